import type { Cancel, Clock } from '@bc4p/node';
import { type Instant, instant } from '@bc4p/protocol/units';

/** A clock that stands still while somebody works, and jumps to the end of each wait: simulated time. */
export class JumpingClock implements Clock {
  readonly #start: number;
  #nowMs: number;
  /** Called before each jump. */
  onJump: (to: Instant) => void = () => undefined;

  constructor(start: Instant) {
    this.#start = start * 1000;
    this.#nowMs = this.#start;
  }

  now(): Instant {
    return instant(Math.floor(this.#nowMs / 1000));
  }

  nowMs(): number {
    return this.#nowMs;
  }

  elapsedMs(): number {
    return this.#nowMs - this.#start;
  }

  /** Moves on, as when the machine was off. */
  skip(seconds: number): void {
    this.#nowMs += seconds * 1000;
  }

  after(ms: number, call: () => void): Cancel {
    let isCancelled = false;
    setImmediate(() => {
      if (isCancelled) return;
      this.#nowMs += Math.max(0, Math.ceil(ms));
      this.onJump(this.now());
      call();
    });
    return () => {
      isCancelled = true;
    };
  }
}
