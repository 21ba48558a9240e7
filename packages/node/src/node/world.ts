import type { MarketEvent } from '@bc4p/protocol/market';
import type { BatchReport } from '../journal/index.ts';
import type { Clock, Listener, Log, Random } from '../ports.ts';
import type { SessionMetrics } from '../session/context.ts';

/** What a node counts, for its operator. */
export interface NodeMetrics extends SessionMetrics {
  signatureChecked(genuine: boolean): void;
  signatureMade(): void;
  journalBatch(report: BatchReport): void;
  settled(events: readonly MarketEvent[]): void;
}

/** The outside world as a node is handed it. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: NodeMetrics;
  /** Where participants come from; WebSocket as configured if absent. */
  readonly listener?: Listener;
  /** Checks the invariants after every command: dear, for tests and demonstrations. */
  readonly assertInvariants?: boolean;
}

/** Counts nothing. */
export const noMetrics: NodeMetrics = {
  frameIn: () => undefined,
  frameOut: () => undefined,
  refused: () => undefined,
  signatureChecked: () => undefined,
  signatureMade: () => undefined,
  journalBatch: () => undefined,
  settled: () => undefined,
};
