import type { WattHours } from '../units/index.ts';

/** What one meter of a connection point has seen in a slot. */
export interface MeteredEnergy {
  readonly meter: string;
  /** Fed into the grid. */
  readonly generation: WattHours;
  /** Drawn from the grid. */
  readonly consumption: WattHours;
  /** Of a balancing meter: energy, either direction, against and along with the deviation of the frequency. */
  readonly beneficial?: WattHours;
  readonly adverse?: WattHours;
  /** Present if a reading at a bound of the slot is missing. */
  readonly estimated?: true;
  /** The ids of the meter values that the energies follow from, earliest first. */
  readonly readings: readonly string[];
}

/** What the meters of one connection point have seen in a slot; of the uplink (`@upper`), in the sense of the market above. */
export interface PointReading {
  readonly point: string;
  readonly meters: readonly MeteredEnergy[];
}
