import { assert } from '../assert.ts';
import { ERRORS } from '../generated/error-codes.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { lots } from '../units/index.ts';
import { openAsks } from './ask-candidates.ts';
import { checkFunds } from './check-funds.ts';
import {
  checkHorizon,
  checkHorizonOf,
  checkOfferFields,
  checkOfferNow,
  checkPosition,
  checkSlot,
} from './check-offer.ts';
import { checkParty } from './check-party.ts';
import type { SubmitOffer } from './commands.ts';
import type { MarketEvent, OfferAccepted, OfferRefused } from './events.ts';
import { addFills } from './fills.ts';
import type { MarketState } from './market-state.ts';
import { type Fill, takeBest, undoFills } from './matching.ts';
import { type Position, worstCost } from './position.ts';
import { rematch } from './rematch.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook, type StandingOffer } from './standing-offer.ts';
import { withoutSuspended } from './suspend.ts';
import { addTakes } from './takes.ts';

/** Takes an offer into the book and matches it, or refuses it; the same message again gets the same answer. [MKT-004] */
export function submitOffer(state: MarketState, command: SubmitOffer): MarketEvent[] {
  const { id, offer, party, at } = command;
  const earlier = state.books.get(offer.slot.start);
  const tracked = earlier?.offers.get(id);
  const known = knownDecision(earlier, tracked, command);
  if (known) return [known];
  const wrong = checkOfferFields(offer, state.parameters) ?? checkHorizon(offer, state.parameters, at);
  if (wrong) return [remember(earlier ?? bookToBe(state, command), command, wrong)];
  const book = state.bookOf(offer.slot);
  const refused =
    checkOfferNow(command, book?.rules.parameters ?? state.parameters) ??
    checkParty(party, state, (book?.rules ?? state.rules).grid, at);
  if (refused) return [remember(book, command, refused)];
  assert(book !== undefined, 'a slot whose gate is open has a book');
  const position = book.position(party.point, offer.side);
  // What the offer adds to its connection point: all of it, or what acceptors who brought it along have left.
  const tooMuch = checkPosition(position, party, book.rules, (tracked?.open ?? offer.lots) * offer.lot);
  if (tooMuch) return [remember(book, command, tooMuch)];
  const unfunded = checkFunds(
    state,
    party,
    (tracked?.open ?? offer.lots) * offer.lot,
    worstCost(offer.side, offer.price),
  );
  if (unfunded) return [offerRefused(command, unfunded)];
  return enterBook(state, book, command, tracked, position);
}

function knownDecision(
  book: SlotBook | undefined,
  offer: StandingOffer | undefined,
  { id, at }: SubmitOffer,
): OfferAccepted | OfferRefused | undefined {
  if (offer && isInBook(offer)) return accepted(offer, at, true);
  const refused = book?.refusals.get(id);
  return refused && { kind: 'offer-refused', at, id, refusal: refused, repeated: true };
}

function enterBook(
  state: MarketState,
  book: SlotBook,
  command: SubmitOffer,
  tracked: StandingOffer | undefined,
  position: Position,
): MarketEvent[] {
  const { id, offer: fields, party, at } = command;
  const offer = tracked ?? book.track(id, fields, party, position);
  offer.arrival = state.arrivals + 1;
  const worst = worstCost(fields.side, fields.price);
  offer.position.enter('open', offer.open * fields.lot, worst);
  const fills: Fill[] = [];
  const { touched } = book;
  const asks =
    fields.side === 'buy' && command.asks ? openAsks(book, withoutSuspended(command.asks, state.suspended), at) : [];
  const end = takeBest(book, offer, fills, undefined, asks);
  if (end.kind === 'own-offer' && !guard('OFR-013', false)) {
    undoFills(book, offer, fills);
    book.untouch(touched);
    offer.position.leave('open', offer.open * fields.lot, worst);
    offer.arrival = 0;
    if (!tracked) book.offers.delete(id);
    return [remember(book, command, refusal('self-trade', 'OFR-013', { offer: end.offer.id }))];
  }
  state.touch(book);
  state.arrivals = offer.arrival;
  offer.position.bind(party, book.rules.parameters.slotLength);
  if (offer.open > 0) {
    book.enqueue(offer);
    book.touch(offer);
  }
  if (offer.endsAt < book.gateClosesAt) state.timers.add({ at: offer.endsAt, kind: 'expiry', book, offer });
  const events: MarketEvent[] = [accepted(offer, at, false)];
  addFills(state, book, offer, fills, events);
  addTakes(state, book, offer, fills, events);
  rematch(state, book, events);
  return events;
}

const accepted = (
  { id, fields, arrival, open }: StandingOffer,
  at: SubmitOffer['at'],
  repeated: boolean,
): OfferAccepted => ({
  kind: 'offer-accepted',
  at,
  id,
  slot: fields.slot,
  arrival,
  open: lots(open),
  repeated,
});

const offerRefused = ({ id, at }: SubmitOffer, refused: Refusal): OfferRefused => ({
  kind: 'offer-refused',
  at,
  id,
  refusal: refused,
  repeated: false,
});

/** The book of a slot that this market may have, though it has none yet. */
function bookToBe(state: MarketState, { offer: { slot }, at }: SubmitOffer): SlotBook | undefined {
  const { parameters } = state;
  return checkSlot(slot, parameters) || checkHorizonOf(slot, parameters, at) ? undefined : state.bookOf(slot);
}

/** A permanent refusal is a decision: the same message gets it again until the slot is forgotten. */
function remember(book: SlotBook | undefined, command: SubmitOffer, refused: Refusal): OfferRefused {
  if (ERRORS[refused.code].class === 'permanent') book?.refusals.set(command.id, refused);
  return offerRefused(command, refused);
}
