import { type MilliCentPerKwh, type Money, money } from '../units/index.ts';
import type { Side } from './order.ts';

/** What the two who trade pay and receive; the difference is the grid's. */
export interface Terms {
  readonly buyerPays: Money;
  readonly sellerReceives: Money;
}

/**
 * Who pays what: the resting offer's price holds for its owner, the fees fall to the one who came. [TRD-003]
 *
 * A resting sell is paid its price in full; a resting buy pays its price in full, fees included. In both cases the
 * buyer pays what the seller receives and the fees, whatever their signs.
 */
export function termsOf(resting: Side, price: MilliCentPerKwh, energy: number, fees: bigint): Terms {
  const value = BigInt(price) * BigInt(energy);
  return resting === 'sell'
    ? { sellerReceives: money(value), buyerPays: money(value + fees) }
    : { sellerReceives: money(value - fees), buyerPays: money(value) };
}

/**
 * True if the seller's price, the fees and the buyer's price go together: ps·E + F ≤ pb·E. [TRD-002]
 *
 * Money is compared, not prices: a fee is not a whole number of mct/kWh.
 */
export function agree(sell: number, buy: number, energy: number, fees: bigint): boolean {
  if (fees === 0n) return sell <= buy;
  // (pb − ps)·E stays below 2⁵² and is exact; comparing a bigint with a number is exact too.
  return fees <= (buy - sell) * energy;
}

/** What one of several possible counterparties would ask of an incoming order for one unit. */
export interface UnitTerms {
  readonly price: number;
  /** Wh of the unit: the least common multiple of both lots. */
  readonly unit: number;
  readonly fees: bigint;
}

/**
 * Orders two resting offers for whoever comes to take them: negative if `a` costs a buyer less per Wh in all, or
 * brings a seller more, than `b`.
 */
export function compareTerms(resting: Side, a: UnitTerms, b: UnitTerms): number {
  const sign = resting === 'sell' ? 1 : -1;
  if (a.fees === 0n && b.fees === 0n) return sign * (a.price - b.price);
  const left = (BigInt(sign * a.price) * BigInt(a.unit) + a.fees) * BigInt(b.unit);
  const right = (BigInt(sign * b.price) * BigInt(b.unit) + b.fees) * BigInt(a.unit);
  return left < right ? -1 : left > right ? 1 : 0;
}
