import { equalBytes } from '../bytes.ts';
import { guard } from '../guard.ts';
import { hashOfPair } from './hashing.ts';

/** A log at one time: how many leaves, and the hash over them. */
export interface LogState {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the later state has everything of the earlier one, unchanged and in front (RFC 9162 §2.1.4.2). [LOG-012] */
export function provesConsistency(earlier: LogState, later: LogState, path: readonly Uint8Array[]): boolean {
  const [old, size] = [earlier.size, later.size];
  if (!guard('LOG-012', old >= 0 && old <= size)) return false;
  if (old === size) return guard('LOG-012', path.length === 0 && equalBytes(earlier.root, later.root));
  // Everything extends the log without leaves.
  if (old === 0) return guard('LOG-012', path.length === 0);
  let place = old - 1;
  let last = size - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  // An old tree whose size is a power of two is a subtree of the new one: its root need not be sent.
  const [first, ...rest] = place === 0 ? [earlier.root, ...path] : path;
  if (!first) return guard('LOG-012', false);
  let [oldHash, newHash] = [first, first];
  for (const beside of rest) {
    if (!guard('LOG-012', last > 0)) return false;
    if (place % 2 === 1 || place === last) {
      oldHash = hashOfPair(beside, oldHash);
      newHash = hashOfPair(beside, newHash);
      while (place % 2 === 0 && place > 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else newHash = hashOfPair(newHash, beside);
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  const same = equalBytes(oldHash, earlier.root) && equalBytes(newHash, later.root);
  return guard('LOG-012', last === 0 && same);
}
