import { type AskCandidate, bestAsk, isWithin, type OpenAsk, openAsks } from './ask-candidates.ts';
import type { MeetAsks } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import { type Fill, holdFor } from './matching.ts';
import type { SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';
import { addTakes } from './takes.ts';

/**
 * Lets resting bids take from sell offers of other markets: the bid of the highest price first, among equal prices the
 * earlier; each takes the ask that is cheapest for it. [TREE-012]
 */
export function meetAsks(state: MarketState, { slot, asks, at }: MeetAsks): MarketEvent[] {
  const book = state.books.get(slot.start);
  if (!book || book.closed) return [];
  const open = openAsks(book, asks, at);
  const events: MarketEvent[] = [];
  for (let next = nextMeeting(book, open); next; next = nextMeeting(book, open)) {
    const { bid, best } = next;
    const fills: Fill[] = [];
    state.touch(book);
    holdFor(book, bid, best, fills);
    if (bid.open === 0) book.withdraw(bid);
    book.touch(bid);
    addTakes(state, book, bid, fills, events);
  }
  return events;
}

/** The first bid that agrees with an ask, and the one that is cheapest for it. */
function nextMeeting(book: SlotBook, asks: readonly OpenAsk[]): { bid: StandingOffer; best: AskCandidate } | undefined {
  let next: { bid: StandingOffer; best: AskCandidate } | undefined;
  for (const queue of book.queues('buy')) {
    for (const bid of queue) {
      if (next && !comesBefore(bid, next.bid)) break;
      const best = bestAsk(book, bid, asks);
      if (!best || !isWithin(bid, best)) continue;
      next = { bid, best };
      break;
    }
  }
  return next;
}

const comesBefore = (a: StandingOffer, b: StandingOffer): boolean =>
  a.fields.price !== b.fields.price ? a.fields.price > b.fields.price : a.arrival < b.arrival;
