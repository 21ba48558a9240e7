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

/** Where each rule about the form of something is demanded. */
const SECTIONS: Partial<Record<RequirementId, string>> = {
  'PKI-001': 'BC4P limits',
  'PKI-002': 'X.690 §8, §10, §11',
  'PKI-003': 'RFC 5280 §4.1',
  'PKI-004': 'RFC 5280 §4.1.2.1',
  'PKI-005': 'RFC 5280 §4.1.2.2',
  'PKI-006': 'RFC 5280 §4.1.1.2',
  'PKI-007': 'RFC 5280 §4.1.2.5',
  'PKI-008': 'RFC 5280 §4.1.2.4',
  'PKI-009': 'RFC 5280 §4.2',
  'PKI-010': 'RFC 5280 §4.2.1',
  'PKI-011': 'RFC 3820 §3.8',
  'PKI-013': 'RFC 5280 §5.1',
  'PKI-061': 'BC4P policy',
  'PKI-099': 'RFC 2986 §4',
};

/** Where a fault lies: octets from the start of the outermost value. */
export type Offset = number;

/**
 * Ends the parse unless `holds`: `rule` says in a few words what ought to be so, `offset` where it is not. The refusal
 * also names the section that demands it.
 */
export function demand(
  requirement: RequirementId,
  code: ErrorCode,
  holds: boolean,
  rule: string,
  offset: Offset,
): asserts holds {
  if (!guard(requirement, holds)) {
    const section = SECTIONS[requirement] ?? '';
    throw new Malformed(refusal(code, requirement, { rule, section, offset }));
  }
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
