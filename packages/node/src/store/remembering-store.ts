import type { KeyRange, Store, StoreEntry, StoreWrite } from '../ports.ts';

/** What is read again soon after it was kept: signed messages, trades, and chains with their certificates. */
const OFTEN_READ = /^(message|trade|chain|certificate)\//;

/** Bytes that are held at most, keys not counted. */
const HELD_BYTES = 16 * 1024 * 1024;

/**
 * A store that answers from memory what was written or read a short while ago: evidence for a trade names half a dozen
 * entries, nearly all of which were written a moment before. Everything else goes to the store below.
 */
export class RememberingStore implements Store {
  readonly #inner: Store;
  readonly #limit: number;
  readonly #held = new Map<string, Uint8Array>();
  #bytes = 0;
  /** Counts beginnings and ends of writes: what was read across one of them may be out of date. */
  #changes = 0;

  constructor(inner: Store, limit = HELD_BYTES) {
    this.#inner = inner;
    this.#limit = limit;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const held = this.#held.get(key);
    if (held !== undefined) return held;
    const before = this.#changes;
    const value = await this.#inner.get(key);
    if (value !== undefined && before === this.#changes && OFTEN_READ.test(key)) this.#hold(key, value);
    return value;
  }

  range(range: KeyRange): AsyncIterable<StoreEntry> {
    return this.#inner.range(range);
  }

  async write(writes: readonly StoreWrite[]): Promise<void> {
    const noted = writes.filter(({ key }) => OFTEN_READ.test(key));
    this.#changes += 1;
    const begun = this.#changes;
    // Whether a write that fails is on disk is unknown: until it has succeeded, only the disk tells.
    for (const { key } of noted) this.#forget(key);
    let isAlone = false;
    try {
      await this.#inner.write(writes);
    } finally {
      isAlone = this.#changes === begun;
      this.#changes += 1;
    }
    for (const write of noted) {
      this.#forget(write.key);
      // Of two writes at once the store below knows which came last.
      if (write.type === 'put' && isAlone) this.#hold(write.key, write.value);
    }
  }

  close(): Promise<void> {
    // A store that is closed answers nothing; the one below says so.
    this.#held.clear();
    this.#bytes = 0;
    return this.#inner.close();
  }

  #hold(key: string, value: Uint8Array): void {
    this.#forget(key);
    this.#held.set(key, value);
    this.#bytes += value.length;
    // A map keeps the order of insertion: what came first goes first.
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    const held = this.#held.get(key);
    if (held === undefined) return;
    this.#held.delete(key);
    this.#bytes -= held.length;
  }
}
