import { type Money, money } from '../units/index.ts';

/** How much a cent is, in 10⁻⁸ EUR. */
const CENT = 1_000_000n;

/** An amount in whole cents, and what is left of it: at most half a cent, of either sign. */
export interface WholeCents {
  readonly cents: bigint;
  readonly rest: Money;
}

/** Rounds to the nearest cent, half to even; what is left is carried forward, so that nothing gets lost. [ACT-072] */
export function wholeCents(amount: Money): WholeCents {
  const floor = amount >= 0n || amount % CENT === 0n ? amount / CENT : amount / CENT - 1n;
  const twice = 2n * (amount - floor * CENT);
  const up = twice > CENT || (twice === CENT && floor % 2n !== 0n);
  const cents = up ? floor + 1n : floor;
  return { cents, rest: money(amount - cents * CENT) };
}
