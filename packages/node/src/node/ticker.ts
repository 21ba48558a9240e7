import type { RunningMarket } from '../market/running-market.ts';
import type { Cancel, Clock } from '../ports.ts';

/** The longest wait between two looks, in case the clock was set meanwhile. */
const LONGEST_WAIT_MS = 1000;

/** Lets time pass in a market: what ends by time alone ends by a journaled tick, soon after it is due. */
export function startTicking(market: RunningMarket, clock: Clock): Cancel {
  let cancel: Cancel = () => undefined;
  const look = (): void => {
    market.tick();
    const due = market.nextDue;
    const leftMs = due === undefined ? LONGEST_WAIT_MS : due * 1000 - clock.nowMs();
    cancel = clock.after(Math.min(Math.max(leftMs, 10), LONGEST_WAIT_MS), look);
  };
  look();
  return () => cancel();
}
