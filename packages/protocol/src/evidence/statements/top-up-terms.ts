import type { Statement } from '../../generated/statement.ts';
import type { TopUp } from '../../generated/top-up.ts';
import type { StatementTerm } from './statement-parts.ts';

/** A confirmation together with the statement about it. */
export interface ToppedUpParts {
  readonly statement: Statement;
  readonly topUp: TopUp;
}

/** What must be true of the statement about a payment. */
export const TOP_UP_TERMS: readonly StatementTerm<ToppedUpParts>[] = [
  {
    requirement: 'ACT-069',
    rule: 'the confirmation is for this account of this market',
    place: '/topUp',
    holds: ({ statement, topUp }) => topUp.market === statement.market && topUp.point === statement.point,
  },
  {
    requirement: 'ACT-069',
    rule: 'its amount is posted, and nothing else',
    place: '/postings',
    holds: ({ statement: { postings }, topUp }) =>
      postings.length === 1 && postings[0]?.kind === 'top-up' && postings[0].amount === topUp.amount,
  },
];
