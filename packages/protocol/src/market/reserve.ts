import { assert } from '../assert.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { money } from '../units/index.ts';
import { checkGate, checkLots, checkStanding } from './check-acceptance.ts';
import { checkFunds } from './check-funds.ts';
import { checkEnergy, checkPosition } from './check-offer.ts';
import { checkParty } from './check-party.ts';
import type { Reserve, Resolve } from './commands.ts';
import type { MarketEvent, ReservationRefused, Reserved } from './events.ts';
import { endIfFilled } from './fills.ts';
import type { MarketState } from './market-state.ts';
import { returnLots } from './pass-time.ts';
import { worstCost } from './position.ts';
import { rematch } from './rematch.ts';
import type { Reservation } from './reservation.ts';
import { fullLineOn, quotesOn, sumOf } from './route.ts';
import { bookAside, endOf, isOverdue, releaseAside, setAside } from './set-aside.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook, moveLots } from './standing-offer.ts';
import { checkTakeSlot, rememberRefusal } from './take-decisions.ts';

/**
 * Sets line capacity, and lots if asked for, aside at a firm quote until `resolve`; or says why not, for good. [FEE-006]
 *
 * Nothing is said of a slot that is forgotten: the take may have been passed on, and what became of it only the market
 * that decides can say.
 */
export function reserve(state: MarketState, command: Reserve): MarketEvent[] {
  const { id, at, slot } = command;
  const known = knownAnswer(state, command);
  if (known) return [known];
  if (state.isForgotten(slot)) return [];
  const outside = checkTakeSlot(state, slot, at);
  if (outside) return refuse(state, command, outside);
  const book = state.bookOf(slot);
  assert(book !== undefined, 'a slot whose gate is open has a book');
  const refused = checkReserve(state, book, command);
  if (refused) return refuse(state, command, refused);
  const { from, to, energy, hold, taker } = command;
  const quotes = quotesOn(book.lines, book.path(from.node, to.node), energy);
  state.touch(book);
  const ends = { from: endOf(from), to: endOf(to) };
  const held = { id, ...ends, energy, hold, take: undefined, ...(taker && { taker }) };
  const reservation: Reservation = { ...held, quotes, state: 'reserved' };
  if (hold) holdLots(book, hold);
  setAside(book, reservation);
  book.position(from.point, 'sell').bind(from, book.rules.parameters.slotLength);
  book.position(to.point, 'buy').bind(to, book.rules.parameters.slotLength);
  return [reserved(book, reservation, at, false)];
}

/** The answer that the same take got before. */
function knownAnswer(state: MarketState, command: Reserve): Reserved | ReservationRefused | undefined {
  const { id, at } = command;
  const known = state.reservationWith(id);
  if (known) return reserved(known.book, known.reservation, at, true);
  const decision = state.decisions.get(id);
  if (!decision) return undefined;
  assert(decision.kind === 'refused', () => `take ${id} is not decided here and passed on, too`);
  return reservationRefused(command, decision.refusal, true);
}

function checkReserve(state: MarketState, book: SlotBook, command: Reserve): Refusal | undefined {
  const { from, to, energy, at, hold, taker } = command;
  const { rules, lines } = book;
  const side = hold && book.offers.get(hold.offer)?.fields.side;
  return (
    checkEnergy(energy, 1) ??
    checkGate(book.gateClosesAt, at) ??
    checkParty(from, state, rules.grid, at) ??
    checkParty(to, state, rules.grid, at) ??
    (side === 'sell' ? undefined : checkPosition(book.position(from.point, 'sell'), from, rules, energy)) ??
    (side === 'buy' ? undefined : checkPosition(book.position(to.point, 'buy'), to, rules, energy)) ??
    checkFunds(state, to, energy, taker?.side === 'buy' ? worstCost('buy', taker.limit) : 0) ??
    (taker?.side === 'sell' ? checkFunds(state, from, energy, worstCost('sell', taker.limit)) : undefined) ??
    fullLineOn(lines, book.path(from.node, to.node), energy) ??
    lotsOf(book, command)
  );
}

function refuse(state: MarketState, command: Reserve, refused: Refusal): MarketEvent[] {
  rememberRefusal(state, command, refused);
  return [reservationRefused(command, refused, false)];
}

/**
 * Ends a reservation: what it took flows and is traded, or comes back. An answer for one that is not known (any more),
 * or other than the first one, changes nothing and is not answered. [TREE-015]
 */
export function resolve(state: MarketState, { id, outcome, entering, at }: Resolve): MarketEvent[] {
  const known = state.reservationWith(id);
  if (!known) return [];
  const { book, reservation } = known;
  const repeated = reservation.state !== 'reserved';
  if (!guard('TREE-015', !repeated || reservation.state === outcome)) return [];
  const events: MarketEvent[] = [{ kind: 'reservation-resolved', at, id, outcome, repeated }];
  if (!repeated) endReservation(state, book, reservation, outcome, events, entering);
  return events;
}

/** Books or releases everything that a reservation has taken, and what follows from it. */
export function endReservation(
  state: MarketState,
  book: SlotBook,
  reservation: Reservation,
  outcome: 'booked' | 'released',
  events: MarketEvent[],
  entering = '0',
): void {
  state.touch(book);
  if (outcome === 'booked') bookAside(book, reservation, BigInt(entering));
  else releaseAside(book, reservation);
  events.push(...settleHold(state, book, reservation));
  if (isOverdue(book, state.now)) state.timers.add({ at: state.now, kind: 'forgetting', book });
  if (!book.closed) rematch(state, book, events);
}

function settleHold(state: MarketState, book: SlotBook, { hold, state: outcome }: Reservation): MarketEvent[] {
  const offer = hold && book.offers.get(hold.offer);
  if (!offer) return [];
  if (outcome === 'released') return [...returnLots(book, offer, hold.lots, state.now)];
  moveLots(offer, hold.lots, 'held', 'traded');
  offer.decidedAt = state.now;
  const events: MarketEvent[] = [];
  endIfFilled(state, book, offer, events);
  return events;
}

function lotsOf(book: SlotBook, { hold, at }: Reserve): Refusal | undefined {
  if (!hold) return undefined;
  const offer = book.offers.get(hold.offer);
  if (!offer) return refusal('offer-unknown', 'ACC-004', { offer: hold.offer });
  return checkStanding(offer, at) ?? checkLots(offer, hold.lots, offer.endReason === 'credential-ended');
}

function holdLots(book: SlotBook, hold: NonNullable<Reserve['hold']>): void {
  const offer = book.offers.get(hold.offer);
  assert(offer !== undefined, () => `offer ${hold.offer} is known`);
  moveLots(offer, hold.lots, 'open', 'held');
  if (!isInBook(offer)) return;
  if (offer.open === 0) book.withdraw(offer);
  book.touch(offer);
}

function reserved({ slot }: SlotBook, { id, quotes }: Reservation, at: Reserve['at'], repeated: boolean): Reserved {
  return { kind: 'reserved', at, id, slot, quotes, fees: money(sumOf(quotes)), repeated };
}

const reservationRefused = ({ id, at, slot }: Reserve, refused: Refusal, repeated: boolean): ReservationRefused => ({
  kind: 'reservation-refused',
  at,
  id,
  slot,
  refusal: refused,
  repeated,
});
