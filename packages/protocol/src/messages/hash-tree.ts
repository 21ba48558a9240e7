import { sha256 } from '@noble/hashes/sha2.js';

/** Bytes of a hash. */
export const HASH_LENGTH = 32;

// What is hashed for a leaf can never be taken for what is hashed for two halves (RFC 6962 §2.1).
const LEAF = 0x00;
const NODE = 0x01;

/** The hash of an entry. */
function leafHash(entry: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + entry.length);
  bytes[0] = LEAF;
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** The hash over two neighbours. */
function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * HASH_LENGTH);
  bytes[0] = NODE;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_LENGTH);
  return sha256(bytes);
}

/** The next level of a tree: neighbours together; a last one that has none goes up as it is. */
function levelAbove(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at] as Uint8Array, level[at + 1]];
    above.push(right ? nodeHash(left, right) : left);
  }
  return above;
}

/** A hash tree over a list of at least one entry, as RFC 6962 §2.1 has it. */
export class HashTree {
  /** From the leaves to the root. */
  readonly #levels: readonly (readonly Uint8Array[])[];

  constructor(entries: readonly Uint8Array[]) {
    const levels = [entries.map(leafHash)];
    for (let top = levels[0] ?? []; top.length > 1; top = levels.at(-1) ?? []) levels.push(levelAbove(top));
    this.#levels = levels;
  }

  get root(): Uint8Array {
    return this.#levels.at(-1)?.[0] as Uint8Array;
  }

  /** The hashes beside the way from an entry up to the root, nearest first. */
  pathOf(place: number): Uint8Array[] {
    return this.#levels.flatMap((level, height) => level[(place >> height) ^ 1] ?? []);
  }
}

/** The root to which an entry at a place leads by the hashes beside its way; `undefined` if their number is another one. */
export function rootAbove(
  entry: Uint8Array,
  place: number,
  count: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  let hash = leafHash(entry);
  let [at, last, used] = [place, count - 1, 0];
  if (at > last) return undefined;
  for (; last > 0; at >>= 1, last >>= 1) {
    // The last one of a level that has no neighbour.
    if (at === last && at % 2 === 0) continue;
    const beside = path[used];
    if (!beside) return undefined;
    hash = at % 2 === 1 ? nodeHash(beside, hash) : nodeHash(hash, beside);
    used += 1;
  }
  return used === path.length ? hash : undefined;
}
