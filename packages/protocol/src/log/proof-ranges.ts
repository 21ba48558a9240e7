import { assert } from '../assert.ts';
import { type LeafRange, splitOf } from './subtrees.ts';

/** The ranges whose hashes prove that leaf `index` is in a tree of `size` leaves, the nearest first (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  assert(index >= 0 && index < size, () => `a tree of ${size} has no leaf ${index}`);
  const path: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    path.push(index < middle ? { from: middle, to } : { from, to: middle });
    if (index < middle) to = middle;
    else from = middle;
  }
  return path.reverse();
}

/** The ranges whose hashes prove that a tree of `size` leaves extends one of `old` leaves (RFC 6962 §2.1.2). */
export function consistencyRanges(old: number, size: number): LeafRange[] {
  assert(old >= 0 && old <= size, () => `a tree of ${size} extends none of ${old}`);
  if (old === 0 || old === size) return [];
  const path: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to !== old) {
    const middle = from + splitOf(to - from);
    path.push(old <= middle ? { from: middle, to } : { from, to: middle });
    if (old <= middle) to = middle;
    else from = middle;
  }
  // What remains ends where the old tree ends; if it is the whole old tree, whoever checks has its root.
  if (from > 0) path.push({ from, to });
  return path.reverse();
}
