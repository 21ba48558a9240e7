import type { BookSettlement } from '@bc4p/protocol/market';
import { type AccountPosting, LOSS_POINT, type PostingKind, totalOf } from '@bc4p/protocol/settlement';
import { type Money, money } from '@bc4p/protocol/units';
import { left, right, textTable } from '../text-table.ts';

type SettledPoint = BookSettlement['points'][number];

/** Money in 10⁻⁸ EUR that is one cent. */
const CENT = 1_000_000;

/** Money in ct with two digits; what rounds to nothing has no sign. */
export const ct = (amount: bigint): string => (Number(amount) / CENT).toFixed(2).replace(/^-(0\.00)$/, '$1');

/** What the table calls a point of the market. */
export const nameOf = (point: string): string => (point === LOSS_POINT ? 'the losses' : point);

/** Participants first, then the losses. */
export const inOrder = ({ points }: BookSettlement): readonly SettledPoint[] => [
  ...points.filter(({ point }) => point !== LOSS_POINT),
  ...points.filter(({ point }) => point === LOSS_POINT),
];

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
export const moneyOf = (values: readonly bigint[]): Money => money(values.reduce((sum, value) => sum + value, 0n));

/** What postings of some kinds come to. */
export const posted = (postings: readonly AccountPosting[], ...kinds: readonly PostingKind[]): Money =>
  totalOf(postings.filter(({ kind }) => kinds.includes(kind)));

/** What a deviation costs, or brings, and balancing: everything but trades. */
export const forDeviation = ({ postings }: SettledPoint): Money =>
  posted(postings, 'deviation', 'service', 'balancing-energy', 'balancing-service');

/** Booked, metered, balancing energy and deviation of each point, in Wh. */
export function printDeviations(settlement: BookSettlement): readonly string[] {
  const points = inOrder(settlement);
  const row = (name: string, of: readonly SettledPoint[]): readonly string[] => [
    name,
    String(sumOf(of.map(({ sold, bought }) => sold - bought))),
    String(sumOf(of.map(({ exchanged }) => exchanged))),
    String(sumOf(of.map(({ balancing }) => balancing))),
    String(sumOf(of.map(({ deviation }) => deviation))),
  ];
  return textTable(
    [left('  Wh'), right('booked m'), right('metered e'), right('balancing w'), right('ΔE = m - (e - w)')],
    [...points.map((point) => row(`  ${nameOf(point.point)}`, [point])), row('  Σ', points)],
  );
}

/** What is posted to each account, in ct. */
export function printPostings(settlement: BookSettlement): readonly string[] {
  const points = inOrder(settlement);
  const row = (name: string, of: readonly SettledPoint[]): readonly string[] => {
    const all = of.flatMap(({ postings }) => postings);
    return [
      name,
      ct(posted(all, 'sales', 'purchases')),
      ct(posted(all, 'deviation')),
      ct(posted(all, 'service')),
      ct(posted(all, 'balancing-energy')),
      ct(posted(all, 'balancing-service')),
      ct(totalOf(all)),
    ];
  };
  const other = (name: string, amount: Money): readonly string[] => [name, '', '', '', '', '', ct(amount)];
  const { fees, carried } = settlement;
  return textTable(
    [
      left('  ct'),
      right('trades'),
      right('-P·ΔE'),
      right('-B·|ΔE|'),
      right('P·w'),
      right('B·(good-bad)'),
      right('in all'),
    ],
    [
      ...points.map((point) => row(`  ${nameOf(point.point)}`, [point])),
      other('  line fees', fees),
      other('  carried forward', carried),
      other('  Σ', moneyOf([...points.map(({ postings }) => totalOf(postings)), fees, carried])),
    ],
  );
}

/** What the two ways of settling cost and bring, side by side, trades aside. */
export function printBoth(separate: BookSettlement, single: BookSettlement): readonly string[] {
  const other = new Map(single.points.map((point) => [point.point, point]));
  const difference = (a: bigint, b: bigint): string => ct(b - a).replace(/^(?=[1-9]|0\.0*[1-9])/, '+');
  const row = (name: string, a: bigint, b: bigint): readonly string[] => [name, ct(a), ct(b), difference(a, b)];
  return textTable(
    [left('  ct, trades aside'), right('P and B'), right('one price'), right('difference')],
    [
      ...inOrder(separate).map((point) => {
        const same = other.get(point.point);
        return row(`  ${nameOf(point.point)}`, forDeviation(point), same ? forDeviation(same) : 0n);
      }),
      row('  carried forward', separate.carried, single.carried),
    ],
  );
}
