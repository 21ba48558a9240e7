import { parseDecimal } from '@bc4p/protocol/units';
import { fault } from './fault.ts';
import type { Row } from './table.ts';

/** SimBench also writes small numbers with an exponent: `5.25e-05`. */
const NUMBER = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * The number in a cell times 10^`digits`, exactly; no floating point is involved. It must not be negative and must
 * not have more than `digits` digits after the point.
 */
export function decimalIn(row: Row, column: string, digits: number): bigint {
  const text = row.cell(column);
  const wrong = (rule: string) => fault({ ...row, column }, `"${text}"`, rule);
  const [, integer, fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (integer === undefined) throw wrong('a decimal number such as 0.125');
  const value = parseDecimal(shifted(integer, fraction, Number(exponent)), digits);
  if (typeof value !== 'bigint') throw wrong(`at most ${digits} digits after the point`);
  if (value < 0n) throw wrong('not negative');
  return value;
}

/** Moves the point of `integer.fraction` by `exponent` places to the right. */
function shifted(integer: string, fraction: string, exponent: number): string {
  const sign = integer.startsWith('-') ? '-' : '';
  const digits = integer.replace('-', '').padStart(Math.max(0, -exponent) + 1, '0') + fraction.padEnd(exponent, '0');
  const point = digits.length - Math.max(0, fraction.length - exponent);
  return `${sign}${digits.slice(0, point)}${point < digits.length ? `.${digits.slice(point)}` : ''}`;
}

/** The text in a cell, which must not be empty (SimBench writes `NULL` for nothing). */
export function nameIn(row: Row, column: string): string {
  const text = row.cell(column);
  if (text === '' || text === 'NULL') throw fault({ ...row, column }, `"${text}"`, 'a name');
  return text;
}

/** The rows by their `id`, each of which must occur once. */
export function rowsById(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const id = nameIn(row, 'id');
    const before = byId.get(id);
    if (before)
      throw fault({ ...row, column: 'id' }, `"${id}" stands in line ${before.line} too`, 'each id occurs once');
    byId.set(id, row);
  }
  return byId;
}

/** The row that the id in a cell points at. */
export function rowFor(row: Row, column: string, rows: ReadonlyMap<string, Row>, file: string): Row {
  const id = nameIn(row, column);
  const found = rows.get(id);
  if (!found) throw fault({ ...row, column }, `"${id}"`, `an id that stands in ${file}`);
  return found;
}
