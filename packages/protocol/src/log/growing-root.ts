import { EMPTY_ROOT, hashOfPair } from './hashing.ts';
import { hashOfSubtrees } from './subtrees.ts';

/** The root of a log that grows, from what stands at its right edge alone: for whoever reads a log once, in order. */
export class GrowingRoot {
  /** The hashes of the complete subtrees at the edge, by their level; most levels have none. */
  readonly #edge: (Uint8Array | undefined)[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Takes the hash of the next leaf. */
  append(leaf: Uint8Array): void {
    let hash = leaf;
    let level = 0;
    for (let left = this.#edge[level]; left !== undefined; left = this.#edge[level]) {
      hash = hashOfPair(left, hash);
      this.#edge[level] = undefined;
      level += 1;
    }
    this.#edge[level] = hash;
    this.#size += 1;
  }

  get root(): Uint8Array {
    if (this.#size === 0) return EMPTY_ROOT;
    return hashOfSubtrees(this.#edge.filter((hash) => hash !== undefined).reverse());
  }
}
