import { lots, wattHours } from '../units/index.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import type { Fill } from './matching.ts';
import type { Reservation } from './reservation.ts';
import { endOf } from './set-aside.ts';
import type { SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';
import { type TakeRecord, takeKey } from './take-record.ts';

/** Writes down what a match holds of a bid for asks of other markets; lots and lines are taken already. [TREE-011] */
export function addTakes(
  state: MarketState,
  book: SlotBook,
  bid: StandingOffer,
  fills: readonly Fill[],
  events: MarketEvent[],
): void {
  for (const { ask, energy, quotes } of fills) {
    if (!ask) continue;
    const { id, market, side, lot, link } = ask.offer;
    const take: TakeRecord = {
      number: state.nextTake(),
      slot: book.slot,
      market,
      kind: 'pay-as-offer',
      offer: id,
      side,
      lot,
      lots: lots(energy / lot),
      limit: bid.fields.price,
      message: bid.id,
      point: bid.party.point,
      link: link.point,
    };
    const reservation: Reservation = {
      id: takeKey(take.number),
      from: endOf(link),
      to: endOf(bid.party),
      energy: wattHours(energy),
      hold: { offer: bid.id, lots: lots(energy / bid.fields.lot) },
      take,
      quotes,
      state: 'reserved',
    };
    book.reservations.add(reservation);
    book.position(link.point, 'sell').bind(link, book.rules.parameters.slotLength);
    events.push({ kind: 'take-made', at: state.now, take, quotes });
  }
}
