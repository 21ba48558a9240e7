import type { ErrorCode } from './generated/error-codes.ts';
import type { RequirementId } from './guard.ts';

/** The facts that belong to a code, as spec/errors.yaml lists them; numbers in the units of the wire. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Why something a peer sent is not accepted: an answer, not an exception. */
export interface Refusal {
  readonly code: ErrorCode;
  /** The requirement that is not met. */
  readonly requirement: RequirementId;
  /** Where in the message, as a JSON pointer (`/slot/start`) or a place in a certificate chain (`[1].subject`). */
  readonly path?: string;
  readonly facts: Facts;
}

/** Builds a refusal; leaves `path` out when there is none. */
export function refusal(code: ErrorCode, requirement: RequirementId, facts: Facts = {}, path?: string): Refusal {
  return path === undefined ? { code, requirement, facts } : { code, requirement, path, facts };
}
