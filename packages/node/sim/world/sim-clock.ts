import { type Instant, instant } from '@bc4p/protocol/units';
import type { Cancel, Clock } from '../../src/ports.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** How far a clock is off: at the beginning, and more with time. */
export interface ClockError {
  readonly offsetMs: number;
  /** Millionths too fast; negative: too slow. */
  readonly driftPpm: number;
}

/** The clock of a machine: off, drifting, and set now and then. It goes on while what runs on the machine does not. */
export class MachineClock {
  readonly #scheduler: Scheduler;
  readonly #start: Instant;
  readonly #rate: number;
  #offsetMs: number;

  constructor(scheduler: Scheduler, start: Instant, { offsetMs, driftPpm }: ClockError) {
    this.#scheduler = scheduler;
    this.#start = start;
    this.#rate = 1 + driftPpm / 1e6;
    this.#offsetMs = offsetMs;
  }

  /** Sets the clock ahead, or back. */
  jump(ms: number): void {
    this.#offsetMs += ms;
  }

  get elapsedMs(): number {
    return (this.#scheduler.nowUs * this.#rate) / 1000;
  }

  get nowMs(): number {
    return Math.floor(this.#start * 1000 + this.#offsetMs + this.elapsedMs);
  }

  /** The clock as one life on this machine has it: what it waits for does not come after its end. */
  for(life: Life): Clock {
    const delayUs = (ms: number): number => (Math.max(ms, 0) * 1000) / this.#rate;
    return {
      now: () => instant(Math.floor(this.nowMs / 1000)),
      nowMs: () => this.nowMs,
      elapsedMs: () => this.elapsedMs,
      after: (ms: number, call: () => void): Cancel => this.#scheduler.after(delayUs(ms), life, call),
    };
  }
}
