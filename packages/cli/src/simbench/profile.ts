import type { Instant } from '@bc4p/protocol/units';
import { fault } from './fault.ts';
import { type Row, readTable } from './table.ts';
import { parseGermanTime } from './wall-time.ts';

/** The length of the quarter hours that SimBench's profiles are made of, in seconds. */
export const QUARTER_HOUR = 900;

/** A table of profiles: for each quarter hour one row, with one column for each profile. */
export interface ProfileTable {
  readonly file: string;
  /** The rows by the instant at which their quarter hour begins, in ascending order. */
  readonly rows: ReadonlyMap<Instant, Row>;
}

/** Reads a table of profiles and orders its rows in time: each must begin a quarter hour later than the one before it. */
export async function readProfiles(folder: string, file: string, columns: readonly string[]): Promise<ProfileTable> {
  const rows = new Map<Instant, Row>();
  let last: Instant | undefined;
  for (const row of await readTable(folder, file, ['time', ...columns])) {
    const at = parseGermanTime(row.cell('time'), last);
    const place = { ...row, column: 'time' };
    const found = `"${row.cell('time')}"`;
    if (at === undefined) throw fault(place, found, 'German time DD.MM.YYYY HH:MM that exists');
    if (at % QUARTER_HOUR !== 0) throw fault(place, found, 'the beginning of a quarter hour');
    if (last !== undefined && at <= last) throw fault(place, found, 'later than the row before');
    rows.set(at, row);
    last = at;
  }
  return { file, rows };
}
