import { assert } from '@bc4p/protocol';
import { type Instant, instant } from '@bc4p/protocol/units';
import type { Cancel, Clock } from './ports.ts';

interface Waiting {
  readonly dueMs: number;
  readonly call: () => void;
}

/** A clock that stands still until it is told to move: for demonstrations and tests. */
export class ManualClock implements Clock {
  readonly #startMs: number;
  #nowMs: number;
  #waiting: Waiting[] = [];

  constructor(start: Instant) {
    this.#startMs = start * 1000;
    this.#nowMs = this.#startMs;
  }

  now(): Instant {
    return instant(Math.floor(this.#nowMs / 1000));
  }

  nowMs(): number {
    return this.#nowMs;
  }

  elapsedMs(): number {
    return this.#nowMs - this.#startMs;
  }

  after(ms: number, call: () => void): Cancel {
    const waiting: Waiting = { dueMs: this.#nowMs + Math.max(ms, 0), call };
    this.#waiting.push(waiting);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
    };
  }

  /** Moves to `at`; what is due on the way is called in the order of its due time, each with the clock at that time. */
  moveTo(at: Instant): void {
    this.moveBy(at * 1000 - this.#nowMs);
  }

  /** Moves on by `ms`, as `moveTo` does. */
  moveBy(ms: number): void {
    assert(ms >= 0, 'a clock does not go back');
    const endMs = this.#nowMs + ms;
    for (let next = this.#nextUntil(endMs); next; next = this.#nextUntil(endMs)) {
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#nowMs = next.dueMs;
      next.call();
    }
    this.#nowMs = endMs;
  }

  /** What is due first, the earliest made among equals. */
  #nextUntil(endMs: number): Waiting | undefined {
    return this.#waiting
      .filter((waiting) => waiting.dueMs <= endMs)
      .reduce<Waiting | undefined>((first, other) => (first && first.dueMs <= other.dueMs ? first : other), undefined);
  }
}
