export { moneyAtBorders } from './border-money.ts';
export { CertificatePool, signingCertificate } from './certificate-pool.ts';
export { checkNewList, type OpenedDenyList, openDenyList } from './deny-list.ts';
export { readEvidence } from './evidence-tokens.ts';
export type { EvidenceOptions, ProvenTrade } from './judgement.ts';
export { isUpThenDown, isWithinMarket, marketPath, turnsOnce, wayOf } from './market-path.ts';
export type { ProvenReading } from './open-reading.ts';
export {
  type AccountTrade,
  type JudgedStatements,
  judgeStatements,
  type ProvenStatement,
  tradesDigest,
  type UnprovenStatement,
  verifyStatements,
} from './statements/index.ts';
export { brokenQuoteRule, brokenTakeRule, isTakeOfBuyer } from './take-terms.ts';
export type { Crossing, TradedMessage, TradeParts } from './trade-messages.ts';
export { verifyTradeEvidence } from './verify-evidence.ts';
export { type ProvenMeter, type VerifiedReadings, verifyReadings } from './verify-readings.ts';
