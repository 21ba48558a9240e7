import { assert } from '../assert.ts';
import { EMPTY_ROOT, hashOfPair } from './hashing.ts';

/** Leaves from `from` (included) to `to` (excluded) whose hash is part of a tree or of a proof. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** A complete subtree: that of the leaves from `index` · 2^`level` on, 2^`level` of them. Its hash never changes. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two that is less than `count`, which is at least 2: where a tree parts (RFC 6962 §2.1). */
export function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The complete subtrees that a range of a tree is made of, from left to right. */
export function subtreesOf({ from, to }: LeafRange): Subtree[] {
  const subtrees: Subtree[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    let width = 1;
    while (width * 2 <= to - at) {
      width *= 2;
      level += 1;
    }
    assert(at % width === 0, 'a range of a tree begins where its largest subtree may begin');
    subtrees.push({ level, index: at / width });
    at += width;
  }
  return subtrees;
}

/** The hash of a range, from those of its complete subtrees from left to right. */
export function hashOfSubtrees(hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (!last) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => hashOfPair(left, right), last);
}
