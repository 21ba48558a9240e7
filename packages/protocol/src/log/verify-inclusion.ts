import { equalBytes } from '../bytes.ts';
import { guard } from '../guard.ts';
import { hashOfPair } from './hashing.ts';

/** What makes a leaf part of a tree. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  /** The hashes beside the way from the leaf to the root, the nearest first. */
  readonly path: readonly Uint8Array[];
}

/** Whether the leaf with this hash stands at its place in the tree with this root (RFC 9162 §2.1.3.2). [LOG-011] */
export function provesInclusion(leaf: Uint8Array, { index, size, path }: InclusionProof, root: Uint8Array): boolean {
  if (!guard('LOG-011', Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size))
    return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const beside of path) {
    if (!guard('LOG-011', last > 0)) return false;
    if (place % 2 === 1 || place === last) {
      hash = hashOfPair(beside, hash);
      // A leaf at the right edge has no neighbour on levels where it alone is left over.
      while (place % 2 === 0 && place > 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else hash = hashOfPair(hash, beside);
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return guard('LOG-011', last === 0 && equalBytes(hash, root));
}
