import type { SignatureVerifier } from '../crypto/ports.ts';
import type { ErrorCode } from '../generated/error-codes.ts';
import type { RequirementId } from '../guard.ts';
import type { Instant } from '../units/index.ts';
import type { Certificate } from './certificate.ts';
import type { RevocationList } from './crl.ts';
import type { Denials } from './denials.ts';
import type { KeyUsage } from './key-usage.ts';
import type { Name } from './name.ts';
import type { Rights } from './rights.ts';
import type { SignatureCache } from './signature-cache.ts';

/** Which rules a chain is judged by: BC4P's own, or RFC 5280 and RFC 3820 alone. */
export type ValidationProfile = 'bc4p' | 'rfc3820';

/** What `validateChain` is told. */
export interface ValidationOptions {
  /** The certificates that are trusted as they are. */
  readonly anchors: readonly Certificate[];
  /** The one instant at which all certificates have to be valid. */
  readonly at: Instant;
  readonly verifier: SignatureVerifier;
  readonly profile?: ValidationProfile;
  /**
   * In profile `rfc3820`: the acceptable policy languages beside those of the RFC, dotted. In profile `bc4p` the
   * languages are fixed and this is not looked at.
   */
  readonly languages?: readonly string[];
  /** Revocation lists at hand; a certificate whose issuer has none here counts as not revoked. */
  readonly crls?: readonly RevocationList[];
  /** The instant at which a revocation list has to be current; that of judgement if absent. */
  readonly listsAt?: Instant;
  /** Deny lists that were found good. [PKI-058] */
  readonly denyLists?: readonly Denials[];
  /** `kid`s that a market has denied; one anywhere in the chain ends it. */
  readonly denied?: ReadonlySet<string>;
  /** Remembers good signatures between calls. */
  readonly cache?: SignatureCache;
  /** Hears of each rule as it is checked, up to the first that is not met. */
  readonly explain?: (outcome: RuleOutcome) => void;
}

/** One rule, checked against one certificate. */
export interface RuleOutcome {
  /** Position from the leaf, which is 0; the anchor comes after the last certificate. */
  readonly certificate: number;
  readonly subject: Name;
  readonly requirement: RequirementId;
  readonly code: ErrorCode;
  /** What ought to be so. */
  readonly rule: string;
  /** Where it is demanded, such as `RFC 3820 §3.4`. */
  readonly section: string;
  readonly holds: boolean;
}

/** What the application is told about each proxy (RFC 3820 §4.1.6). */
export interface ProxyFacts {
  readonly certificate: number;
  readonly subject: Name;
  readonly language: string;
  readonly policy?: Uint8Array;
  readonly keyUsage?: readonly KeyUsage[];
  readonly extendedKeyUsage?: readonly string[];
}

/** A chain that every rule accepts. */
export interface ValidatedChain {
  /** Leaf first, without the anchor. */
  readonly certificates: readonly Certificate[];
  readonly anchor: Certificate;
  readonly leaf: Certificate;
  /** The leaf's name in messages. */
  readonly kid: string;
  /** Position of the end-entity certificate; undefined where the leaf is a CA. */
  readonly endEntity?: number;
  /** The last instant at which all certificates are valid. */
  readonly notAfter: Instant;
  /** As whom the holder acts: its own name, or its issuer's for as long as everything is inherited. */
  readonly identity: Name;
  /** What the policies of the chain allow together; only in profile bc4p, and not below an `independent` proxy. */
  readonly rights?: Rights;
  /** How many proxies may still follow the leaf; undefined: nobody has set a limit. */
  readonly remainingPathLength?: number;
  /** Nearest to the end-entity certificate first, as they were checked. */
  readonly proxies: readonly ProxyFacts[];
  /** What the leaf's key may be used for (RFC 3820 §4.2); undefined: anything. */
  readonly keyUsage?: readonly KeyUsage[];
  readonly extendedKeyUsage?: readonly string[];
}
