import { StoreError } from '../store/store-error.ts';

/** How much waits, and how much goes to disk at once. */
export interface GroupCommitLimits {
  /** Items that may wait; one more is refused as `journal-busy`. */
  readonly queue: number;
  /** Items of one batch. */
  readonly batch: number;
  /** Bytes of one batch; an item that is larger makes a batch of its own. */
  readonly batchBytes: number;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly bytes: number;
  readonly resolve: (receipt: number) => void;
  readonly reject: (reason: StoreError) => void;
}

/**
 * One writer that takes all that waits, in order, and commits it in one go: while a batch is on its way to disk the
 * next one gathers. After the first failure nothing is committed any more, since whether the failed batch is on disk
 * is unknown until the store is opened again.
 */
export class GroupCommit<Item> {
  readonly #commit: (items: readonly Item[]) => Promise<readonly number[]>;
  readonly #limits: GroupCommitLimits;
  readonly #onFailure: (failure: StoreError) => void;
  #waiting: Waiting<Item>[] = [];
  #running: Promise<void> | undefined;
  #failure: StoreError | undefined;

  /** `commit` puts items on disk and returns one receipt for each. */
  constructor(
    commit: (items: readonly Item[]) => Promise<readonly number[]>,
    limits: GroupCommitLimits,
    onFailure: (failure: StoreError) => void,
  ) {
    this.#commit = commit;
    this.#limits = limits;
    this.#onFailure = onFailure;
  }

  /** Items that are not yet taken into a batch. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Why nothing is committed any more, if so. */
  get failure(): StoreError | undefined {
    return this.#failure;
  }

  /** Puts an item into the queue; resolves, in the order of the queue, with its receipt once it is on disk. */
  add(item: Item, bytes: number): Promise<number> {
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#waiting.length >= this.#limits.queue) return Promise.reject(busy(this.#limits.queue));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, bytes, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits any more. Never rejects: a failure was told to everyone who waited. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // So that what is added in the same turn is in the same batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      try {
        const receipts = await this.#commit(batch.map(({ item }) => item));
        for (const [place, { resolve }] of batch.entries()) resolve(receipts[place] ?? 0);
      } catch (error) {
        this.#fail(error, batch);
      }
    }
    this.#running = undefined;
  }

  #take(): Waiting<Item>[] {
    let count = 0;
    for (let bytes = 0; count < Math.min(this.#waiting.length, this.#limits.batch); count += 1) {
      bytes += this.#waiting[count]?.bytes ?? 0;
      if (count > 0 && bytes > this.#limits.batchBytes) break;
    }
    return this.#waiting.splice(0, count);
  }

  #fail(error: unknown, batch: readonly Waiting<Item>[]): void {
    const failure = stopped(error);
    this.#failure = failure;
    const lost = [...batch, ...this.#waiting];
    this.#waiting = [];
    for (const { reject } of lost) reject(failure);
    this.#onFailure(failure);
  }
}

function busy(length: number): StoreError {
  return new StoreError(
    'journal-busy',
    `${length} commands wait for the disk already.`,
    'Try again later; if this happens often, the disk is too slow for this market.',
  );
}

function stopped(cause: unknown): StoreError {
  const what = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(
    'journal-stopped',
    `The journal has stopped, and with it the market: ${what}`,
    'Nothing that was acknowledged is lost; whether the last commands, which were not, are on disk shows when the node starts again.',
    cause,
  );
}
