import { guard } from '../guard.ts';
import { hasRoomFor, MAX_TRADE_LINES } from '../messages/trade-room.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Lots } from '../units/index.ts';
import { checkLots, checkPrice } from './check-acceptance.ts';
import type { MarketEvent } from './events.ts';
import { recordTrade } from './fills.ts';
import type { PathStep } from './grid-index.ts';
import type { MarketState } from './market-state.ts';
import type { MessageId, NodeId } from './party.ts';
import { bookOn, fullLineOn, quotesOn, reserveOn, sumOf } from './route.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook, moveLots, type StandingOffer } from './standing-offer.ts';
import { checkSuspended } from './suspend.ts';
import type { Trader } from './trade-of.ts';
import type { DistantQuote } from './trade-record.ts';

/** Lots of one offer that somebody takes: here, or in another market whose lines have quoted too. */
export interface Taking {
  readonly offer: StandingOffer;
  readonly taker: Trader;
  readonly lots: Lots;
  /** The most the taker pays in all, or the least it receives, in mct/kWh. */
  readonly limit: number;
  /** What the lines of other markets ask, from the seller to the buyer. */
  readonly elsewhere: readonly DistantQuote[];
  /** The id of the take, if the taker is in another market. */
  readonly take?: MessageId;
}

/** What is wrong with whose offer it is, or with its lots. */
export function checkOwner(
  state: MarketState,
  book: SlotBook,
  offer: StandingOffer,
  lots: number,
): Refusal | undefined {
  const { certificate, node } = offer.party;
  const isBarred = offer.endReason === 'credential-ended' || state.endedCertificates.has(certificate);
  if (!guard('OFR-012', book.rules.grid.has(node))) return refusal('node-unknown', 'OFR-012', { node });
  return checkSuspended(offer.party, state.suspended) ?? checkLots(offer, lots, isBarred);
}

function pathTo(book: SlotBook, { fields, party }: StandingOffer, node: NodeId): readonly PathStep[] {
  return fields.side === 'sell' ? book.path(party.node, node) : book.path(node, party.node);
}

/** What is wrong with the way to the taker, or with its limit once all lines have quoted. */
export function checkTerms(book: SlotBook, { offer, taker, lots, limit, elsewhere }: Taking): Refusal | undefined {
  const energy = lots * offer.fields.lot;
  const way = pathTo(book, offer, taker.party.node);
  const full = fullLineOn(book.lines, way, energy);
  if (full) return full;
  const fees = sumOf(quotesOn(book.lines, way, energy)) + sumOf(elsewhere);
  return checkPrice(offer.fields, limit, energy, fees);
}

/** What is wrong with the length of the way: the trade over all its lines has to fit a token. [TREE-109] */
export function checkRoom(book: SlotBook, { offer, taker, lots, elsewhere }: Taking): Refusal | undefined {
  const own = quotesOn(book.lines, pathTo(book, offer, taker.party.node), lots * offer.fields.lot);
  const quotes = [...own, ...elsewhere].map(({ fee, ...quote }) => ({ ...quote, fee: fee.toString() }));
  if (guard('TREE-109', hasRoomFor(quotes))) return undefined;
  return refusal('path-too-long', 'TREE-109', { lines: quotes.length, maximum: MAX_TRADE_LINES });
}

/** Trades the lots; everything was checked. */
export function takeLots(state: MarketState, book: SlotBook, taking: Taking): MarketEvent[] {
  const { offer, taker, lots, elsewhere, take } = taking;
  const energy = lots * offer.fields.lot;
  const { slotLength } = book.rules.parameters;
  const way = pathTo(book, offer, taker.party.node);
  const own = quotesOn(book.lines, way, energy);
  reserveOn(book.lines, way, energy);
  bookOn(book.lines, way, own);
  book.offers.set(offer.id, offer);
  state.touch(book);
  moveLots(offer, lots, 'open', 'traded');
  if (isInBook(offer)) {
    if (offer.open === 0) book.withdraw(offer);
    book.touch(offer);
  }
  const position = book.position(taker.party.point, taker.side);
  position.enter('traded', energy);
  position.bind(taker.party, slotLength);
  offer.position.bind(offer.party, slotLength);
  const quotes = offer.fields.side === 'sell' ? [...own, ...elsewhere] : [...elsewhere, ...own];
  const events: MarketEvent[] = [];
  recordTrade(state, book, offer, taker, energy, quotes, events, take);
  return events;
}
