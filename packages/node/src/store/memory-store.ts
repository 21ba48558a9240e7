import type { KeyRange, Store, StoreEntry, StoreWrite } from '../ports.ts';
import { assertKeys } from './keys.ts';
import { StoreError } from './store-error.ts';

/** A store that forgets everything with the process: for tests, simulations and demonstrations. */
export class MemoryStore implements Store {
  readonly #values = new Map<string, Uint8Array>();
  /** The keys of `#values`, ascending. */
  readonly #keys: string[] = [];
  #closed = false;

  async get(key: string): Promise<Uint8Array | undefined> {
    this.#assertOpen();
    return this.#values.get(key)?.slice();
  }

  async *range({ from, to, reverse = false, limit = Number.POSITIVE_INFINITY }: KeyRange): AsyncGenerator<StoreEntry> {
    this.#assertOpen();
    const found = this.#keys
      .slice(this.#placeOf(from), Math.max(this.#placeOf(from), this.#placeOf(to)))
      .map((key): StoreEntry => [key, this.#values.get(key)?.slice() ?? new Uint8Array()]);
    if (reverse) found.reverse();
    for (const entry of found.slice(0, limit)) {
      this.#assertOpen();
      yield entry;
    }
  }

  async write(writes: readonly StoreWrite[]): Promise<void> {
    assertKeys(writes);
    this.#assertOpen();
    for (const change of writes) this.#apply(change);
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #apply(change: StoreWrite): void {
    const place = this.#placeOf(change.key);
    const known = this.#keys[place] === change.key;
    if (change.type === 'put') {
      if (!known) this.#keys.splice(place, 0, change.key);
      this.#values.set(change.key, change.value.slice());
    } else if (known) {
      this.#keys.splice(place, 1);
      this.#values.delete(change.key);
    }
  }

  /** Where `key` is, or would be, among the keys: by halving. */
  #placeOf(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreError('store-closed', 'The store is closed.', 'Open it again before using it.');
  }
}
