import type { Instant } from '../units/index.ts';
import type { Side } from './order.ts';
import type { Party } from './party.ts';
import { type Position, worstCost } from './position.ts';
import type { Reservation, ReservedEnd } from './reservation.ts';
import { bookOn, releaseOn, reserveOn, sumOf } from './route.ts';
import type { SlotBook } from './slot-book.ts';

export const endOf = ({ point, node }: Party): ReservedEnd => ({ point, node });

/** An end of a reservation with its position, and what a kWh may cost it in mct/kWh. */
interface OwnEnd {
  readonly position: Position;
  readonly worst: number;
}

/** The ends whose energy is counted with the reservation itself: those whose lots are held count it with their offer. */
function* ownEnds(book: SlotBook, { from, to, hold, take, taker }: Reservation): Iterable<OwnEnd> {
  const held = hold && book.offers.get(hold.offer)?.fields.side;
  // Whoever takes has said what it may cost; what the other end's energy costs is known when it is booked.
  const limitOf = (side: Side, point: string) =>
    take?.point === point ? take : taker?.side === side ? taker : undefined;
  const end = (side: Side, { point }: ReservedEnd): OwnEnd => ({
    position: book.position(point, side),
    worst: worstCost(side, limitOf(side, point)?.limit ?? 0),
  });
  if (held !== 'sell') yield end('sell', from);
  if (held !== 'buy') yield end('buy', to);
}

/** Takes capacity on every line of the path, and room at both ends, until the reservation is resolved. */
export function setAside(book: SlotBook, reservation: Reservation): void {
  const { from, to, energy } = reservation;
  reserveOn(book.lines, book.path(from.node, to.node), energy);
  for (const { position, worst } of ownEnds(book, reservation)) position.enter('held', energy, worst);
  book.reservations.add(reservation);
}

/** What was set aside flows now, at the fees that were quoted, and is paid for at both ends. */
export function bookAside(book: SlotBook, reservation: Reservation, entering: bigint): void {
  const { from, to, energy, quotes } = reservation;
  bookOn(book.lines, book.path(from.node, to.node), quotes);
  for (const { position, worst } of ownEnds(book, reservation)) {
    position.leave('held', energy, worst);
    position.enter('traded', energy);
  }
  book.position(from.point, 'sell').count(entering);
  book.position(to.point, 'buy').count(entering + sumOf(quotes));
  reservation.entering = entering;
  book.reservations.end(reservation, 'booked');
}

/** What was set aside is free again. */
export function releaseAside(book: SlotBook, reservation: Reservation): void {
  const { from, to, energy } = reservation;
  releaseOn(book.lines, book.path(from.node, to.node), energy);
  for (const { position, worst } of ownEnds(book, reservation)) position.leave('held', energy, worst);
  book.reservations.end(reservation, 'released');
}

/** The energy of reservations in this state at each end, beside lots of offers. */
export function* aside(book: SlotBook, state: Reservation['state']): Iterable<readonly [Position, number]> {
  for (const reservation of book.reservations.values()) {
    if (reservation.state !== state) continue;
    for (const { position } of ownEnds(book, reservation)) yield [position, reservation.energy];
  }
}

/** True if the slot has been kept only for this reservation, so that it can be forgotten now. */
export const isOverdue = (book: SlotBook, at: Instant): boolean =>
  book.forgetAt <= at && !book.hasUnresolved && (book.settlement !== undefined || !book.isOwed);
