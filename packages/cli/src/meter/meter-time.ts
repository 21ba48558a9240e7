import type { Clock } from '@bc4p/node';
import { type Instant, instant } from '@bc4p/protocol/units';

/** The time that a virtual meter lives in. */
export interface MeterTime {
  now(): Instant;
  /** Milliseconds of the clock until `at`; not positive if that is over. */
  msUntil(at: Instant): number;
}

/** The clock's own time. */
export const realTime = (clock: Clock): MeterTime => ({
  now: () => clock.now(),
  msUntil: (at) => at * 1000 - clock.nowMs(),
});

/** Time that begins at `from` and goes `speed` times as fast, until it has caught up with the clock: no market takes values of the future. */
export function fastTime(clock: Clock, from: Instant, speed: number): MeterTime {
  const began = clock.elapsedMs();
  const passedMs = (): number => (clock.elapsedMs() - began) * speed;
  return {
    now: () => instant(Math.min(clock.now(), from + Math.floor(passedMs() / 1000))),
    msUntil: (at) => Math.max(((at - from) * 1000 - passedMs()) / speed, at * 1000 - clock.nowMs()),
  };
}
