export type { AccountTrade } from './account-trade.ts';
export { tradesDigest } from './delivery-terms.ts';
export { type ProvenStatement, verifyStatements } from './verify-statements.ts';
