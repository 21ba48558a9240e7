import { type Cancel, type Clock, systemClock } from '@bc4p/node';
import { type Instant, instant } from '@bc4p/protocol/units';

/**
 * A clock that shows the day that is simulated, and stands still until it is told to go on. What has to do with sockets
 * (time-outs, keep-alive) still takes its time on the clock on the wall: a connection is not dead because a simulated
 * minute has passed.
 */
export class SimulatedClock implements Clock {
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
  }

  nowMs(): number {
    return this.#now * 1000;
  }

  elapsedMs(): number {
    return systemClock.elapsedMs();
  }

  after(ms: number, call: () => void): Cancel {
    return systemClock.after(ms, call);
  }

  /** Goes on to `at`; never back. */
  moveTo(at: Instant): void {
    this.#now = instant(Math.max(this.#now, at));
  }
}
