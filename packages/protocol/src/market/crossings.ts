import { type WattHours, wattHours } from '../units/index.ts';
import { opposite, type Side } from './order.ts';
import type { Reservation } from './reservation.ts';
import type { SlotBook } from './slot-book.ts';
import type { TradeParty } from './trade-record.ts';

/** Energy that has crossed the border to one neighbour in a slot. */
export interface Crossing {
  /** The neighbour's connection point, or `@upper`. */
  readonly point: string;
  /** What came from the neighbour. */
  readonly from: WattHours;
  /** What went to the neighbour. */
  readonly to: WattHours;
}

/**
 * What is booked over the borders of a market in a slot, by neighbour. What a submarket's holder trades here for itself
 * crosses no border: it is sold and bought like anybody's.
 */
export function crossingsOf(book: SlotBook): Crossing[] {
  const sums = new Map<string, { from: number; to: number }>();
  const add = (point: string, way: 'from' | 'to', energy: number): void => {
    const sum = sums.get(point) ?? { from: 0, to: 0 };
    sum[way] += energy;
    sums.set(point, sum);
  };
  for (const { seller, buyer, energy } of book.trades) {
    if (isElsewhere(seller)) add(seller.point, 'from', energy);
    if (isElsewhere(buyer)) add(buyer.point, 'to', energy);
  }
  for (const reservation of book.reservations.values()) {
    if (reservation.state !== 'booked') continue;
    const { from, to, energy } = reservation;
    const own = ownSide(book, reservation);
    if (own !== 'sell') add(from.point, 'from', energy);
    if (own !== 'buy') add(to.point, 'to', energy);
  }
  return [...sums]
    .map(([point, { from, to }]) => ({ point, from: wattHours(from), to: wattHours(to) }))
    .sort((a, b) => (a.point < b.point ? -1 : 1));
}

/** On which side a connection point of this market stands; none where both ends are neighbours. */
function ownSide(book: SlotBook, { take, hold }: Reservation): Side | undefined {
  if (take) return opposite(take.side);
  return hold && book.offers.get(hold.offer)?.fields.side;
}

/** Of a participant of another market: the neighbour towards it takes its place here. */
const isElsewhere = ({ market }: TradeParty): boolean => market !== undefined;
