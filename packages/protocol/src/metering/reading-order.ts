import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Reading } from './registers.ts';

/** The registers that only grow, in the order in which they are looked at. */
const REGISTERS = ['generation', 'consumption', 'beneficial', 'adverse'] as const;

/** Counters that are missing, both included. */
export interface MissingCounters {
  readonly from: number;
  readonly to: number;
}

/**
 * What is wrong with a reading that follows another one of its meter with a lower counter: its instant has to be later
 * [MTR-103] and none of its registers lower [MTR-104]. Undefined if nothing is.
 */
export function faultOfOrder(before: Reading, after: Reading): Refusal | undefined {
  const { meter, counter } = after;
  if (!guard('MTR-103', after.at > before.at))
    return refusal('counter-disorder', 'MTR-103', { meter, counter, before: before.at, after: after.at });
  for (const register of REGISTERS) {
    const [shown, value] = [before[register] ?? 0, after[register]];
    if (!guard('MTR-104', value === undefined || value >= shown))
      return refusal('register-went-back', 'MTR-104', { meter, register, before: shown, value: value ?? 0 });
  }
  return undefined;
}

/** The counters that are missing between readings, which are given in ascending order of their counters. */
export function missingCounters(readings: readonly Pick<Reading, 'counter'>[]): readonly MissingCounters[] {
  return readings.flatMap(({ counter }, place) => {
    const before = readings[place - 1]?.counter ?? counter - 1;
    return counter - before > 1 ? [{ from: before + 1, to: counter - 1 }] : [];
  });
}
