import type { MessageId } from './party.ts';
import type { Reservation } from './reservation.ts';

/** The reservations of a slot: all that are remembered, and at hand those that wait for an answer. */
export class Reservations {
  readonly #all = new Map<string, Reservation>();
  readonly #unresolved = new Set<Reservation>();

  get size(): number {
    return this.#all.size;
  }

  get hasUnresolved(): boolean {
    return this.#unresolved.size > 0;
  }

  get(id: string): Reservation | undefined {
    return this.#all.get(id);
  }

  add(reservation: Reservation): void {
    this.#all.set(reservation.id, reservation);
    if (reservation.state === 'reserved') this.#unresolved.add(reservation);
  }

  /** Gives a reservation its outcome, for good. */
  end(reservation: Reservation, outcome: 'booked' | 'released'): void {
    reservation.state = outcome;
    this.#unresolved.delete(reservation);
  }

  values(): Iterable<Reservation> {
    return this.#all.values();
  }

  unresolved(): Iterable<Reservation> {
    return this.#unresolved;
  }

  /** Lots of another market's offer that this market's takes are about, and that are not decided yet. */
  lotsUnderWay(offer: MessageId): number {
    let lots = 0;
    for (const { take } of this.#unresolved) if (take?.offer === offer) lots += take.lots;
    return lots;
  }
}
