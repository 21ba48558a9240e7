import { createHash } from 'node:crypto';

/**
 * Chance that follows from a seed: what a run chooses (slots, prices, orders of doing things) it chooses again under the
 * same seed. Keys, serial numbers and nonces are none of this: they have to be new whenever anything is signed.
 */
export class Chance {
  readonly #seed: string;
  #block = Buffer.alloc(0);
  #counter = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    const bound = 2 ** 48 - (2 ** 48 % limit);
    for (;;) {
      const drawn = this.#bytes(6).readUIntBE(0, 6);
      // Numbers beyond the last whole multiple are drawn again: none is likelier than another.
      if (drawn < bound) return drawn % limit;
    }
  }

  pick<T>(of: readonly [T, ...T[]] | readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  /** Chance of its own for a part of the run: what other parts draw does not change it. */
  part(name: string): Chance {
    return new Chance(`${this.#seed}/${name}`);
  }

  #bytes(count: number): Buffer {
    while (this.#block.length < count) {
      const next = createHash('sha256').update(`${this.#seed}:${this.#counter}`).digest();
      this.#counter += 1;
      this.#block = Buffer.concat([this.#block, next]);
    }
    const taken = this.#block.subarray(0, count);
    this.#block = this.#block.subarray(count);
    return taken;
  }
}
