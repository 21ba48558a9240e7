import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { Cancel } from '../ports.ts';
import { bookSlots, knownSlots } from './book-frame.ts';
import type { MarketContext, SessionClient } from './context.ts';
import { BACKLOG_BYTES, type StreamOutlet } from './stream-outlet.ts';

/**
 * The book of each slot as it changes, whole each time. A slot that changes often, or a reader that is slow, gets fewer
 * and newer frames instead of a backlog. [STR-004]
 */
export class BookStream {
  readonly #context: MarketContext & SessionClient;
  readonly #outlet: StreamOutlet;
  /** Slots that changed since they were sent. */
  readonly #dirty = new Map<string, Slot>();
  #seq = 0;
  #timer: Cancel | undefined;
  #isStopped = false;

  /** Begins with every slot that there is. */
  constructor(context: MarketContext & SessionClient, outlet: StreamOutlet) {
    this.#context = context;
    this.#outlet = outlet;
    this.#note(knownSlots(context));
    this.#flushAfter(0);
  }

  /** Takes note of slots whose books changed. */
  changed(slots: readonly Slot[]): void {
    this.#note(slots);
    if (this.#dirty.size > 0) this.#flushAfter(this.#context.limits.bookIntervalMs);
  }

  /** Nothing is sent after this. */
  stop(): void {
    this.#isStopped = true;
    this.#timer?.();
  }

  #note(slots: readonly Slot[]): void {
    for (const slot of slots) this.#dirty.set(slotKey(slot), slot);
  }

  #flushAfter(ms: number): void {
    this.#timer ??= this.#context.clock.after(ms, () => {
      this.#timer = undefined;
      try {
        this.#flush();
      } catch (error) {
        this.#outlet.fail(error);
      }
    });
  }

  #flush(): void {
    const { party, limits } = this.#context;
    for (const [key, slot] of this.#dirty) {
      // Sending may end the session.
      if (this.#isStopped) return;
      if (this.#outlet.bufferedBytes() > BACKLOG_BYTES) return this.#flushAfter(limits.bookIntervalMs);
      this.#dirty.delete(key);
      for (const book of bookSlots(this.#context, [slot], party.node)) {
        this.#seq += 1;
        this.#outlet.send({ type: 'book', seq: this.#seq, ...book });
      }
    }
  }
}
