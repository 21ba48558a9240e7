import { money, type WattHours } from '../units/index.ts';
import type { NodeId } from './party.ts';
import type { Reservation } from './reservation.ts';
import { equalUnitsOn, feesOn } from './route.ts';
import type { SlotBook } from './slot-book.ts';
import type { ReservationView, WayView } from './views.ts';

/** What a lot costs between two nodes; nothing if a node is not in the slot's grid or a line has no room. */
export function wayView(book: SlotBook, from: NodeId, to: NodeId, lot: WattHours): WayView | undefined {
  const { grid } = book.rules;
  if (!grid.has(from) || !grid.has(to)) return undefined;
  const path = book.path(from, to);
  const fees = feesOn(book.lines, path, lot);
  if (fees === undefined) return undefined;
  const reach = equalUnitsOn(book.lines, path, lot) * lot;
  return { fees: money(BigInt(fees)), lines: path.length, reach };
}

/** A reservation as others may see it. */
export function reservationView({ slot }: SlotBook, reservation: Reservation): ReservationView {
  const { id, from, to, energy, quotes, state, take } = reservation;
  return { slot, key: id, from, to, energy, quotes, state, ...(take ? { take } : {}) };
}
