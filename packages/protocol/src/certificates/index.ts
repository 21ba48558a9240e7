export {
  type KeyKind,
  messageAlgorithmFor,
  type PublicKey,
} from './algorithms.ts';
export { type Certificate, MAX_CERTIFICATE_BYTES, parseCertificate } from './certificate.ts';
export { claimedRights } from './claimed-rights.ts';
export { parseRevocationList, type RevocationList, revokedAt } from './crl.ts';
export { type Denial, type Denials, denialOf, deniedKey, deniedNames, nameFromBase64url } from './denials.ts';
export type { Extensions } from './extensions.ts';
export { KEY_USAGES, type KeyUsage } from './key-usage.ts';
export { commonNameOf, type Name, printName } from './name.ts';
export { BC4P_OID, PROXY_LANGUAGE } from './oids.ts';
export { MAX_CHAIN_LENGTH } from './path.ts';
export { policyOf } from './path-state.ts';
export { type PemBlock, parseCertificates, parseChain, parsePem, writeCertificates, writePem } from './pem.ts';
export { encodePolicy, isMarketLabel, MAX_LIMIT, type Policy, parsePolicy } from './policy.ts';
export { isProxyName, MAX_PROXIES, MAX_PROXY_PATH_LENGTH } from './profile-rules.ts';
export type { ProxyInfo } from './proxy-info.ts';
export { connectionPointPseudonym, findConnectionPoint } from './pseudonym.ts';
export { isRevocationListOf, judgeByLists, type ListState } from './revocation.ts';
export { narrow, type Rights } from './rights.ts';
export { type CertificateKind, ROLE_RULES, ROLES, type Role } from './roles.ts';
export { createSignatureCache, type SignatureCache } from './signature-cache.ts';
export { validateChain } from './validate.ts';
export type {
  ProxyFacts,
  RuleOutcome,
  ValidatedChain,
  ValidationOptions,
  ValidationProfile,
} from './validation.ts';
