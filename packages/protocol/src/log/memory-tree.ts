import { assert } from '../assert.ts';
import { hashOfPair } from './hashing.ts';
import { consistencyRanges, inclusionRanges } from './proof-ranges.ts';
import { hashOfSubtrees, type LeafRange, type Subtree, subtreesOf } from './subtrees.ts';

/** A whole log in memory, for small ones: every hash of every complete subtree. */
export class MemoryTree {
  readonly #levels: Uint8Array[][] = [];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  append(leaf: Uint8Array): void {
    let hash = leaf;
    for (let level = 0; ; level += 1) {
      const hashes = this.#levels[level] ?? [];
      this.#levels[level] = hashes;
      hashes.push(hash);
      if (hashes.length % 2 === 1) return;
      hash = hashOfPair(hashes.at(-2) as Uint8Array, hash);
    }
  }

  rootAt(size: number): Uint8Array {
    return this.#hashOf({ from: 0, to: size });
  }

  inclusion(index: number, size: number): Uint8Array[] {
    return inclusionRanges(index, size).map((range) => this.#hashOf(range));
  }

  consistency(old: number, size: number): Uint8Array[] {
    return consistencyRanges(old, size).map((range) => this.#hashOf(range));
  }

  #hashOf(range: LeafRange): Uint8Array {
    return hashOfSubtrees(subtreesOf(range).map((subtree) => this.#subtree(subtree)));
  }

  #subtree({ level, index }: Subtree): Uint8Array {
    const hash = this.#levels[level]?.[index];
    assert(hash !== undefined, () => `the log has no subtree ${index} of level ${level}`);
    return hash;
  }
}
