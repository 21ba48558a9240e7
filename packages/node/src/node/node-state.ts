import type { Log } from '../ports.ts';

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

  get closedFor(): 'market-stopping' | 'storage-failed' | undefined {
    if (this.fault) return 'storage-failed';
    return this.stopping ? 'market-stopping' : undefined;
  }
}
