import { type Instant, instant } from '@bc4p/protocol/units';
import type { Cancel, Clock } from '../../src/ports.ts';

interface Timer {
  readonly atMs: number;
  /** Among equal times, what was set first comes first. */
  readonly order: number;
  call: (() => void) | undefined;
}

const isBefore = (one: Timer, other: Timer): boolean =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);

/** A clock that stands still until it is told to move, for very many timers: a heap of them. */
export class BenchClock implements Clock {
  readonly #startMs: number;
  readonly #heap: Timer[] = [];
  #elapsedMs = 0;
  #set = 0;

  constructor(start: Instant) {
    this.#startMs = start * 1000;
  }

  now(): Instant {
    return instant(Math.floor(this.nowMs() / 1000));
  }

  nowMs(): number {
    return Math.floor(this.#startMs + this.#elapsedMs);
  }

  elapsedMs(): number {
    return this.#elapsedMs;
  }

  after(ms: number, call: () => void): Cancel {
    this.#set += 1;
    const timer: Timer = { atMs: this.#elapsedMs + Math.max(ms, 0), order: this.#set, call };
    this.#push(timer);
    return () => {
      timer.call = undefined;
    };
  }

  /** When the next timer is due, in milliseconds since the beginning. */
  get nextMs(): number | undefined {
    for (let first = this.#heap[0]; first; first = this.#heap[0]) {
      if (first.call) return first.atMs;
      this.#pop();
    }
    return undefined;
  }

  /** Moves on to `atMs` and calls what is due then. */
  moveTo(atMs: number): void {
    this.#elapsedMs = Math.max(this.#elapsedMs, atMs);
    const last = this.#set;
    // What a call sets for this very moment has its turn in the next step.
    for (let due = this.#heap[0]; due && due.atMs <= this.#elapsedMs && due.order <= last; due = this.#heap[0]) {
      this.#pop();
      due.call?.();
    }
  }

  #push(timer: Timer): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(timer);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(timer, heap[parent] as Timer)) break;
      heap[place] = heap[parent] as Timer;
      place = parent;
    }
    heap[place] = timer;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Timer;
    if (heap.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Timer, heap[child] as Timer)) child += 1;
      if (!isBefore(heap[child] as Timer, last)) break;
      heap[place] = heap[child] as Timer;
      place = child;
    }
    heap[place] = last;
  }
}
