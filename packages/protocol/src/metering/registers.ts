import type { Instant, WattHours } from '../units/index.ts';

/** What a meter's registers show at an instant; each never shows less than before. [REG-001] */
export interface Registers {
  /** Energy fed into the grid since the meter was made. */
  readonly generation: WattHours;
  /** Energy drawn from the grid since then. */
  readonly consumption: WattHours;
  /** Of a balancing meter: energy exchanged, either direction, against and along with the deviation of the frequency. */
  readonly beneficial?: WattHours;
  readonly adverse?: WattHours;
}

/** The names of all registers. */
export const REGISTERS = ['generation', 'consumption', 'beneficial', 'adverse'] as const;

/** The registers of one meter at one instant, as it has signed them under one counter. */
export interface Reading extends Registers {
  readonly meter: string;
  /** Counts the values of the meter, each one more than the one before. */
  readonly counter: number;
  readonly at: Instant;
  /** The id of the signed meter value. */
  readonly id: string;
}
