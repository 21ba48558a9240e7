import type { Refusal } from '../refusal.ts';
import { money, wattHours } from '../units/index.ts';
import type { PathStep } from './grid-index.ts';
import type { LineLedger } from './line-ledger.ts';
import type { ExactSum } from './terms.ts';
import type { LineQuote } from './trade-record.ts';

/** The fee of a path for this energy in 10⁻⁸ EUR; none if a line on it has no room. */
export function feesOn(lines: readonly LineLedger[], path: readonly PathStep[], energy: number): ExactSum | undefined {
  let sum: ExactSum = 0;
  for (const { line, up } of path) {
    const ledger = lines[line] as LineLedger;
    if (!ledger.hasRoom(up, energy)) return undefined;
    sum = plus(sum, ledger.quote(up, energy));
  }
  return sum;
}

/** Why a path does not take this energy: the first line without room; none if all have. */
export function fullLineOn(
  lines: readonly LineLedger[],
  path: readonly PathStep[],
  energy: number,
): Refusal | undefined {
  for (const { line, up } of path) {
    const ledger = lines[line] as LineLedger;
    if (!ledger.hasRoom(up, energy)) return ledger.refuse(up, energy);
  }
  return undefined;
}

/** Most matches ask for no more than the sum, again and again: a bigint is made only where a number is not enough. */
function plus(sum: ExactSum, fee: number): ExactSum {
  if (typeof sum === 'bigint') return sum + BigInt(fee);
  const total = sum + fee;
  return Number.isSafeInteger(total) ? total : BigInt(sum) + BigInt(fee);
}

const NO_QUOTES: readonly LineQuote[] = [];

/** What each line of a path asks for this energy. */
export function quotesOn(
  lines: readonly LineLedger[],
  path: readonly PathStep[],
  energy: number,
): readonly LineQuote[] {
  if (path.length === 0) return NO_QUOTES;
  return path.map(({ line, up }) => {
    const ledger = lines[line] as LineLedger;
    return {
      line: ledger.line.id,
      direction: up ? 'up' : 'down',
      energy: wattHours(energy),
      from: wattHours(ledger.from(up)),
      fee: money(BigInt(ledger.quote(up, energy))),
    };
  });
}

/** The sum of quotes: what the grid gets of a trade. */
export const sumOf = (quotes: readonly Pick<LineQuote, 'fee'>[]): bigint =>
  quotes.reduce((sum, { fee }) => sum + fee, 0n);

/** Takes the capacity of every line on a path at these quotes. [FEE-006] */
export function reserveOn(lines: readonly LineLedger[], path: readonly PathStep[], energy: number): void {
  for (const { line, up } of path) (lines[line] as LineLedger).reserve(up, energy);
}

/** Makes what was reserved flow, each line at the fee it quoted. */
export function bookOn(lines: readonly LineLedger[], path: readonly PathStep[], quotes: readonly LineQuote[]): void {
  for (const [index, { line, up }] of path.entries()) {
    const { energy, fee } = quotes[index] as LineQuote;
    (lines[line] as LineLedger).book(up, energy, fee);
  }
}

/** Gives back what was reserved. */
export function releaseOn(lines: readonly LineLedger[], path: readonly PathStep[], energy: number): void {
  for (const { line, up } of path) (lines[line] as LineLedger).release(up, energy);
}

/** Takes back what was booked within a match that is refused as a whole. */
export function unbookOn(lines: readonly LineLedger[], path: readonly PathStep[], quotes: readonly LineQuote[]): void {
  for (const [index, { line, up }] of path.entries()) {
    const { energy, fee } = quotes[index] as LineQuote;
    (lines[line] as LineLedger).unbook(up, energy, fee);
  }
}

/**
 * How many units cost the same as the first one on every line of a path: within one tier and what is admitted.
 *
 * Only for these is taking them together known to be the same as one by one: the unit's fee does not change, and no
 * other offer gets better, since from one place all paths use a line in the same direction and Ψ is convex. [TRD-005]
 */
export function equalUnitsOn(lines: readonly LineLedger[], path: readonly PathStep[], unit: number): number {
  let units = Number.POSITIVE_INFINITY;
  for (const { line, up } of path) units = Math.min(units, Math.floor((lines[line] as LineLedger).reach(up) / unit));
  return Math.max(1, units);
}
