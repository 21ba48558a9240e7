import { groupBy } from './group-by.ts';
import type { Reading } from './reading.ts';
import { type Reason, type ReasonCode, reason } from './reason.ts';

/** Why the readings of one record cannot be used, and what about them is to be known. */
export interface ReadingFaults {
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

const CLOCKS = { U: 'unknown', I: 'informative', R: 'relative to an informative clock' } as const;

/** What the meter says against its own readings. */
export function faultsOfReadings(readings: readonly Reading[]): ReadingFaults {
  const warnings: Reason[] = [];
  const reasons = [
    ...together('error-flags', 'EF', readings, ({ errors }) => (errors === '' ? undefined : errors)),
    ...together('meter-status', 'ST', readings, ({ status }) => (status === 'G' ? undefined : status)),
    ...together('charging-error', 'TX', readings, ({ event }) => (event === 'X' ? event : undefined)),
  ];
  const others = readings.filter(({ energy }) => energy === undefined).map(({ unit }) => unit);
  // Other quantities beside energy are kept as they are; without any energy there is nothing to prove.
  if (others.length > 0)
    (others.length === readings.length ? reasons : warnings).push(reason('unit-not-energy', distinct(others)));
  const clocks = readings.flatMap(({ time: { clock } }) => (clock === 'S' ? [] : [`${clock} (${CLOCKS[clock]})`]));
  if (clocks.length > 0) warnings.push(reason('time-not-synchronized', distinct(clocks)));
  return { reasons, warnings };
}

/** One reason for all readings about which a field says the same. */
function together(
  code: ReasonCode,
  field: string,
  readings: readonly Reading[],
  saidOf: (reading: Reading) => string | undefined,
): readonly Reason[] {
  const said = readings.map((reading, at) => ({ number: at + 1, value: saidOf(reading) }));
  return [...groupBy(said, ({ value }) => value)].flatMap(([value, same]) => {
    const numbers = same.map(({ number }) => number).join(', ');
    return value === undefined ? [] : [reason(code, `reading ${numbers}: ${field} is ${value}`)];
  });
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].sort().join(', ');
