import type { Log } from '../ports.ts';
import { StoreError } from '../store/store-error.ts';

/** Whether a node takes anything, and why not. */
export class NodeState {
  readonly #log: Log;
  readonly failed: Promise<Error>;
  #tellFailure: (fault: Error) => void = () => undefined;
  stopping = false;
  fault: Error | undefined;

  constructor(log: Log) {
    this.#log = log;
    this.failed = new Promise((resolve) => {
      this.#tellFailure = resolve;
    });
  }

  fail(fault: Error): void {
    if (this.fault) return;
    this.fault = fault;
    this.#log.error('the market has stopped', { error: fault.message, stack: fault.stack });
    this.#tellFailure(fault);
  }

  /** The disk's fault and our own are told apart: the operator mends the one, and we the other. */
  get closedFor(): 'market-stopping' | 'storage-failed' | 'internal-error' | undefined {
    if (this.fault) return this.fault instanceof StoreError ? 'storage-failed' : 'internal-error';
    return this.stopping ? 'market-stopping' : undefined;
  }
}
