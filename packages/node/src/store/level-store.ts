import { Level } from 'level';
import type { KeyRange, Store, StoreEntry, StoreWrite } from '../ports.ts';
import { checkedValue, withChecksum } from './entry-checksum.ts';
import { assertKeys } from './keys.ts';
import { entryDamaged, storeErrorFromLevel } from './level-errors.ts';

/** Entries fetched from LevelDB in one go. */
const READ_AHEAD = 1000;

/** How a database is kept. */
export interface LevelStoreOptions {
  /** False in stores of format 1, whose entries carry no checksum. */
  readonly isChecked?: boolean;
}

/** A store on LevelDB, in a folder of its own. Every write is synced, every entry that is read is what was written. */
export class LevelStore implements Store {
  readonly #level: Level<string, Uint8Array>;
  /** The folder of the database. */
  readonly folder: string;

  readonly #isChecked: boolean;

  private constructor(level: Level<string, Uint8Array>, folder: string, { isChecked = true }: LevelStoreOptions) {
    this.#level = level;
    this.folder = folder;
    this.#isChecked = isChecked;
  }

  /** Makes a new database; throws if there is one. */
  static create(folder: string, options: LevelStoreOptions = {}): Promise<LevelStore> {
    return LevelStore.#open(folder, { createIfMissing: true, errorIfExists: true }, options);
  }

  /** Opens the database in `folder`. Never makes one: see `openStore`, which looks for it first. */
  static open(folder: string, options: LevelStoreOptions = {}): Promise<LevelStore> {
    return LevelStore.#open(folder, { createIfMissing: false }, options);
  }

  static async #open(
    folder: string,
    how: { createIfMissing: boolean; errorIfExists?: boolean },
    options: LevelStoreOptions,
  ) {
    const level = new Level<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
    try {
      await level.open(how);
    } catch (error) {
      throw storeErrorFromLevel(error, folder);
    }
    return new LevelStore(level, folder, options);
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const bytes = await this.#orStoreError(() => this.#level.get(key));
    return bytes && this.#read(key, bytes);
  }

  async *range({ from, to, reverse = false, limit = -1 }: KeyRange): AsyncGenerator<StoreEntry> {
    const iterator = await this.#orStoreError(async () => this.#level.iterator({ gte: from, lt: to, reverse, limit }));
    try {
      for (let left = limit; left !== 0; ) {
        const entries = await this.#orStoreError(() => iterator.nextv(READ_AHEAD));
        if (entries.length === 0) return;
        for (const [key, bytes] of entries as StoreEntry[]) yield [key, this.#read(key, bytes)];
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
        if (write.type === 'put')
          batch.put(write.key, this.#isChecked ? withChecksum(write.key, write.value) : write.value);
        else batch.del(write.key);
      return batch.write({ sync: true });
    });
  }

  close(): Promise<void> {
    return this.#orStoreError(() => this.#level.close());
  }

  #read(key: string, bytes: Uint8Array): Uint8Array {
    const value = this.#isChecked ? checkedValue(key, bytes) : bytes;
    if (value) return value;
    throw entryDamaged(key, this.folder);
  }

  async #orStoreError<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeErrorFromLevel(error, this.folder);
    }
  }
}
