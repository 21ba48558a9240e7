import type { WattHours } from '@bc4p/protocol/units';
import type { BalanceStatus } from '../balance/balance-status.ts';
import type { BatchReport } from '../journal/index.ts';
import type { MeteringStatus } from '../metering/meter-status.ts';
import type { TreeStatus } from '../tree/tree-status.ts';

/** What a node counts for its operator. Calls are cheap, never wait and never throw. */
export interface Metrics {
  /** A frame that is valid against its schema came in. */
  frameIn(type: string): void;
  frameOut(type: string): void;
  bytesIn(bytes: number): void;
  bytesOut(bytes: number): void;
  sessionOpened(): void;
  sessionClosed(): void;
  /** An offer was taken into the book. */
  offerTaken(): void;
  /** An acceptance was decided for. */
  acceptanceTaken(): void;
  traded(energy: WattHours): void;
  /** Something was refused, with its error code. */
  refused(code: string): void;
  signatureChecked(valid: boolean, elapsedMs: number): void;
  signatureMade(): void;
  batchWritten(report: BatchReport): void;
  /** Says where the length of the journal's queue can be read from now on. */
  watchQueue(length: () => number): void;
  /** Says where the market's part in the tree can be read from now on. */
  watchTree(status: () => TreeStatus): void;
  /** Says where meter values can be counted from now on. */
  watchMetering(status: () => MeteringStatus): void;
  /** Says where the balances of the market and of its submarkets can be read from now on. */
  watchBalances(status: () => BalanceStatus): void;
  /** Says where the length of the market's log can be read from now on. */
  watchLog(size: () => number): void;
}

const nothing = (): void => {};

/** Counts nothing: for tests, simulations and demonstrations. */
export const noMetrics: Metrics = {
  frameIn: nothing,
  frameOut: nothing,
  bytesIn: nothing,
  bytesOut: nothing,
  sessionOpened: nothing,
  sessionClosed: nothing,
  offerTaken: nothing,
  acceptanceTaken: nothing,
  traded: nothing,
  refused: nothing,
  signatureChecked: nothing,
  signatureMade: nothing,
  batchWritten: nothing,
  watchQueue: nothing,
  watchTree: nothing,
  watchMetering: nothing,
  watchBalances: nothing,
  watchLog: nothing,
};
