import type { Instant } from '../units/index.ts';
import type { SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';

/** Something that happens by itself when its time comes. */
export type Timer =
  | { readonly at: Instant; readonly kind: 'gate-closure'; readonly book: SlotBook }
  | { readonly at: Instant; readonly kind: 'expiry'; readonly book: SlotBook; readonly offer: StandingOffer }
  | { readonly at: Instant; readonly kind: 'forgetting'; readonly book: SlotBook };

const ORDER = { 'gate-closure': 0, expiry: 1, forgetting: 2 } as const;

/** Orders timers of one instant too, so that every replay meets them alike. */
function isBefore(a: Timer, b: Timer): boolean {
  const difference =
    a.at - b.at ||
    ORDER[a.kind] - ORDER[b.kind] ||
    a.book.slot.start - b.book.slot.start ||
    (a.kind === 'expiry' && b.kind === 'expiry' ? a.offer.arrival - b.offer.arrival : 0);
  return difference < 0;
}

/** Timers by time: a binary heap. */
export class Timers {
  readonly #heap: Timer[] = [];

  /** When the next timer is due. */
  get next(): Instant | undefined {
    return this.#heap[0]?.at;
  }

  /** Takes out the next timer that is due at `at`. */
  due(at: Instant): Timer | undefined {
    const [first] = this.#heap;
    if (first === undefined || first.at > at) return undefined;
    const last = this.#heap.pop() as Timer;
    if (this.#heap.length > 0) this.#sink(last);
    return first;
  }

  add(timer: Timer): void {
    let index = this.#heap.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = this.#heap[parent] as Timer;
      if (!isBefore(timer, above)) break;
      this.#heap[index] = above;
      index = parent;
    }
    this.#heap[index] = timer;
  }

  #sink(timer: Timer): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Timer, heap[child] as Timer)) child += 1;
      if (!isBefore(heap[child] as Timer, timer)) break;
      heap[index] = heap[child] as Timer;
      index = child;
    }
    heap[index] = timer;
  }
}
