import { Level } from 'level';
import type { KeyRange, Store, StoreEntry, StoreWrite } from '../ports.ts';
import { assertKeys } from './keys.ts';
import { storeErrorFromLevel } from './level-errors.ts';

/** Entries fetched from LevelDB in one go. */
const READ_AHEAD = 1000;

/** A store on LevelDB, in a folder of its own. Every write is synced. */
export class LevelStore implements Store {
  readonly #level: Level<string, Uint8Array>;
  /** The folder of the database. */
  readonly folder: string;

  private constructor(level: Level<string, Uint8Array>, folder: string) {
    this.#level = level;
    this.folder = folder;
  }

  /** Makes a new database; throws if there is one. */
  static create(folder: string): Promise<LevelStore> {
    return LevelStore.#open(folder, { createIfMissing: true, errorIfExists: true });
  }

  /** Opens the database in `folder`. Never makes one: see `openStore`, which looks for it first. */
  static open(folder: string): Promise<LevelStore> {
    return LevelStore.#open(folder, { createIfMissing: false });
  }

  static async #open(folder: string, options: { createIfMissing: boolean; errorIfExists?: boolean }) {
    const level = new Level<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
    try {
      await level.open(options);
    } catch (error) {
      throw storeErrorFromLevel(error, folder);
    }
    return new LevelStore(level, folder);
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return this.#orStoreError(() => this.#level.get(key));
  }

  async *range({ from, to, reverse = false, limit = -1 }: KeyRange): AsyncGenerator<StoreEntry> {
    const iterator = await this.#orStoreError(async () => this.#level.iterator({ gte: from, lt: to, reverse, limit }));
    try {
      for (let left = limit; left !== 0; ) {
        const entries = await this.#orStoreError(() => iterator.nextv(READ_AHEAD));
        if (entries.length === 0) return;
        yield* entries as StoreEntry[];
        // Below 0 there is no limit.
        left = left < 0 ? left : left - entries.length;
      }
    } finally {
      await iterator.close();
    }
  }

  async write(writes: readonly StoreWrite[]): Promise<void> {
    assertKeys(writes);
    await this.#orStoreError(() => {
      // A batch that is filled piece by piece costs a tenth of an array of operations.
      const batch = this.#level.batch();
      for (const write of writes)
        if (write.type === 'put') batch.put(write.key, write.value);
        else batch.del(write.key);
      return batch.write({ sync: true });
    });
  }

  close(): Promise<void> {
    return this.#orStoreError(() => this.#level.close());
  }

  async #orStoreError<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeErrorFromLevel(error, this.folder);
    }
  }
}
