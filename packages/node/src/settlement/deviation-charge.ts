import type { Statement } from '@bc4p/protocol/messages';

/** Postings for trades stand in a market's own books already. */
const OF_TRADES: readonly Statement['postings'][number]['kind'][] = ['sales', 'purchases', 'top-up'];

/** What a statement of the upper market charges for a deviation, all in all, in 10⁻⁸ EUR as decimal digits. [ACT-014] */
export const deviationCharge = ({ postings }: Pick<Statement, 'postings'>): string =>
  postings
    .filter(({ kind }) => !OF_TRADES.includes(kind))
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
    .toString();
