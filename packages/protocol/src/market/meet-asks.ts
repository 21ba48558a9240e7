import type { Instant } from '../units/index.ts';
import {
  type AskCandidate,
  bestAsk,
  candidateOf,
  isWithin,
  lotsForUnit,
  type OpenAsk,
  openAsks,
} from './ask-candidates.ts';
import type { MeetAsks } from './commands.ts';
import type { DistantOffer } from './distant-offer.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import { type Fill, holdFor } from './matching.ts';
import type { SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';
import { withoutSuspended } from './suspend.ts';
import { addTakes } from './takes.ts';

/**
 * Lets resting bids take from sell offers of other markets: the bid of the highest price first, among equal prices the
 * earlier; each takes the ask that is cheapest for it. [TREE-012]
 */
export function meetAsks(state: MarketState, { slot, asks, at }: MeetAsks): MarketEvent[] {
  const book = state.books.get(slot.start);
  if (!book || book.closed) return [];
  const open = openAsks(book, withoutSuspended(asks, state.suspended), at);
  const events: MarketEvent[] = [];
  for (let bid = nextMeeting(book, open); bid; bid = nextMeeting(book, open)) {
    const fills: Fill[] = [];
    state.touch(book);
    // Holding makes nothing cheaper: no other bid comes to be the next one before this one is done.
    for (let best = askFor(book, bid, open); best; best = askFor(book, bid, open)) holdFor(book, bid, best, fills);
    if (bid.open === 0) book.withdraw(bid);
    book.touch(bid);
    addTakes(state, book, bid, fills, events);
  }
  return events;
}

/** True if a resting bid would take from one of these asks now. */
export const wouldMeet = (book: SlotBook, asks: readonly DistantOffer[], at: Instant): boolean =>
  !book.closed && nextMeeting(book, openAsks(book, asks, at)) !== undefined;

/** The first bid that agrees with an ask. */
function nextMeeting(book: SlotBook, asks: readonly OpenAsk[]): StandingOffer | undefined {
  let next: StandingOffer | undefined;
  for (const queue of book.queues('buy')) {
    for (const ask of asks) {
      // The bids of a queue pay the same fees: if the best that has the lots does not agree, none does.
      const bid = queue.first(lotsForUnit(queue.lot, ask));
      if (!bid || (next && !comesBefore(bid, next))) continue;
      const candidate = candidateOf(book, bid, ask);
      if (candidate && isWithin(bid, candidate)) next = bid;
    }
  }
  return next;
}

/** The cheapest ask for a bid, if it is within the bid's price. */
function askFor(book: SlotBook, bid: StandingOffer, asks: readonly OpenAsk[]): AskCandidate | undefined {
  const best = bestAsk(book, bid, asks);
  return best && isWithin(bid, best) ? best : undefined;
}

const comesBefore = (a: StandingOffer, b: StandingOffer): boolean =>
  a.fields.price !== b.fields.price ? a.fields.price > b.fields.price : a.arrival < b.arrival;
