import type { KeyRange, Store, StoreEntry, StoreWrite } from '../../src/ports.ts';
import { StoreError } from '../../src/store/store-error.ts';

/** A store whose writes wait for a sign, or fail, when a test says so. */
export class FaultyStore implements Store {
  readonly #inner: Store;
  /** How many more writes succeed. */
  writesLeft = Number.POSITIVE_INFINITY;
  /** True if a failing write is on disk all the same, as an fdatasync that fails can leave it. */
  keepsWhatFails = false;
  /** What each write waits for. */
  gate: Promise<void> = Promise.resolve();
  /** The keys of every write that was asked for. */
  readonly batches: string[][] = [];

  constructor(inner: Store) {
    this.#inner = inner;
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return this.#inner.get(key);
  }

  range(range: KeyRange): AsyncIterable<StoreEntry> {
    return this.#inner.range(range);
  }

  async write(writes: readonly StoreWrite[]): Promise<void> {
    this.batches.push(writes.map(({ key }) => key));
    await this.gate;
    if (this.writesLeft <= 0) {
      if (this.keepsWhatFails) await this.#inner.write(writes);
      throw new StoreError('store-failed', 'The disk failed (fdatasync: EIO).', 'Replace the disk.');
    }
    this.writesLeft -= 1;
    await this.#inner.write(writes);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }
}
