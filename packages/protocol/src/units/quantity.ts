import { assert } from '../assert.ts';

declare const unit: unique symbol;

/** A whole number that carries its unit in its type only; at run time it is a plain number. */
type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Energy in watt-hours. */
export type WattHours = Quantity<'Wh'>;
/** A price or fee rate in thousandths of a cent per kilowatt-hour: 1 ct/kWh = 1000, 1 EUR/MWh = 100. */
export type MilliCentPerKwh = Quantity<'mct/kWh'>;
/** Power in watts. */
export type Watts = Quantity<'W'>;
/** A point in time: whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = Quantity<'s since 1970'>;
/** A length of time in whole seconds. */
export type Seconds = Quantity<'s'>;
/** How many identical unit offers ("lots") an offer stands for. */
export type Lots = Quantity<'lots'>;

/** Money in 10⁻⁸ EUR, the exact product of Wh and mct/kWh: nothing is rounded. A bigint, since sums pass 2⁵³. */
export type Money = bigint & { readonly [unit]: '1e-8 EUR' };

function whole<Unit extends string>(value: number, name: Unit): Quantity<Unit> {
  assert(Number.isSafeInteger(value), () => `${value} is not a whole number of ${name}`);
  return value as Quantity<Unit>;
}

export const wattHours = (value: number): WattHours => whole(value, 'Wh');
export const milliCentPerKwh = (value: number): MilliCentPerKwh => whole(value, 'mct/kWh');
export const watts = (value: number): Watts => whole(value, 'W');
export const instant = (value: number): Instant => whole(value, 's since 1970');
export const seconds = (value: number): Seconds => whole(value, 's');
export const lots = (value: number): Lots => whole(value, 'lots');
export const money = (value: bigint): Money => value as Money;

/** The cost of `energy` at `price`, exact: Wh × mct/kWh = 10⁻⁸ EUR. [NUM-004] */
export function moneyFor(energy: WattHours, price: MilliCentPerKwh): Money {
  const product = energy * price;
  // A product below 2⁵³ is exact as a number; one above is seen to be, however it is rounded.
  return money(Number.isSafeInteger(product) ? BigInt(product) : BigInt(energy) * BigInt(price));
}

/** The largest energy of one offer. [NUM-005] */
export const MAX_OFFER_ENERGY = wattHours(2 ** 30);
/** The largest price or fee rate, either sign. [NUM-005] */
export const MAX_PRICE = milliCentPerKwh(2 ** 20);
