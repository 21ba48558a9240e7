import { assert } from '../assert.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type Instant, instant, money } from '../units/index.ts';
import { checkLots, checkStanding } from './check-acceptance.ts';
import { checkPosition } from './check-offer.ts';
import { checkParty } from './check-party.ts';
import type { Reserve, Resolve } from './commands.ts';
import type { MarketEvent, ReservationRefused, Reserved } from './events.ts';
import { endIfFilled } from './fills.ts';
import type { MarketState } from './market-state.ts';
import { returnLots } from './pass-time.ts';
import { rematch } from './rematch.ts';
import type { Reservation } from './reservation.ts';
import { fullLineOn, quotesOn, sumOf } from './route.ts';
import { bookAside, endOf, isOverdue, releaseAside, setAside } from './set-aside.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook, moveLots } from './standing-offer.ts';

/** Sets line capacity, and lots if asked for, aside at a firm quote until `resolve`; or says why not, for good. [FEE-006] */
export function reserve(state: MarketState, command: Reserve): MarketEvent[] {
  const { id, at } = command;
  const book = state.bookOf(command.slot);
  const known = book && knownAnswer(book, command);
  if (known) return [known];
  const refused = book
    ? checkReserve(state, book, command)
    : gateOf(instant(command.slot.start - state.parameters.gateClosure), at);
  if (refused) {
    book?.takes.set(id, { kind: 'refused', refusal: refused });
    return [reservationRefused(command, refused, false)];
  }
  assert(book !== undefined, 'what is not refused has a book');
  const { from, to, energy, hold } = command;
  const quotes = quotesOn(book.lines, book.path(from.node, to.node), energy);
  state.touch(book);
  const ends = { from: endOf(from), to: endOf(to) };
  const reservation: Reservation = { id, ...ends, energy, hold, take: undefined, quotes, state: 'reserved' };
  if (hold) holdLots(book, hold);
  setAside(book, reservation);
  book.position(from.point, 'sell').bind(from, book.rules.parameters.slotLength);
  book.position(to.point, 'buy').bind(to, book.rules.parameters.slotLength);
  return [reserved(book, reservation, at, false)];
}

/** The answer that the same take got before. */
function knownAnswer(book: SlotBook, command: Reserve): Reserved | ReservationRefused | undefined {
  const { id, at } = command;
  const reservation = book.reservations.get(id);
  if (reservation) return reserved(book, reservation, at, true);
  const decision = book.takes.get(id);
  if (!decision) return undefined;
  assert(decision.kind === 'refused', () => `take ${id} is not decided here and passed on, too`);
  return reservationRefused(command, decision.refusal, true);
}

function checkReserve(state: MarketState, book: SlotBook, command: Reserve): Refusal | undefined {
  const { from, to, energy, at, hold } = command;
  const { rules, lines } = book;
  const side = hold && book.offers.get(hold.offer)?.fields.side;
  return (
    gateOf(book.gateClosesAt, at) ??
    checkParty(from, state.endedCertificates, rules.grid, at) ??
    checkParty(to, state.endedCertificates, rules.grid, at) ??
    (side === 'sell' ? undefined : checkPosition(book.position(from.point, 'sell'), from, rules, energy)) ??
    (side === 'buy' ? undefined : checkPosition(book.position(to.point, 'buy'), to, rules, energy)) ??
    fullLineOn(lines, book.path(from.node, to.node), energy) ??
    lotsOf(book, command)
  );
}

/** Ends a reservation: what it took flows and is traded, or comes back. */
export function resolve(state: MarketState, { id, outcome, at }: Resolve): MarketEvent[] {
  const book = [...state.books.values()].find(({ reservations }) => reservations.has(id));
  const reservation = book?.reservations.get(id);
  assert(book !== undefined && reservation !== undefined, () => `reservation ${id} is known`);
  const repeated = reservation.state !== 'reserved';
  assert(!repeated || reservation.state === outcome, () => `reservation ${id} has one outcome`);
  const events: MarketEvent[] = [{ kind: 'reservation-resolved', at, id, outcome, repeated }];
  if (!repeated) endReservation(state, book, reservation, outcome, events);
  return events;
}

/** Books or releases everything that a reservation has taken, and what follows from it. */
export function endReservation(
  state: MarketState,
  book: SlotBook,
  reservation: Reservation,
  outcome: 'booked' | 'released',
  events: MarketEvent[],
): void {
  state.touch(book);
  if (outcome === 'booked') bookAside(book, reservation);
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

/** Why it is too late, if it is. */
export function gateOf(gateClosedAt: Instant, at: Instant): Refusal | undefined {
  if (guard('ACC-006', at < gateClosedAt)) return undefined;
  return refusal('gate-closed', 'ACC-006', { gateClosedAt });
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
