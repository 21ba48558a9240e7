import { ERRORS } from '../generated/error-codes.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { acceptanceHeld, acceptDistant } from './accept-distant.ts';
import { checkAcceptanceFields, checkAcceptanceNow, checkAsked, checkCover } from './check-acceptance.ts';
import { checkFunds } from './check-funds.ts';
import { checkPosition } from './check-offer.ts';
import { checkParty } from './check-party.ts';
import type { AcceptOffer } from './commands.ts';
import type { DistantOffer } from './distant-offer.ts';
import type { AcceptanceAccepted, AcceptanceHeld, AcceptanceRefused, MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import { opposite } from './order.ts';
import { worstCost } from './position.ts';
import { rematch } from './rematch.ts';
import type { SlotBook } from './slot-book.ts';
import { type StandingOffer, trackOffer } from './standing-offer.ts';
import { checkOwner, checkTerms, type Taking, takeLots } from './take-lots.ts';
import type { Trader } from './trade-of.ts';

/** Decides an acceptance: all of its lots, or none; the first valid one has them. [ACC-004] */
export function acceptOffer(state: MarketState, command: AcceptOffer): MarketEvent[] {
  const known = knownDecision(knownBook(state, command), command);
  if (known) return [known];
  const { distant } = command;
  if (distant && distant.market !== state.parameters.address) return acceptElsewhere(state, command, distant);
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
  const { lots, limit } = acceptance;
  const taking: Taking = { offer, taker, lots, limit, elsewhere: [] };
  const refused =
    checkAcceptanceNow(command, offer, book) ??
    checkParty(party, state, book.rules.grid, at) ??
    checkOwner(state, book, offer, acceptance.lots) ??
    checkPosition(book.position(party.point, taker.side), party, book.rules, energy) ??
    checkFunds(state, party, energy, worstCost(taker.side, acceptance.limit)) ??
    checkCover(state, book, offer, energy) ??
    checkTerms(book, taking);
  return refused ? [remember(book, command, refused)] : trade(state, book, command, taking);
}

/** An acceptance of an offer that originates in another market: held here, decided there. */
function acceptElsewhere(state: MarketState, command: AcceptOffer, distant: DistantOffer): MarketEvent[] {
  const outcome = acceptDistant(state, command, distant);
  if ('events' in outcome) return outcome.events;
  const book = state.books.get(distant.slot.start);
  return [book ? remember(book, command, outcome.refused) : acceptanceRefused(command, outcome.refused)];
}

/** The book of the slot that the acceptance is about, if there is one. */
function knownBook(state: MarketState, { id, acceptance, offBook }: AcceptOffer): SlotBook | undefined {
  if (acceptance.market !== state.parameters.address)
    return [...state.books.values()].find(({ acceptances }) => acceptances.has(id));
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

/** Trades, and remembers that for this acceptance. */
function trade(state: MarketState, book: SlotBook, command: AcceptOffer, taking: Taking): MarketEvent[] {
  const events = takeLots(state, book, taking);
  const number = state.trades;
  book.acceptances.set(command.id, { kind: 'traded', offer: taking.offer.id, trade: number });
  rematch(state, book, events);
  return [accepted(book, command, number, command.at, false), ...events];
}

function accepted(
  { slot }: SlotBook,
  { id, acceptance }: AcceptOffer,
  trade: number | undefined,
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
): AcceptanceAccepted | AcceptanceHeld | AcceptanceRefused | undefined {
  const known = book?.acceptances.get(command.id);
  if (!book || !known) return undefined;
  switch (known.kind) {
    case 'traded':
      return accepted(book, command, known.trade, command.at, true);
    case 'taken':
      return accepted(book, command, undefined, command.at, true);
    case 'held':
      return acceptanceHeld(book, command, known.take, true);
    case 'refused':
      return acceptanceRefused(command, known.refusal, true);
  }
}

/** Both outcomes are final; only a refusal that is no decision yet (temporary) may turn out otherwise later. */
function remember(book: SlotBook, command: AcceptOffer, refused: Refusal): AcceptanceRefused {
  if (ERRORS[refused.code].class === 'permanent')
    book.acceptances.set(command.id, { kind: 'refused', offer: command.acceptance.offer, refusal: refused });
  return acceptanceRefused(command, refused);
}
