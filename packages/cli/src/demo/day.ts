import type { Slot } from '@bc4p/protocol/units';
import type { DayResult } from './day-result.ts';
import type { DemoMarket } from './demo-market.ts';
import { MarketDay } from './market-day.ts';
import type { Participant } from './participants.ts';
import { type Rounds, roundsOf } from './rounds.ts';

/** What is told while the day runs. */
export type Watcher = (slotsDone: number, offersSoFar: number, slot: Slot) => void;

/**
 * Trades slots in one market by itself, one after the other: what its neighbours do not cover comes from the supplier.
 */
export async function tradeDay(
  market: DemoMarket,
  participants: readonly Participant[],
  slots: readonly Slot[],
  watch: Watcher = () => {},
): Promise<DayResult> {
  const day = await MarketDay.open(market, participants);
  for (const [index, slot] of slots.entries()) {
    await tradeSlot(day, market, slot, index);
    await market.advanceTo(roundsOf(slot, market.rules).close);
    watch(index + 1, day.offers.length, slot);
  }
  await day.collect();
  return day;
}

/**
 * Trades one slot in rounds before its gate closes: neighbours offer to each other and the market matches; some look
 * into the book and take what is left directly; `beyond` lets somebody look into other markets; then what plants have
 * left over goes to the supplier, and what loads still need comes from him. The offers of one round end by themselves
 * before the next, for there is no cancel.
 */
export async function tradeSlot(
  day: MarketDay,
  market: DemoMarket,
  slot: Slot,
  index: number,
  beyond: (times: Rounds) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const times = roundsOf(slot, market.rules);
  await market.advanceTo(times.neighbours);
  await day.offerToNeighbours(slot, index, times);
  await market.advanceTo(times.direct);
  await day.takeFromNeighbours(slot, index, times);
  await market.advanceTo(times.beyond);
  await beyond(times);
  await market.advanceTo(times.surplus);
  await day.offerRest(slot, 'sell', times.surplusEnd);
  await market.advanceTo(times.shortage);
  await day.offerRest(slot, 'buy', times.shortageEnd);
}
