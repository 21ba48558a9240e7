import type { Metrics } from '../admin/metrics.ts';
import type { openMeterStore } from '../metering/open-meter-store.ts';
import type { Clock, Dialer, Listener, Log, Random } from '../ports.ts';
import type { openStatementStore } from '../settlement/open-statement-store.ts';
import type { OpenStore } from '../store/open-store.ts';

/** The outside world as a node is handed it. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Where participants come from; WebSocket as configured if absent. */
  readonly listener?: Listener;
  /** Connects to the upper market; WebSocket if absent. */
  readonly dialer?: Dialer;
  /** Opens the market's store; LevelDB in its folder if absent. */
  readonly openStore?: (folder: string, market: string) => Promise<OpenStore>;
  /** Opens the store of meter values; the one that is configured if absent. */
  readonly openMeters?: typeof openMeterStore;
  /** Opens the statements of a market that keeps accounts; as configured if absent. */
  readonly openStatements?: typeof openStatementStore;
  /** Checks the invariants after every command: dear, for tests and demonstrations. */
  readonly assertInvariants?: boolean;
}
