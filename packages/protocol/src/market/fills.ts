import { lots } from '../units/index.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import type { Fill } from './matching.ts';
import type { MessageId } from './party.ts';
import { sumOf } from './route.ts';
import type { SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';
import { type Trader, tradeOf, traderOf } from './trade-of.ts';
import { isOwnQuote, type PathQuote, type TradeRecord } from './trade-record.ts';

/** Adds a trade for each fill of a match, and the end of every offer that has nothing left. */
export function addFills(
  state: MarketState,
  book: SlotBook,
  incoming: StandingOffer,
  fills: readonly Fill[],
  events: MarketEvent[],
): void {
  const taker = traderOf(incoming);
  for (const { resting, energy, quotes } of fills) {
    if (!resting) continue;
    recordTrade(state, book, resting, taker, energy, quotes, events);
    incoming.decidedAt = state.now;
  }
  endIfFilled(state, book, incoming, events);
}

/** Writes one trade down; its lots and lines are taken already. */
export function recordTrade(
  state: MarketState,
  book: SlotBook,
  resting: StandingOffer,
  incoming: Trader,
  energy: number,
  quotes: readonly PathQuote[],
  events: MarketEvent[],
  take?: MessageId,
): void {
  const at = state.now;
  const trade = tradeOf(resting, incoming, energy, quotes, { number: state.nextTrade(), at, take });
  book.trades.push(trade);
  if (book.rules.parameters.settled) countTrade(book, trade);
  resting.decidedAt = at;
  events.push({ kind: 'traded', trade });
  endIfFilled(state, book, resting, events);
}

/** Counts what both ends of a trade pay and receive at the borders of this market's grid. [SET-010] */
function countTrade(book: SlotBook, { seller, buyer, quotes, buyerPays, sellerReceives }: TradeRecord): void {
  const own = sumOf(quotes.filter(isOwnQuote));
  const entering = seller.market === undefined ? sellerReceives : buyerPays - own;
  book.position(seller.point, 'sell').count(entering);
  book.position(buyer.point, 'buy').count(entering + own);
}

/** Adds the end of an offer that has no lot left, neither open nor held. */
export function endIfFilled(state: MarketState, book: SlotBook, offer: StandingOffer, events: MarketEvent[]): void {
  if (offer.open > 0 || offer.held > 0 || offer.endReason) return;
  offer.endReason = 'filled';
  events.push({ kind: 'offer-ended', at: state.now, id: offer.id, slot: book.slot, reason: 'filled', lots: lots(0) });
}
