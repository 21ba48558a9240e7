import type { Instant } from '../units/index.ts';
import type { Side } from './order.ts';
import type { Party } from './party.ts';
import type { Position } from './position.ts';
import type { Reservation, ReservedEnd } from './reservation.ts';
import { bookOn, releaseOn, reserveOn } from './route.ts';
import type { SlotBook } from './slot-book.ts';

export const endOf = ({ point, node }: Party): ReservedEnd => ({ point, node });

/** The ends whose energy is counted with the reservation itself: those whose lots are held count it with their offer. */
function* ownEnds(book: SlotBook, { from, to, hold }: Reservation): Iterable<readonly [Side, ReservedEnd]> {
  const held = hold && book.offers.get(hold.offer)?.fields.side;
  if (held !== 'sell') yield ['sell', from];
  if (held !== 'buy') yield ['buy', to];
}

/** Takes capacity on every line of the path, and room at both ends, until the reservation is resolved. */
export function setAside(book: SlotBook, reservation: Reservation): void {
  const { from, to, energy } = reservation;
  reserveOn(book.lines, book.path(from.node, to.node), energy);
  for (const [side, { point }] of ownEnds(book, reservation)) book.position(point, side).enter('held', energy);
  book.reservations.add(reservation);
}

/** What was set aside flows now, at the fees that were quoted. */
export function bookAside(book: SlotBook, reservation: Reservation): void {
  const { from, to, energy, quotes } = reservation;
  bookOn(book.lines, book.path(from.node, to.node), quotes);
  for (const [side, { point }] of ownEnds(book, reservation)) {
    const position = book.position(point, side);
    position.leave('held', energy);
    position.enter('traded', energy);
  }
  book.reservations.end(reservation, 'booked');
}

/** What was set aside is free again. */
export function releaseAside(book: SlotBook, reservation: Reservation): void {
  const { from, to, energy } = reservation;
  releaseOn(book.lines, book.path(from.node, to.node), energy);
  for (const [side, { point }] of ownEnds(book, reservation)) book.position(point, side).leave('held', energy);
  book.reservations.end(reservation, 'released');
}

/** The energy of reservations in this state at each end, beside lots of offers. */
export function* aside(book: SlotBook, state: Reservation['state']): Iterable<readonly [Position, number]> {
  for (const reservation of book.reservations.values()) {
    if (reservation.state !== state) continue;
    for (const [side, { point }] of ownEnds(book, reservation)) yield [book.position(point, side), reservation.energy];
  }
}

/** True if the slot has been kept only for this reservation, so that it can be forgotten now. */
export const isOverdue = (book: SlotBook, at: Instant): boolean => book.forgetAt <= at && !book.hasUnresolved;
