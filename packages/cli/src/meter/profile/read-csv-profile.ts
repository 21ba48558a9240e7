import { type Instant, instant, parseDecimal, parseInstant, type Seconds, seconds } from '@bc4p/protocol/units';
import { CsvError, parse } from 'csv-parse/sync';
import { readText } from '../../terminal/files.ts';
import { type Fraction, fraction, NOTHING } from '../fraction.ts';
import { parseLocalTime } from '../local-time.ts';
import { type LoadProfile, type ProfileRow, tableProfile } from './load-profile.ts';
import { profileFault } from './profile-fault.ts';
import type { ProfileUnit } from './profile-units.ts';

export interface CsvProfileOptions {
  readonly unit: ProfileUnit;
  /** Columns of what is fed in and drawn; those called so, where absent. */
  readonly generationColumn?: string | undefined;
  readonly consumptionColumn?: string | undefined;
  readonly timeColumn?: string | undefined;
  /** When the first row begins, if the file does not tell or is to be shifted. */
  readonly start?: Instant | undefined;
  /** How long a row is, where no times tell. */
  readonly row: Seconds;
  readonly isRepeated: boolean;
}

/** Digits after the point that a number may have. */
const DIGITS = 18;
const SCALE = 10n ** BigInt(DIGITS);
const COLUMNS_HINT = 'name them with --generation-column and --consumption-column';

interface Columns {
  readonly time: number | undefined;
  readonly generation: number | undefined;
  readonly consumption: number | undefined;
}

/** Reads a profile from a CSV file (`,` or `;` between the columns, names in the first line). */
export async function readCsvProfile(file: string, options: CsvProfileOptions): Promise<LoadProfile> {
  const [header = [], ...records] = recordsOf(file, await readText(file, 'profile', 'name a CSV file'));
  const columns = columnsOf(file, header, options);
  if (records.length === 0)
    throw profileFault(file, undefined, 'it has no rows', 'write one row for each length of time');
  const times = timesOf(file, records, columns.time, options);
  const rows = records.map((record, place): ProfileRow => {
    const { start, len } = times[place] as Pick<ProfileRow, 'start' | 'len'>;
    const energy = (column: number | undefined): Fraction =>
      column === undefined ? NOTHING : energyOf(numberIn(file, place + 2, record[column] ?? ''), options.unit, len);
    return { start, len, generation: energy(columns.generation), consumption: energy(columns.consumption) };
  });
  return tableProfile(file, rows, options.isRepeated);
}

function recordsOf(file: string, text: string): readonly (readonly string[])[] {
  const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  try {
    return parse(text, { delimiter, bom: true, skip_empty_lines: true, trim: true }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : undefined;
    throw profileFault(file, line, 'the row does not fit the header', 'give every row as many columns as the first');
  }
}

function columnsOf(file: string, header: readonly string[], options: CsvProfileOptions): Columns {
  const place = (wanted: string | undefined, usual: string): number | undefined => {
    const found = header.indexOf(wanted ?? usual);
    if (found >= 0) return found;
    if (wanted === undefined) return undefined;
    throw profileFault(file, 1, `there is no column "${wanted}"`, `the columns are ${header.join(', ')}`);
  };
  const isNamed = options.generationColumn !== undefined || options.consumptionColumn !== undefined;
  // Whoever names one of the two wants nothing of the other.
  const energy = (wanted: string | undefined, usual: string): number | undefined =>
    isNamed && wanted === undefined ? undefined : place(wanted, usual);
  const generation = energy(options.generationColumn, 'generation');
  const consumption = energy(options.consumptionColumn, 'consumption');
  if (generation === undefined && consumption === undefined)
    throw profileFault(file, 1, 'no column is called generation or consumption', COLUMNS_HINT);
  return { time: place(options.timeColumn, 'time'), generation, consumption };
}

/** When each row begins and how long it is. */
function timesOf(
  file: string,
  records: readonly (readonly string[])[],
  column: number | undefined,
  { start, row }: CsvProfileOptions,
): readonly Pick<ProfileRow, 'start' | 'len'>[] {
  if (column === undefined) {
    if (start === undefined)
      throw profileFault(file, 1, 'no column tells the time', 'say when the first row begins: --start TIME');
    return records.map((_, place) => ({ start: instant(start + place * row), len: row }));
  }
  const told: number[] = [];
  for (const [place, record] of records.entries())
    told.push(timeIn(file, place + 2, record[column] ?? '', told.at(-1)));
  const shift = start === undefined ? 0 : start - (told[0] ?? 0);
  return told.map((at, place) => {
    const [before, next] = [told[place - 1], told[place + 1]];
    const len = next !== undefined ? next - at : before !== undefined ? at - before : row;
    return { start: instant(at + shift), len: seconds(len) };
  });
}

function timeIn(file: string, line: number, text: string, before: number | undefined): Instant {
  const parsed = parseInstant(text);
  const at = parsed.ok ? parsed.value : parseLocalTime(text, instant(0));
  if (at === undefined)
    throw profileFault(
      file,
      line,
      `"${text}" is no time`,
      'write times such as 2026-05-08T12:00:00Z or 2026-05-08 12:00',
    );
  if (before !== undefined && at <= before)
    throw profileFault(file, line, `${text} is not later than the row before`, 'put the rows in the order of time');
  return at;
}

/** A number that is not negative, times 10^`DIGITS`; the point may be a comma where that separates no columns. */
function numberIn(file: string, line: number, text: string): bigint {
  const value = parseDecimal(text.replace(',', '.'), DIGITS);
  if (typeof value === 'bigint' && value >= 0n) return value;
  const what = typeof value === 'bigint' ? 'is negative' : 'is no decimal number';
  throw profileFault(file, line, `"${text}" ${what}`, 'give what is fed in and what is drawn a column each');
}

function energyOf(value: bigint, unit: ProfileUnit, len: Seconds): Fraction {
  const thousand = unit.startsWith('k') ? 1000n : 1n;
  const isPower = !unit.endsWith('h');
  return isPower ? fraction(value * thousand * BigInt(len), SCALE * 3600n) : fraction(value * thousand, SCALE);
}
