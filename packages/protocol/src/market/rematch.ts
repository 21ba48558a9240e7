import { greatestCommonDivisor } from '../greatest-common-divisor.ts';
import type { MarketEvent } from './events.ts';
import { addFills } from './fills.ts';
import type { MarketState } from './market-state.ts';
import { agreesWith, candidateIn, type Fill, takeBest } from './matching.ts';
import type { OfferQueue } from './offer-queue.ts';
import type { SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';

/**
 * Matches resting offers that can trade only now: flow against the load has made room or lowered a fee, or lots came
 * back from a reservation. The newer offer of a pair counts as the incoming one. [MKT-007]
 */
export function rematch(state: MarketState, book: SlotBook, events: MarketEvent[]): void {
  if (!book.mayCross) return;
  for (let next = nextCrossed(book); next; next = nextCrossed(book)) {
    const fills: Fill[] = [];
    takeBest(book, next, fills, next.party.point);
    if (next.open === 0) book.withdraw(next);
    book.touch(next);
    addFills(state, book, next, fills, events);
  }
}

/** Among the heads of the queues that can trade with each other: the newer offer of a pair that arrived earliest. */
export function nextCrossed(book: SlotBook): StandingOffer | undefined {
  let next: StandingOffer | undefined;
  for (const buys of book.queues('buy')) {
    for (const sells of book.queues('sell')) {
      const newer = newerOfPair(book, buys, sells);
      if (newer && (!next || newer.arrival < next.arrival)) next = newer;
    }
  }
  return next;
}

/** The newer of the best two offers of two queues that have the lots for one unit, if they can trade it. */
function newerOfPair(book: SlotBook, buys: OfferQueue, sells: OfferQueue): StandingOffer | undefined {
  const common = greatestCommonDivisor(buys.lot, sells.lot);
  const buy = buys.first(sells.lot / common);
  const sell = sells.first(buys.lot / common);
  // Two offers of one connection point pass each other over: then each may still find the next one.
  return (buy && newerOf(book, buy, sells)) ?? (sell && newerOf(book, sell, buys));
}

function newerOf(book: SlotBook, offer: StandingOffer, queue: OfferQueue): StandingOffer | undefined {
  const candidate = candidateIn(book, offer, queue, offer.party.point);
  if (!candidate || !agreesWith(offer, candidate)) return undefined;
  return offer.arrival > candidate.offer.arrival ? offer : candidate.offer;
}
