import type { ProvenReading } from '@bc4p/protocol/evidence';

/** A reading with the mean power since the one before, in W: positive is fed in. */
export interface ReadingView {
  readonly id: string;
  readonly counter: number;
  /** Seconds since 1970. */
  readonly at: number;
  readonly generation: number;
  readonly consumption: number;
  readonly balancing?: { readonly frequency: number; readonly beneficial: number; readonly adverse: number };
  /** Mean power fed in and drawn since the reading before; absent for the first one. */
  readonly generationW?: number;
  readonly consumptionW?: number;
}

/** Energy in Wh over seconds as mean power in whole W. */
const meanPower = (energy: number, length: number): number => Math.round((energy * 3600) / length);

/** Readings, in the order of their counters, with the power between them. */
export function readingViews(readings: readonly ProvenReading[]): readonly ReadingView[] {
  return readings.map((reading, place) => {
    const { id, counter, at, generation, consumption, frequency, beneficial, adverse } = reading;
    const before = readings[place - 1];
    return {
      ...{ id, counter, at, generation, consumption },
      ...(frequency !== undefined && {
        balancing: { frequency, beneficial: beneficial ?? 0, adverse: adverse ?? 0 },
      }),
      ...(before && {
        generationW: meanPower(generation - before.generation, at - before.at),
        consumptionW: meanPower(consumption - before.consumption, at - before.at),
      }),
    };
  });
}
