export { CertificatePool, signingCertificate } from './certificate-pool.ts';
export type { TradedMessage } from './trade-terms.ts';
export { type EvidenceOptions, type ProvenTrade, readEvidence, verifyTradeEvidence } from './verify-evidence.ts';
