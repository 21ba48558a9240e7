export type { AccountTrade } from './account-trade.ts';
export { tradesDigest } from './delivery-terms.ts';
export {
  type JudgedStatements,
  judgeStatements,
  type ProvenStatement,
  type UnprovenStatement,
  verifyStatements,
} from './verify-statements.ts';
