import { assert } from '../assert.ts';
import { UPPER_POINT } from '../special-points.ts';
import { type MilliCentPerKwh, type Money, money, moneyFor, wattHours } from '../units/index.ts';
import type { PointDeviation } from './deviation.ts';
import type { AccountPosting, PostingKind } from './point-settlement.ts';
import type { Area, BalancingPrices } from './prices.ts';

const worth = (energy: number, price: MilliCentPerKwh): bigint => moneyFor(wattHours(energy), price);

/** What trades come to. [SET-002] */
const traded = ({ sales, purchases }: PointDeviation): [PostingKind, bigint][] => [
  ['sales', sales],
  ['purchases', -purchases],
];

/** A shortage costs P + B, a surplus earns P − B, and balancing energy is paid with P and its effect with B. [SET-003] */
function atSeparatePrices(
  { deviation, balancing, beneficial, adverse }: PointDeviation,
  energy: MilliCentPerKwh,
  service: MilliCentPerKwh,
): [PostingKind, bigint][] {
  return [
    ['deviation', -worth(deviation, energy)],
    ['service', -worth(Math.abs(deviation), service)],
    ['balancing-energy', worth(balancing, energy)],
    ['balancing-service', worth(beneficial - adverse, service)],
  ];
}

/** One price for whoever deviates, and for whoever balances: that of the state of the area. [SET-005] */
function atOnePrice({ deviation, balancing }: PointDeviation, price: MilliCentPerKwh): [PostingKind, bigint][] {
  return [
    ['deviation', -worth(deviation, price)],
    ['balancing-energy', worth(balancing, price)],
  ];
}

function forDeviation(point: PointDeviation, prices: BalancingPrices, area: Area | undefined): [PostingKind, bigint][] {
  // What crosses the border is charged by the market above, to this market as a whole. [SET-004]
  if (point.point === UPPER_POINT) return [];
  if (prices.mode === 'separate') return atSeparatePrices(point, prices.energy, prices.service);
  assert(area !== undefined, 'a single price needs the state of the area');
  return atOnePrice(point, area === 'short' ? prices.short : prices.long);
}

/** Everything that a slot puts on the account of a connection point; kinds that come to nothing are left out. */
export function postingsOf(
  point: PointDeviation,
  prices: BalancingPrices,
  area: Area | undefined,
): readonly AccountPosting[] {
  return [...traded(point), ...forDeviation(point, prices, area)]
    .filter(([, amount]) => amount !== 0n)
    .map(([kind, amount]) => ({ kind, amount: money(amount) }));
}

/** What postings come to together. */
export const totalOf = (postings: readonly AccountPosting[]): Money =>
  money(postings.reduce((sum, { amount }) => sum + amount, 0n));

/** What is new in postings since earlier ones: kind by kind, without what has not changed. */
export function postingsSince(
  postings: readonly AccountPosting[],
  earlier: readonly AccountPosting[],
): readonly AccountPosting[] {
  const amounts = new Map<PostingKind, bigint>(postings.map(({ kind, amount }) => [kind, amount]));
  for (const { kind, amount } of earlier) amounts.set(kind, (amounts.get(kind) ?? 0n) - amount);
  return [...amounts].filter(([, amount]) => amount !== 0n).map(([kind, amount]) => ({ kind, amount: money(amount) }));
}
