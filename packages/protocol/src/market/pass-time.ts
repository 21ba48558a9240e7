import { type Instant, lots, wattHours } from '../units/index.ts';
import type { EndReason, MarketEvent, OfferEnded, SlotClosed } from './events.ts';
import type { MarketState } from './market-state.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook, moveLots, type StandingOffer } from './standing-offer.ts';
import type { Timer } from './timers.ts';

/** Lets everything happen that is due at `at`: offers expire, gates close, old slots are forgotten. [MKT-005] */
export function passTime(state: MarketState, at: Instant): MarketEvent[] {
  state.now = at;
  const events: MarketEvent[] = [];
  if (state.endedCertificates.size > 0) forgetEnded(state, at);
  for (let timer = state.timers.due(at); timer; timer = state.timers.due(at)) {
    // A book that was replaced before it was used has nothing to end.
    if (state.books.get(timer.book.slot.start) === timer.book) events.push(...run(state, timer, at));
  }
  return events;
}

function forgetEnded({ endedCertificates }: MarketState, at: Instant): void {
  for (const [certificate, until] of endedCertificates) if (until <= at) endedCertificates.delete(certificate);
}

function run(state: MarketState, timer: Timer, at: Instant): MarketEvent[] {
  state.touch(timer.book);
  switch (timer.kind) {
    case 'expiry':
      return [...endOffer(timer.book, timer.offer, 'expired', at)];
    case 'gate-closure':
      return closeSlot(state, timer.book, at);
    case 'forgetting':
      return forgetSlot(state, timer.book, at);
  }
}

/** Forgets a slot, unless a reservation still waits for its outcome, or the slot to be settled: then that lets it be forgotten. */
function forgetSlot(state: MarketState, book: SlotBook, at: Instant): MarketEvent[] {
  if (book.hasUnresolved || (book.isOwed && !book.settlement)) return [];
  state.forget(book);
  return [{ kind: 'slot-forgotten', at, slot: book.slot }];
}

/** Ends the open lots of an offer; what is held for a reservation ends when it comes back. */
export function* endOffer(book: SlotBook, offer: StandingOffer, reason: EndReason, at: Instant): Iterable<OfferEnded> {
  if (offer.endReason) return;
  offer.endReason = reason;
  yield* endLots(book, offer, reason, at);
}

function* endLots(book: SlotBook, offer: StandingOffer, reason: EndReason, at: Instant): Iterable<OfferEnded> {
  const { open } = offer;
  if (open > 0 && isInBook(offer)) {
    book.withdraw(offer);
    book.touch(offer);
  }
  moveLots(offer, open, 'open', 'ended');
  if (isInBook(offer)) yield { kind: 'offer-ended', at, id: offer.id, slot: book.slot, reason, lots: lots(open) };
}

/** Lots come back from a reservation: into the book at their old place in time, or to an end if the offer has ended. */
export function* returnLots(book: SlotBook, offer: StandingOffer, count: number, at: Instant): Iterable<OfferEnded> {
  if (offer.endReason) {
    moveLots(offer, count, 'held', 'ended');
    if (isInBook(offer))
      yield { kind: 'offer-ended', at, id: offer.id, slot: book.slot, reason: offer.endReason, lots: lots(count) };
    return;
  }
  if (offer.open > 0 && isInBook(offer)) book.withdraw(offer);
  moveLots(offer, count, 'held', 'open');
  if (isInBook(offer)) book.enqueue(offer);
  book.lotsCameBack = true;
  book.touch(offer);
}

function closeSlot(state: MarketState, book: SlotBook, at: Instant): MarketEvent[] {
  const ended = [...book.offers.values()].flatMap((offer) => [...endOffer(book, offer, 'gate-closed', at)]);
  book.closed = true;
  state.expectSlotAfter(book.slot);
  const { slot, trades } = book;
  const closed: SlotClosed = {
    kind: 'slot-closed',
    at,
    slot,
    trades: trades.length,
    sold: wattHours(book.energy('sell')),
    bought: wattHours(book.energy('buy')),
    imported: wattHours(book.crossing('sell')),
    exported: wattHours(book.crossing('buy')),
  };
  return [...ended, closed];
}
