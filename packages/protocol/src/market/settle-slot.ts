import { assert } from '../assert.ts';
import type { BookedPoint } from '../settlement/booked.ts';
import type { PointReading } from '../settlement/metered.ts';
import type { PointSettlement } from '../settlement/point-settlement.ts';
import { totalOf } from '../settlement/postings.ts';
import {
  entriesOf,
  type SettledPoint,
  type SlotSettlement,
  settlementOf,
  settlementSince,
} from '../settlement/slot-settlement.ts';
import { LOSS_POINT } from '../special-points.ts';
import { endOf, type Money, money } from '../units/index.ts';
import type { SettleSlot } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import { isOverdue } from './set-aside.ts';
import type { BookSettlement, SlotBook } from './slot-book.ts';

/**
 * Settles a slot that is over, or corrects how it was settled by what is new: accounts change by nothing else than
 * trades and deviations, and add up to nothing afterwards. [SET-007] [SET-009]
 */
export function settleSlot(state: MarketState, { slot, price, prices, area, readings, at }: SettleSlot): MarketEvent[] {
  const book = state.books.get(slot.start);
  // It was when the command was made; meanwhile it may have been forgotten, or a take may have come back undecided.
  if (!book || !isSettleable(book, at)) return [];
  const terms = { booked: bookedPoints(book), fees: feesOf(book), readings: withSettled(book, readings), prices, area };
  const settlement = settlementOf(terms);
  const earlier = book.settlement;
  assert(earlier === undefined || earlier.price === price, 'a slot has one balancing price');
  const news = settlementSince(settlement, earlier);
  const openings = new Map(news.points.map(({ point }) => [point, state.accounts.balance(point)]));
  state.accounts.post(entriesOf(news));
  const revision = earlier ? earlier.revision + 1 : 0;
  book.settlement = { ...settlement, revision, price };
  state.touch(book);
  if (isOverdue(book, at)) state.timers.add({ at, kind: 'forgetting', book });
  // How the area was is news for whoever was told otherwise, also where it changes nothing on an account.
  const isOther = earlier !== undefined && earlier.area !== settlement.area;
  const told = earlier && !isOther ? news.points.filter((point) => isNews(point, earlier)) : news.points;
  const known = new Set(earlier?.points.map(({ point }) => point));
  const points = told.map((point) =>
    pointSettlement(point, !known.has(point.point), openings.get(point.point) ?? money(0n)),
  );
  const { fees, carried } = news;
  const areaOfSlot = settlement.area === undefined ? {} : { area: settlement.area };
  return [{ kind: 'slot-settled', at, slot, revision, price, prices, ...areaOfSlot, points, fees, carried }];
}

/** True once nothing of the slot can change any more but by its meters. */
export const isSettleable = (book: SlotBook, at: number): boolean =>
  book.isOwed && !book.hasUnresolved && endOf(book.slot) <= at;

/**
 * What was settled stays in the sum: a point whose meters nobody knows any more has exchanged what it has booked. [DEV-006]
 */
function withSettled({ settlement }: SlotBook, readings: readonly PointReading[]): readonly PointReading[] {
  const read = new Set(readings.map(({ point }) => point).concat(LOSS_POINT));
  const unread = settlement?.points.filter(({ point }) => !read.has(point)) ?? [];
  return [...readings, ...unread.map(({ point }) => ({ point, meters: [] }))];
}

/** What every connection point has traded in a slot, neighbours and losses included. */
function bookedPoints(book: SlotBook): readonly BookedPoint[] {
  const points = [...new Set(book.positions().map(({ point }) => point))];
  return points.map((point) => {
    const [sell, buy] = [book.position(point, 'sell'), book.position(point, 'buy')];
    return { point, sold: sell.traded, bought: buy.traded, sales: sell.value, purchases: buy.value };
  });
}

const feesOf = ({ lines }: SlotBook): Money => money(lines.reduce((sum, { fees }) => sum + fees, 0n));

/** True if a correction changes something for a point: its account, or what its meters have seen. */
function isNews({ point, postings, meters, exchanged }: SettledPoint, earlier: BookSettlement): boolean {
  const before = earlier.points.find((known) => known.point === point);
  if (postings.length > 0 || !before) return true;
  return exchanged !== before.exchanged || JSON.stringify(meters) !== JSON.stringify(before.meters);
}

function pointSettlement(settled: SlotSettlement['points'][number], isFirst: boolean, opening: Money): PointSettlement {
  const { point, sold, bought, meters, exchanged, balancing, deviation, postings } = settled;
  const closing = money(opening + totalOf(postings));
  return { point, sold, bought, meters, exchanged, balancing, deviation, isFirst, postings, opening, closing };
}
