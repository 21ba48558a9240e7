import type { Statement } from '../../generated/statement.ts';
import { wholeCents } from '../../settlement/index.ts';
import { money } from '../../units/index.ts';
import { postingsStated, samePostings, summedPostings } from './money-terms.ts';
import type { MonthParts, StatementTerm } from './statement-parts.ts';

/** A month together with the statement that sums it up. */
export interface MonthlyParts extends MonthParts {
  readonly statement: Statement;
}

/** Opens with the first statement that it sums up, closes with the last, and has every posting of them. */
function sumsUp({ statement, summed }: MonthlyParts): boolean {
  const [first, last] = [summed[0], summed.at(-1)];
  if (!first || !last) return statement.opening === statement.closing;
  const spans = statement.opening === first.opening && statement.closing === last.closing;
  return spans && samePostings(postingsStated(statement), summedPostings(summed));
}

/** What changed in the month, and what was left of a cent before, in whole cents and what is left now. */
function roundsToCents({ statement, before }: MonthlyParts): boolean {
  const { opening, closing, cents, carried } = statement;
  const due = money(BigInt(closing) - BigInt(opening) + BigInt(before?.carried ?? '0'));
  const whole = wholeCents(due);
  return cents === whole.cents.toString() && carried === whole.rest.toString();
}

/** What must be true of the statement of a month. */
export const MONTH_TERMS: readonly StatementTerm<MonthlyParts>[] = [
  {
    requirement: 'ACT-070',
    rule: 'months follow one another, and none sums up another',
    place: '/first',
    holds: ({ statement: { first = 0, number }, summed, before }) =>
      first <= number &&
      summed.every(({ kind }) => kind !== 'month') &&
      (first === 1) === (before === undefined) &&
      (before === undefined || before.kind === 'month'),
  },
  {
    requirement: 'ACT-071',
    rule: 'it opens, closes and posts what its statements do together',
    place: '/postings',
    holds: sumsUp,
  },
  {
    requirement: 'ACT-072',
    rule: 'cents are rounded half to even, and what is left is carried forward',
    place: '/cents',
    holds: roundsToCents,
  },
];
