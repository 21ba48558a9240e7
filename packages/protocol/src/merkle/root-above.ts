import { hashOfPair } from './hashing.ts';

/** Where a leaf stands in a tree, with what proves it. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  /** The hashes beside the way from the leaf to the root, the nearest first. */
  readonly path: readonly Uint8Array[];
}

/**
 * The root to which a leaf leads by the hashes beside its way (RFC 9162 §2.1.3.2); `undefined` if the tree has no such
 * place, or the path another length.
 */
export function rootAbove(leaf: Uint8Array, { index, size, path }: InclusionProof): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  let [hash, place, last, used] = [leaf, index, size - 1, 0];
  for (; last > 0; place = Math.floor(place / 2), last = Math.floor(last / 2)) {
    // The last one of a level that has no neighbour.
    if (place === last && place % 2 === 0) continue;
    const beside = path[used];
    if (!beside) return undefined;
    hash = place % 2 === 1 ? hashOfPair(beside, hash) : hashOfPair(hash, beside);
    used += 1;
  }
  return used === path.length ? hash : undefined;
}
