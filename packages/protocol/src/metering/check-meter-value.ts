import type { Rights } from '../certificates/index.ts';
import type { MeterValue } from '../generated/meter-value.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Instant, Seconds } from '../units/index.ts';

/** Refuses a signer that is no meter. [MTR-002] */
export function checkMeterRole(rights: Pick<Rights, 'role'> | undefined): Refusal | undefined {
  if (guard('MTR-002', rights?.role === 'meter')) return undefined;
  return refusal('role-not-permitted', 'MTR-002', { role: rights?.role ?? 'none' }, '/signer');
}

/** What a meter value is judged by, beside its neighbours. */
export interface ValueTerms {
  /** The common name of the signer's certificate. */
  readonly name: string;
  readonly now: Instant;
  /** How far a meter's clock may be ahead. */
  readonly clockSkew: Seconds;
}

/** Refuses a value that names another meter than its signer, or an instant to come. [MTR-003] [MTR-004] */
export function checkMeterValue(
  { meter, at }: Pick<MeterValue, 'meter' | 'at'>,
  { name, now, clockSkew }: ValueTerms,
): Refusal | undefined {
  if (!guard('MTR-003', meter === name))
    return refusal('meter-mismatch', 'MTR-003', { meter, expected: name }, '/meter');
  if (!guard('MTR-004', at <= now + clockSkew)) return refusal('meter-value-future', 'MTR-004', { at, now }, '/at');
  return undefined;
}
