import type { ErrorCode } from '../../generated/error-codes.ts';
import { guard, type RequirementId } from '../../guard.ts';
import { type Refusal, refusal } from '../../refusal.ts';
import { accepted, type Result, refused } from '../../result.ts';

/** Leaves a parser at the first fault; never leaves this folder's callers, who turn it into a refusal. */
class Malformed extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Where a fault lies: octets from the start of the outermost value. */
export type Offset = number;

/** Ends the parse unless `holds`: `rule` says in a few words what ought to be so, `offset` where it is not. */
export function demand(
  requirement: RequirementId,
  code: ErrorCode,
  holds: boolean,
  rule: string,
  offset: Offset,
): asserts holds {
  if (!guard(requirement, holds)) throw new Malformed(refusal(code, requirement, { rule, offset }));
}

/** Runs a parser over bytes that somebody else sent: its value, or the first fault with its offset and rule. */
export function parsing<T>(parse: () => T): Result<T> {
  try {
    return accepted(parse());
  } catch (error) {
    if (error instanceof Malformed) return refused(error.refusal);
    throw error;
  }
}
