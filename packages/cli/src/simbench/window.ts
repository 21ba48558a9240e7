import { type Instant, instant } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { type ProfileTable, QUARTER_HOUR } from './profile.ts';
import { germanDate, germanMidnight, germanTime } from './wall-time.ts';

/** The quarter hours of one day and of the 24 hours before it. */
export interface Window {
  /** The day's: 96, or 92 and 100 when the clocks change. */
  readonly day: readonly Instant[];
  /** All of them: those of the 24 hours before the day, then the day's. */
  readonly all: readonly Instant[];
}

/** The quarter hours of `date` (German time) and of the 24 hours before; every table must have a row for each. */
export function windowOf(date: string, tables: readonly ProfileTable[]): Window {
  const from = germanMidnight(date);
  if (from === undefined) {
    const hint = 'write the date as YYYY-MM-DD, such as 2016-05-08';
    throw new Failure(`"${date}" is not a date`, { code: 'date-invalid', exitCode: EXIT.usage, hint });
  }
  const day = quarterHours(from, nextMidnight(from));
  const all = [...quarterHours(instant(from - 86_400), from), ...day];
  for (const table of tables) {
    const missing = all.find((start) => !table.rows.has(start));
    if (missing !== undefined) throw dateMissing(date, missing, table);
  }
  return { day, all };
}

function quarterHours(from: Instant, to: Instant): readonly Instant[] {
  return Array.from({ length: (to - from) / QUARTER_HOUR }, (_, index) => instant(from + index * QUARTER_HOUR));
}

/** 36 hours after midnight it is the next day, whether the day has 23, 24 or 25 hours. */
function nextMidnight(from: Instant): Instant {
  return germanMidnight(germanDate(instant(from + 36 * 3600))) ?? instant(from + 86_400);
}

function dateMissing(date: string, missing: Instant, table: ProfileTable): Failure {
  const starts = [...table.rows.keys()];
  const [first, last] = [starts[0], starts.at(-1)];
  const held = first === undefined || last === undefined ? 'no rows' : `${germanDate(first)} to ${germanDate(last)}`;
  const row = `${germanDate(missing)} ${germanTime(missing)}`;
  return new Failure(`${table.file} has no row for ${row}, which ${date} needs; it holds ${held}`, {
    code: 'date-missing',
    exitCode: EXIT.usage,
    hint: 'choose a date inside that range, but not its first day: forecasts start from the day before',
  });
}
