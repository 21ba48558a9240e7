import type { ErrorCode } from '../generated/error-codes.ts';
import type { RequirementId } from '../guard.ts';
import type { Facts } from '../refusal.ts';
import type { Certificate } from './certificate.ts';
import type { PathState } from './path-state.ts';
import type { Policy } from './policy.ts';
import type { CertificateKind } from './roles.ts';
import type { ValidationOptions } from './validation.ts';

/** What the rules look at: one certificate of a path, its issuer, and what the path has come to above it. */
export interface Step {
  readonly certificate: Certificate;
  /** Position from the leaf. */
  readonly index: number;
  /** The certificate above; the anchor has none. */
  readonly issuer?: Certificate;
  /** Every certificate above, the anchor first. */
  readonly above: readonly Certificate[];
  readonly kind: CertificateKind;
  /** Whether it is the last one that RFC 5280 judges: an end-entity certificate, or the leaf. */
  readonly isTarget: boolean;
  readonly state: PathState;
  /** Its policy in our language, read where profile bc4p asks for it; a text says why it cannot be read. */
  readonly policy?: Policy | string;
  readonly options: ValidationOptions;
}

/** One rule of the specification about a certificate in its path. */
export interface Rule {
  readonly requirement: RequirementId;
  readonly code: ErrorCode;
  /** What ought to be so, in a few words. */
  readonly text: string;
  /** Where it is demanded. */
  readonly section: string;
  /** The part of the certificate that is at fault, such as `subject`. */
  readonly part?: string;
  readonly holds: (step: Step) => boolean;
  /** What else helps to understand a refusal. */
  readonly facts?: (step: Step) => Facts;
}
