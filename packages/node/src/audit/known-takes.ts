import type { MarketEvent } from '@bc4p/protocol/market';
import type { Take } from '@bc4p/protocol/messages';

/** A take that waits for its outcome, with its id. */
export interface KnownTake {
  readonly id: string;
  readonly take: Pick<Take, 'market' | 'to' | 'side' | 'slot'>;
}

/** The takes of this market, by their number, and those that it has passed on, by their id; until their slot is forgotten. */
export class KnownTakes {
  readonly #bySlot = new Map<number, Map<string | number, KnownTake>>();

  add(key: string | number, known: KnownTake): void {
    const { start } = known.take.slot;
    const takes = this.#bySlot.get(start) ?? new Map<string | number, KnownTake>();
    this.#bySlot.set(start, takes.set(key, known));
  }

  get(key: string | number): KnownTake | undefined {
    for (const takes of this.#bySlot.values()) {
      const known = takes.get(key);
      if (known) return known;
    }
    return undefined;
  }

  /** Forgets what the market has forgotten. */
  forget(events: readonly MarketEvent[]): void {
    for (const event of events) if (event.kind === 'slot-forgotten') this.#bySlot.delete(event.slot.start);
  }
}
