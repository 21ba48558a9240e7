import { assert } from '../assert.ts';
import { type Money, money } from '../units/index.ts';
import { CARRIED_ACCOUNT, GRID_ACCOUNT } from './accounts.ts';
import type { BookedPoint } from './booked.ts';
import { areaOf, deviationsOf, type PointDeviation } from './deviation.ts';
import type { LedgerEntry } from './ledger.ts';
import type { PointReading } from './metered.ts';
import type { AccountPosting } from './point-settlement.ts';
import { postingsOf, postingsSince, totalOf } from './postings.ts';
import type { Area, BalancingPrices } from './prices.ts';

/** What a slot was settled from. */
export interface SettlementTerms {
  readonly booked: readonly BookedPoint[];
  /** What the lines of this market's grid have earned in the slot. */
  readonly fees: Money;
  readonly readings: readonly PointReading[];
  readonly prices: BalancingPrices;
  /** As a market above has found it; absent at the top. */
  readonly area: Area | undefined;
}

/** One connection point with everything that the slot puts on its account. */
export interface SettledPoint extends PointDeviation {
  readonly postings: readonly AccountPosting[];
}

/** A settled slot: every point, what the grid operator earns, and what is carried forward. */
export interface SlotSettlement {
  readonly points: readonly SettledPoint[];
  readonly area: Area | undefined;
  readonly fees: Money;
  readonly carried: Money;
}

/** Works out what a slot means for every account. The sum of all postings is 0. [SET-007] */
export function settlementOf({ booked, fees, readings, prices, area }: SettlementTerms): SlotSettlement {
  const deviations = deviationsOf(booked, readings);
  const state = prices.mode === 'single' ? (area ?? areaOf(deviations)) : undefined;
  const points = deviations.map((point) => ({ ...point, postings: postingsOf(point, prices, state) }));
  // Buyers pay what sellers receive and the fees, so that only what deviations cost is left.
  const posted = points.reduce((sum, { postings }) => sum + totalOf(postings), 0n);
  return { points, area: state, fees, carried: money(-posted - fees) };
}

/** A point as if nothing had been posted before: the first settlement. */
const UNSETTLED: SlotSettlement = { points: [], area: undefined, fees: money(0n), carried: money(0n) };

/** What is new in a settlement since an earlier one of the same slot. */
export function settlementSince(now: SlotSettlement, earlier: SlotSettlement = UNSETTLED): SlotSettlement {
  const before = new Map(earlier.points.map((point) => [point.point, point]));
  const points = now.points.map((point) => ({
    ...point,
    postings: postingsSince(point.postings, before.get(point.point)?.postings ?? []),
  }));
  return {
    points,
    area: now.area,
    fees: money(now.fees - earlier.fees),
    carried: money(now.carried - earlier.carried),
  };
}

/** What a settlement, or what is new in one, posts. */
export function entriesOf({ points, fees, carried }: SlotSettlement): readonly LedgerEntry[] {
  const entries = [
    ...points.map(({ point, postings }) => ({ account: point, amount: totalOf(postings) })),
    { account: GRID_ACCOUNT, amount: fees },
    { account: CARRIED_ACCOUNT, amount: carried },
  ];
  assert(entries.reduce((sum, { amount }) => sum + amount, 0n) === 0n, 'a settlement adds up to nothing');
  return entries;
}
