import { assert } from '../assert.ts';
import { type Instant, type WattHours, wattHours } from '../units/index.ts';
import type { Registers } from './registers.ts';

/** Registers at an instant: a point of the line that they follow. */
type Point = Registers & { readonly at: Instant };

/** The most that a register can show. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * What the registers show at an instant if they grow evenly from one reading to a later one, and on like that after it:
 * whole watt-hours, rounded down on the cumulative line, so that slots of a gap add up to its register difference.
 * [REG-003] A register that one of the two does not have is left out.
 */
export function registersAt(at: Instant, from: Point, to: Point): Registers {
  assert(from.at < to.at && from.at <= at, 'a line of registers leads from an earlier reading to a later one');
  const on = (start: number, end: number): WattHours => {
    const passed = BigInt(end - start) * BigInt(at - from.at);
    const shown = BigInt(start) + passed / BigInt(to.at - from.at);
    return wattHours(Number(shown < LARGEST ? shown : LARGEST));
  };
  const hasBalancing = from.beneficial !== undefined && to.beneficial !== undefined;
  return {
    generation: on(from.generation, to.generation),
    consumption: on(from.consumption, to.consumption),
    ...(hasBalancing && {
      beneficial: on(from.beneficial, to.beneficial),
      adverse: on(from.adverse ?? 0, to.adverse ?? 0),
    }),
  };
}
