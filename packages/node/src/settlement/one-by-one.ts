import { StoreError } from '../store/store-error.ts';

/** Work that is done in the order in which it came, one piece after the other; `limit` pieces may wait. */
export class OneByOne {
  readonly #limit: number;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(limit = 1000) {
    this.#limit = limit;
  }

  /** Does `work` when all before it is done, whatever became of that; refused as `store-busy` if too much waits. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.#limit) return Promise.reject(crowded(this.#limit));
    this.#waiting += 1;
    const done = this.#last.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Resolves when all that came so far is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}

function crowded(limit: number): StoreError {
  return new StoreError(
    'store-busy',
    `${limit} appends wait for the store already.`,
    'Try again later; if this happens often, the store is too slow for what is asked of it.',
  );
}
