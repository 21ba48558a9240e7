import type { Certificate } from '../certificates/certificate.ts';
import type { Policy } from '../certificates/policy.ts';
import type { CertificateKind } from '../certificates/roles.ts';
import type { Signer } from '../crypto/ports.ts';
import type { Instant } from '../units/index.ts';

/** Who issues: its chain, leaf first, whose first certificate is its own, and its key. */
export interface Issuer {
  readonly chain: readonly [Certificate, ...Certificate[]];
  readonly signer: Signer;
}

/** What every certificate needs. Time and chance are values. */
export interface IssueTerms {
  /** SubjectPublicKeyInfo of the holder, in DER. */
  readonly publicKey: Uint8Array;
  /** For a proxy 1 to 64 of a-z, 0-9, dot, hyphen, underscore; otherwise any 1 to 64 characters. */
  readonly commonName: string;
  /** From `serialFromRandom`. */
  readonly serial: Uint8Array;
  /** The time of issue: the issuer must be valid then. */
  readonly at: Instant;
  /** First and last instant of validity, both within the issuer's. */
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** A certificate to be issued below somebody. */
export interface IssueOrder extends IssueTerms {
  readonly kind: CertificateKind;
  readonly policy: Policy;
  /** How many CAs or proxies may follow; not for end entities. */
  readonly pathLength?: number;
}
