import { ERRORS } from '../generated/error-codes.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { checkAcceptanceFields, checkAcceptanceNow, checkAsked, checkCover, checkLots } from './check-acceptance.ts';
import { checkPosition } from './check-offer.ts';
import { checkParty } from './check-party.ts';
import type { AcceptOffer } from './commands.ts';
import type { AcceptanceAccepted, AcceptanceRefused, MarketEvent } from './events.ts';
import { recordTrade } from './fills.ts';
import type { MarketState } from './market-state.ts';
import { opposite } from './order.ts';
import { rematch } from './rematch.ts';
import { bookOn, fullLineOn, quotesOn, reserveOn, sumOf } from './route.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook, moveLots, type StandingOffer, trackOffer } from './standing-offer.ts';
import { agree } from './terms.ts';
import type { Trader } from './trade-of.ts';

/** Decides an acceptance: all of its lots, or none; the first valid one has them. [ACC-004] */
export function acceptOffer(state: MarketState, command: AcceptOffer): MarketEvent[] {
  const known = knownDecision(knownBook(state, command), command);
  if (known) return [known];
  const wrong = checkAcceptanceFields(command, state.parameters);
  if (wrong) return [acceptanceRefused(command, wrong)];
  const { offBook } = command;
  if (offBook && !state.bookOf(offBook.offer.slot)) {
    const gateClosedAt = offBook.offer.slot.start - state.parameters.gateClosure;
    const tooLate = refusal('gate-closed', 'ACC-006', { gateClosedAt });
    return [acceptanceRefused(command, checkAsked(command.acceptance, offBook.offer) ?? tooLate)];
  }
  const found = findOffer(state, command);
  if (!found)
    return [acceptanceRefused(command, refusal('offer-unknown', 'ACC-004', { offer: command.acceptance.offer }))];
  const { book, offer } = found;
  const { acceptance, party, at } = command;
  const energy = acceptance.lots * offer.fields.lot;
  const taker: Trader = {
    message: command.id,
    role: 'acceptance',
    side: opposite(offer.fields.side),
    party,
    lot: offer.fields.lot,
  };
  const refused =
    checkAcceptanceNow(command, offer, book) ??
    checkParty(party, state.endedCertificates, book.rules.grid, at) ??
    checkOwner(state, book, offer, acceptance.lots) ??
    checkPosition(book.position(party.point, taker.side), party, book.rules, energy) ??
    checkCover(book, offer, energy) ??
    checkPrice(book, offer, command, energy);
  return refused ? [remember(book, command, refused)] : trade(state, book, offer, taker, command);
}

/** The book of the slot that the acceptance is about, if there is one. */
function knownBook(state: MarketState, { acceptance, offBook }: AcceptOffer): SlotBook | undefined {
  return offBook ? state.books.get(offBook.offer.slot.start) : state.bookWith(acceptance.offer);
}

/** The offer as the market tracks it, or as the acceptor brought it along: that is tracked once it is traded. */
function findOffer(
  state: MarketState,
  command: AcceptOffer,
): { readonly book: SlotBook; readonly offer: StandingOffer } | undefined {
  const { acceptance, offBook } = command;
  const book = knownBook(state, command);
  if (!book) return undefined;
  const known = book.offers.get(acceptance.offer);
  if (known) return { book, offer: known };
  if (!offBook) return undefined;
  const position = book.position(offBook.party.point, offBook.offer.side);
  return { book, offer: trackOffer(offBook.id, offBook.offer, offBook.party, position) };
}

function checkOwner(state: MarketState, book: SlotBook, offer: StandingOffer, lots: number): Refusal | undefined {
  const { certificate, node } = offer.party;
  const isBarred = offer.endReason === 'credential-ended' || state.endedCertificates.has(certificate);
  if (!guard('OFR-012', book.rules.grid.has(node))) return refusal('node-unknown', 'OFR-012', { node });
  return checkLots(offer, lots, isBarred);
}

function path(book: SlotBook, offer: StandingOffer, { party }: AcceptOffer) {
  const { node } = offer.party;
  return offer.fields.side === 'sell' ? book.path(node, party.node) : book.path(party.node, node);
}

function checkPrice(book: SlotBook, offer: StandingOffer, command: AcceptOffer, energy: number): Refusal | undefined {
  const way = path(book, offer, command);
  const full = fullLineOn(book.lines, way, energy);
  if (full) return full;
  const fees = sumOf(quotesOn(book.lines, way, energy));
  const { side, price } = offer.fields;
  const { limit } = command.acceptance;
  const isWithin = side === 'sell' ? agree(price, limit, energy, fees) : agree(limit, price, energy, fees);
  if (guard('TRD-002', isWithin)) return undefined;
  const value = BigInt(price) * BigInt(energy);
  const total = side === 'sell' ? value + fees : value - fees;
  const facts = { total: total.toString(), limit: (BigInt(limit) * BigInt(energy)).toString() };
  return refusal('price-limit', 'TRD-002', facts);
}

function trade(
  state: MarketState,
  book: SlotBook,
  offer: StandingOffer,
  taker: Trader,
  command: AcceptOffer,
): MarketEvent[] {
  const { acceptance, at, id } = command;
  const energy = acceptance.lots * offer.fields.lot;
  const { slotLength } = book.rules.parameters;
  const way = path(book, offer, command);
  const quotes = quotesOn(book.lines, way, energy);
  reserveOn(book.lines, way, energy);
  bookOn(book.lines, way, quotes);
  book.offers.set(offer.id, offer);
  state.touch(book);
  moveLots(offer, acceptance.lots, 'open', 'traded');
  if (isInBook(offer)) {
    if (offer.open === 0) book.withdraw(offer);
    book.touch(offer);
  }
  const position = book.position(taker.party.point, taker.side);
  position.enter('traded', energy);
  position.bind(taker.party, slotLength);
  offer.position.bind(offer.party, slotLength);
  const events: MarketEvent[] = [];
  recordTrade(state, book, offer, taker, energy, quotes, events);
  const number = state.trades;
  book.acceptances.set(id, { kind: 'traded', offer: offer.id, trade: number });
  rematch(state, book, events);
  return [accepted(book, command, number, at, false), ...events];
}

function accepted(
  { slot }: SlotBook,
  { id, acceptance }: AcceptOffer,
  trade: number,
  at: AcceptOffer['at'],
  repeated: boolean,
): AcceptanceAccepted {
  return { kind: 'acceptance-accepted', at, id, offer: acceptance.offer, slot, trade, repeated };
}

function acceptanceRefused({ id, acceptance, at }: AcceptOffer, refused: Refusal, repeated = false): AcceptanceRefused {
  return { kind: 'acceptance-refused', at, id, offer: acceptance.offer, refusal: refused, repeated };
}

function knownDecision(
  book: SlotBook | undefined,
  command: AcceptOffer,
): AcceptanceAccepted | AcceptanceRefused | undefined {
  const known = book?.acceptances.get(command.id);
  if (!book || !known) return undefined;
  return known.kind === 'traded'
    ? accepted(book, command, known.trade, command.at, true)
    : acceptanceRefused(command, known.refusal, true);
}

/** Both outcomes are final; only a refusal that is no decision yet (temporary) may turn out otherwise later. */
function remember(book: SlotBook, command: AcceptOffer, refused: Refusal): AcceptanceRefused {
  if (ERRORS[refused.code].class === 'permanent')
    book.acceptances.set(command.id, { kind: 'refused', offer: command.acceptance.offer, refusal: refused });
  return acceptanceRefused(command, refused);
}
