/**
 * Which messages a market has answered for good: about those it need not sign anything again, also after it has
 * forgotten their slot. They are remembered for a time after the message has ended, so that what is remembered does not
 * grow with the log; of an older one nobody here can tell.
 */
export class AnsweredMessages {
  /** Ids by when they are forgotten, in portions of so many seconds. */
  readonly #portions = new Map<number, Set<string>>();
  readonly #all = new Set<string>();
  readonly #keptSeconds: number;

  constructor(keptSeconds: number) {
    this.#keptSeconds = keptSeconds;
  }

  get size(): number {
    return this.#all.size;
  }

  /** Remembers that a message with this end was answered at `at`. */
  add(id: string, at: number, validUntil: number): void {
    const portion = Math.floor(Math.max(at, validUntil) / this.#keptSeconds) + 2;
    const ids = this.#portions.get(portion) ?? new Set();
    this.#portions.set(portion, ids.add(id));
    this.#all.add(id);
    for (const [due, old] of this.#portions) {
      if (due * this.#keptSeconds > at) continue;
      this.#portions.delete(due);
      for (const forgotten of old) this.#all.delete(forgotten);
    }
  }

  /** True if a message was answered before, or may have been so long ago that this is forgotten. */
  mayHave(id: string, at: number, validUntil: number): boolean {
    return this.#all.has(id) || at >= validUntil + this.#keptSeconds;
  }
}
