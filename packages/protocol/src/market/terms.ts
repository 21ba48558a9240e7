import { type MilliCentPerKwh, type Money, money, moneyFor, type WattHours } from '../units/index.ts';
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
export function termsOf(resting: Side, price: MilliCentPerKwh, energy: WattHours, fees: bigint): Terms {
  const value = moneyFor(energy, price);
  if (fees === 0n) return { sellerReceives: value, buyerPays: value };
  return resting === 'sell'
    ? { sellerReceives: value, buyerPays: money(value + fees) }
    : { sellerReceives: money(value - fees), buyerPays: value };
}

/**
 * True if the seller's price, the fees and the buyer's price go together: ps·E + F ≤ pb·E. [TRD-002]
 *
 * Money is compared, not prices: a fee is not a whole number of mct/kWh.
 */
export function agree(sell: number, buy: number, energy: number, fees: ExactSum): boolean {
  // (pb − ps)·E stays below 2⁵² and is exact; comparing a bigint with a number is exact too.
  return fees <= (buy - sell) * energy;
}

/** A sum of money in 10⁻⁸ EUR on its way to a decision: a number as long as that is exact, and a bigint beyond. */
export type ExactSum = number | bigint;

/** What one of several possible counterparties would ask of an incoming order for one unit. */
export interface UnitTerms {
  readonly price: number;
  /** Wh of the unit: the least common multiple of both lots. */
  readonly unit: number;
  readonly fees: ExactSum;
}

/**
 * Orders two resting offers for whoever comes to take them: negative if `a` costs a buyer less per Wh in all, or
 * brings a seller more, than `b`.
 */
export function compareTerms(resting: Side, a: UnitTerms, b: UnitTerms): number {
  const sign = resting === 'sell' ? 1 : -1;
  if (a.fees === 0 && b.fees === 0) return sign * (a.price - b.price);
  return quickDifference(sign, a, b) ?? exactDifference(sign, a, b);
}

/** (p·E + F)/E of one compared with the other's, where numbers hold every step exactly. */
function quickDifference(sign: 1 | -1, a: UnitTerms, b: UnitTerms): number | undefined {
  if (typeof a.fees === 'bigint' || typeof b.fees === 'bigint') return undefined;
  const [left, right] = [sign * a.price * a.unit + a.fees, sign * b.price * b.unit + b.fees];
  if (a.unit === b.unit) return isExact(left) && isExact(right) ? left - right : undefined;
  const [crossLeft, crossRight] = [left * b.unit, right * a.unit];
  return isExact(crossLeft) && isExact(crossRight) ? crossLeft - crossRight : undefined;
}

/** A product or sum of whole numbers that is above 2⁵³ stays there when it is rounded: below, it is exact. */
const isExact = Number.isSafeInteger;

function exactDifference(sign: 1 | -1, a: UnitTerms, b: UnitTerms): number {
  const left = (BigInt(sign * a.price) * BigInt(a.unit) + BigInt(a.fees)) * BigInt(b.unit);
  const right = (BigInt(sign * b.price) * BigInt(b.unit) + BigInt(b.fees)) * BigInt(a.unit);
  return left < right ? -1 : left > right ? 1 : 0;
}
