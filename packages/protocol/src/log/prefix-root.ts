import { equalBytes } from '../bytes.ts';
import { hashOfPair } from './hashing.ts';
import type { LogState } from './verify-consistency.ts';
import { type InclusionProof, provesInclusion } from './verify-inclusion.ts';

/**
 * The root over all leaves up to and with the one that a proof is for: what stands to the left of its way up is exactly
 * that smaller tree.
 */
export function rootUpTo(leaf: Uint8Array, { index, size, path }: InclusionProof): Uint8Array {
  let [hash, place, last] = [leaf, index, size - 1];
  for (const beside of path) {
    if (place % 2 === 1 || place === last) {
      hash = hashOfPair(beside, hash);
      while (place % 2 === 0 && place > 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return hash;
}

/** How a later state goes with an earlier one: it extends it, contradicts it for all to see, or nothing is proven. */
export type Relation = 'extends' | 'contradicts' | 'unproven';

/**
 * What the last leaf of the earlier state, with its proof in the later one, says of the two. Unlike a failing
 * consistency proof, which anybody can make up, this shows a third party that a history was changed. [LOG-013]
 */
export function relationOf(
  earlier: LogState,
  later: LogState,
  last?: { readonly leaf: Uint8Array; readonly path: readonly Uint8Array[] },
): Relation {
  if (earlier.size === later.size) return equalBytes(earlier.root, later.root) ? 'extends' : 'contradicts';
  if (earlier.size > later.size) return 'unproven';
  if (earlier.size === 0) return 'extends';
  if (!last) return 'unproven';
  const proof = { index: earlier.size - 1, size: later.size, path: last.path };
  if (!provesInclusion(last.leaf, proof, later.root)) return 'unproven';
  return equalBytes(rootUpTo(last.leaf, proof), earlier.root) ? 'extends' : 'contradicts';
}
