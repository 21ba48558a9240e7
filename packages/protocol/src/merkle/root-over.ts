import { EMPTY_ROOT, hashOfPair, type Sha256 } from './hashing.ts';

/** The root over leaves with these hashes, for whoever needs nothing else of the tree (RFC 6962 §2.1). */
export function rootOver(leaves: readonly Uint8Array[], hash?: Sha256): Uint8Array {
  let level = leaves;
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at] as Uint8Array, level[at + 1]];
      // A last one that has no neighbour goes up as it is.
      above.push(right ? hashOfPair(left, right, hash) : left);
    }
    level = above;
  }
  return level[0] ?? EMPTY_ROOT;
}
