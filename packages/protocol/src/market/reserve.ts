import { assert } from '../assert.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { money } from '../units/index.ts';
import { checkLots, checkStanding } from './check-acceptance.ts';
import type { Reserve, Resolve } from './commands.ts';
import type { MarketEvent, ReservationRefused, Reserved } from './events.ts';
import { endIfFilled } from './fills.ts';
import type { MarketState } from './market-state.ts';
import { returnLots } from './pass-time.ts';
import { rematch } from './rematch.ts';
import type { Reservation } from './reservation.ts';
import { bookOn, fullLineOn, quotesOn, releaseOn, reserveOn, sumOf } from './route.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook, moveLots } from './standing-offer.ts';

/** Sets line capacity, and lots if asked for, aside at a firm quote until `resolve`. [FEE-006] */
export function reserve(state: MarketState, command: Reserve): MarketEvent[] {
  const { id, at } = command;
  const book = state.bookOf(command.slot);
  assert(book !== undefined, 'nothing is reserved in a slot that is forgotten');
  const known = book.reservations.get(id);
  if (known) return [reserved(book, known, at, true)];
  const path = book.path(command.from, command.to);
  const refused = gateOf(book, command) ?? fullLineOn(book.lines, path, command.energy) ?? lotsOf(book, command);
  if (refused) return [reservationRefused(command, refused)];
  const { from, to, energy, hold } = command;
  const quotes = quotesOn(book.lines, path, energy);
  reserveOn(book.lines, path, energy);
  state.touch(book);
  if (hold) holdLots(book, hold);
  const reservation: Reservation = { id, from, to, energy, hold, quotes, state: 'reserved' };
  book.reservations.set(id, reservation);
  return [reserved(book, reservation, at, false)];
}

/** Ends a reservation: what it took flows and is traded, or comes back. */
export function resolve(state: MarketState, { id, outcome, at }: Resolve): MarketEvent[] {
  const book = [...state.books.values()].find(({ reservations }) => reservations.has(id));
  const reservation = book?.reservations.get(id);
  assert(book !== undefined && reservation !== undefined, () => `reservation ${id} is known`);
  const repeated = reservation.state !== 'reserved';
  assert(!repeated || reservation.state === outcome, () => `reservation ${id} has one outcome`);
  const events: MarketEvent[] = [{ kind: 'reservation-resolved', at, id, outcome, repeated }];
  if (repeated) return events;
  reservation.state = outcome;
  state.touch(book);
  if (book.forgetAt <= at && !book.hasUnresolved) state.timers.add({ at, kind: 'forgetting', book });
  const path = book.path(reservation.from, reservation.to);
  if (outcome === 'booked') bookOn(book.lines, path, reservation.quotes);
  else releaseOn(book.lines, path, reservation.energy);
  events.push(...settleHold(state, book, reservation));
  if (!book.closed) rematch(state, book, events);
  return events;
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

function gateOf({ gateClosesAt }: SlotBook, { at }: Reserve): Refusal | undefined {
  if (guard('ACC-006', at < gateClosesAt)) return undefined;
  return refusal('gate-closed', 'ACC-006', { gateClosedAt: gateClosesAt });
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

const reservationRefused = ({ id, at }: Reserve, refused: Refusal): ReservationRefused => ({
  kind: 'reservation-refused',
  at,
  id,
  refusal: refused,
});
