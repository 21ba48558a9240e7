import { instant } from '@bc4p/protocol/units';
import type { Clock } from './ports.ts';

/** The longest wait that setTimeout keeps; a longer one would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clock; its timers may be of any length. */
export const systemClock: Clock = {
  now: () => instant(Math.floor(Date.now() / 1000)),
  nowMs: () => Date.now(),
  elapsedMs: () => performance.now(),
  after(ms, call) {
    let timer: NodeJS.Timeout;
    const arm = (left: number): void => {
      const step = Math.min(Math.max(left, 0), LONGEST_TIMER_MS);
      timer = setTimeout(() => (left > step ? arm(left - step) : call()), step);
    };
    arm(ms);
    return () => clearTimeout(timer);
  },
};
