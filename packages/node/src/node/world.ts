import type { Metrics } from '../admin/metrics.ts';
import type { Clock, Listener, Log, Random } from '../ports.ts';

/** The outside world as a node is handed it. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Where participants come from; WebSocket as configured if absent. */
  readonly listener?: Listener;
  /** Checks the invariants after every command: dear, for tests and demonstrations. */
  readonly assertInvariants?: boolean;
}
