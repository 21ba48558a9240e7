export { CertificatePool, signingCertificate } from './certificate-pool.ts';
export { readEvidence } from './evidence-tokens.ts';
export type { TradedMessage } from './trade-terms.ts';
export { type EvidenceOptions, type ProvenTrade, verifyTradeEvidence } from './verify-evidence.ts';
