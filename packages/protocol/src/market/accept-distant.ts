import { assert } from '../assert.ts';
import type { Refusal } from '../refusal.ts';
import { instant, wattHours } from '../units/index.ts';
import {
  checkAsked,
  checkGate,
  checkLimit,
  checkMarket,
  checkOfferId,
  checkOwnTime,
  checkPrice,
} from './check-acceptance.ts';
import { checkFunds } from './check-funds.ts';
import { checkEnergy, checkHorizonOf, checkPosition, checkSlot } from './check-offer.ts';
import { checkParty } from './check-party.ts';
import type { AcceptOffer } from './commands.ts';
import type { DistantOffer } from './distant-offer.ts';
import type { AcceptanceHeld, MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import { opposite } from './order.ts';
import type { Party } from './party.ts';
import { worstCost } from './position.ts';
import type { Reservation } from './reservation.ts';
import { fullLineOn, quotesOn, sumOf } from './route.ts';
import { endOf, setAside } from './set-aside.ts';
import type { SlotBook } from './slot-book.ts';
import { type TakeRecord, takeKey } from './take-record.ts';

/** Holds the energy of an acceptance of another market's offer, and makes the take that asks for it; or says why not. [TREE-014] */
export function acceptDistant(
  state: MarketState,
  command: AcceptOffer,
  distant: DistantOffer,
): { readonly events: MarketEvent[] } | { readonly refused: Refusal } {
  const wrong = checkFields(state, command, distant);
  if (wrong) return { refused: wrong };
  const book = state.bookOf(distant.slot);
  assert(book !== undefined, 'a slot whose gate is open has a book');
  const refused = checkNow(state, book, command, distant);
  return refused ? { refused } : { events: hold(state, book, command, distant) };
}

function checkFields(state: MarketState, { acceptance, at }: AcceptOffer, distant: DistantOffer): Refusal | undefined {
  const { parameters } = state;
  const { slot } = distant;
  // A slot in use has the gate closure of its own rules.
  const gateClosesAt = state.books.get(slot.start)?.gateClosesAt ?? instant(slot.start - parameters.gateClosure);
  return (
    checkMarket(acceptance, distant.market) ??
    checkLimit(acceptance) ??
    checkOfferId(acceptance, distant.id) ??
    checkSlot(slot, parameters) ??
    checkHorizonOf(slot, parameters, at) ??
    checkAsked(acceptance, distant) ??
    checkEnergy(acceptance.lots * distant.lot, distant.lot) ??
    checkGate(gateClosesAt, at)
  );
}

/** Who brings the energy into this grid and who takes it out. */
function endsOf({ party }: AcceptOffer, { side, link }: DistantOffer): { readonly from: Party; readonly to: Party } {
  return side === 'sell' ? { from: link, to: party } : { from: party, to: link };
}

function checkNow(
  state: MarketState,
  book: SlotBook,
  command: AcceptOffer,
  distant: DistantOffer,
): Refusal | undefined {
  const { acceptance, party, at } = command;
  const { rules, lines } = book;
  const { from, to } = endsOf(command, distant);
  const energy = acceptance.lots * distant.lot;
  return (
    checkOwnTime(acceptance, at) ??
    checkParty(party, state, rules.grid, at) ??
    checkParty(distant.link, state, rules.grid, at) ??
    checkPosition(book.position(from.point, 'sell'), from, rules, energy) ??
    checkPosition(book.position(to.point, 'buy'), to, rules, energy) ??
    checkFunds(state, party, energy, worstCost(opposite(distant.side), acceptance.limit)) ??
    fullLineOn(lines, book.path(from.node, to.node), energy) ??
    checkKnownPrice(book, command, distant)
  );
}

/** With the best knowledge of the fees that there is here: the market that decides counts them all. */
function checkKnownPrice(book: SlotBook, command: AcceptOffer, distant: DistantOffer): Refusal | undefined {
  const { lots, limit } = command.acceptance;
  const { from, to } = endsOf(command, distant);
  const energy = lots * distant.lot;
  const own = sumOf(quotesOn(book.lines, book.path(from.node, to.node), energy));
  const fees = own + BigInt(distant.fees) * BigInt(lots);
  return checkPrice(distant, limit, energy, fees);
}

function hold(state: MarketState, book: SlotBook, command: AcceptOffer, distant: DistantOffer): MarketEvent[] {
  const { acceptance, party, at, id } = command;
  const { from, to } = endsOf(command, distant);
  const energy = wattHours(acceptance.lots * distant.lot);
  const quotes = quotesOn(book.lines, book.path(from.node, to.node), energy);
  const take: TakeRecord = {
    number: state.nextTake(),
    slot: book.slot,
    market: distant.market,
    kind: 'direct',
    offer: distant.id,
    side: distant.side,
    lot: distant.lot,
    lots: acceptance.lots,
    limit: acceptance.limit,
    message: id,
    point: party.point,
    link: distant.link.point,
  };
  const ends = { from: endOf(from), to: endOf(to) };
  const key = takeKey(take.number);
  const reservation: Reservation = { id: key, ...ends, energy, hold: undefined, take, quotes, state: 'reserved' };
  state.touch(book);
  setAside(book, reservation);
  const { slotLength } = book.rules.parameters;
  book.position(from.point, 'sell').bind(from, slotLength);
  book.position(to.point, 'buy').bind(to, slotLength);
  book.acceptances.set(id, { kind: 'held', offer: distant.id, take: take.number });
  return [acceptanceHeld(book, command, take.number, false), { kind: 'take-made', at, take, quotes }];
}

/** Whose outcome is still open: the same acceptance is held once. */
export function acceptanceHeld(
  { slot }: SlotBook,
  { id, at, acceptance }: AcceptOffer,
  take: number,
  repeated: boolean,
): AcceptanceHeld {
  return { kind: 'acceptance-held', at, id, offer: acceptance.offer, slot, take, repeated };
}
