import { assert } from '@bc4p/protocol';
import {
  consistencyRanges,
  hashOfPair,
  hashOfSubtrees,
  inclusionRanges,
  type LeafRange,
  type Subtree,
  subtreesOf,
} from '@bc4p/protocol/log';
import { Lru } from '../crypto/lru.ts';
import { damaged } from '../journal/record.ts';
import type { Store, StoreWrite } from '../ports.ts';
import { tileKey } from './keys.ts';

/** Hashes in a full tile, and how many levels of the tree lie between two levels of tiles. */
export const TILE = 256;
const TILE_LEVELS = 8;
const HASH_BYTES = 32;
/** Full tiles at hand, of 8 kB each: with those that were filled since the last write to the disk. */
const TILES_AT_HAND = 256;

/** The hashes in a tile's bytes. */
export const hashesIn = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.floor(bytes.length / HASH_BYTES) }, (_, place) =>
    bytes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );

/** The hash of a complete subtree from those of its complete parts, of which there are a power of two. */
function folded(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, place) =>
      hashOfPair(row[2 * place] as Uint8Array, row[2 * place + 1] as Uint8Array),
    );
  return row[0] as Uint8Array;
}

/**
 * The hashes of a log's complete subtrees, in tiles of 256: only the right edge is in memory, and a proof reads a few
 * tiles. A tile of leaves is written when it is full, one above that whenever it grows, once in 256 leaves.
 */
export class Tiles {
  readonly #store: Store;
  /** The tile at the right edge of each level, which is not full. */
  readonly #edge: Uint8Array[][];
  readonly #full = new Lru<string, readonly Uint8Array[]>(TILES_AT_HAND);
  #size: number;

  private constructor(store: Store, size: number, edge: Uint8Array[][]) {
    this.#store = store;
    this.#size = size;
    this.#edge = edge;
  }

  /** Reads the right edge of a log of `size` leaves; `newest` are the hashes of those that fill no tile. */
  static async open(store: Store, size: number, newest: Uint8Array[]): Promise<Tiles> {
    const edge = [newest];
    for (let count = Math.floor(size / TILE), level = 1; count > 0; count = Math.floor(count / TILE), level += 1) {
      const used = count % TILE;
      const bytes = used === 0 ? new Uint8Array() : await store.get(tileKey(level, Math.floor(count / TILE)));
      const hashes = bytes ? hashesIn(bytes).slice(0, used) : [];
      if (hashes.length < used) throw tileDamaged(level, Math.floor(count / TILE));
      edge.push(hashes);
    }
    return new Tiles(store, size, edge);
  }

  /** How many leaves there are, those included that are on their way to the disk. */
  get size(): number {
    return this.#size;
  }

  /** Takes the hash of the next leaf; returns what is to be kept with it. */
  append(leaf: Uint8Array): StoreWrite[] {
    const writes: StoreWrite[] = [];
    this.#size += 1;
    this.#push(0, leaf, writes);
    return writes;
  }

  #push(level: number, hash: Uint8Array, writes: StoreWrite[]): void {
    const hashes = this.#edge[level] ?? [];
    this.#edge[level] = hashes;
    hashes.push(hash);
    const isFull = hashes.length === TILE;
    if (level > 0 || isFull) {
      const index = Math.ceil(this.#size / TILE ** (level + 1)) - 1;
      const key = tileKey(level, index);
      writes.push({ type: 'put', key, value: Buffer.concat(hashes) });
      if (isFull) this.#full.set(key, hashes);
    }
    if (!isFull) return;
    this.#edge[level] = [];
    this.#push(level + 1, folded(hashes), writes);
  }

  /** The root over the first `size` leaves. */
  rootAt(size: number): Promise<Uint8Array> {
    return this.#hashOf({ from: 0, to: size });
  }

  inclusion(index: number, size: number): Promise<Uint8Array[]> {
    return Promise.all(inclusionRanges(index, size).map((range) => this.#hashOf(range)));
  }

  consistency(old: number, size: number): Promise<Uint8Array[]> {
    return Promise.all(consistencyRanges(old, size).map((range) => this.#hashOf(range)));
  }

  async #hashOf(range: LeafRange): Promise<Uint8Array> {
    return hashOfSubtrees(await Promise.all(subtreesOf(range).map((subtree) => this.#subtree(subtree))));
  }

  async #subtree({ level, index }: Subtree): Promise<Uint8Array> {
    const tileLevel = Math.floor(level / TILE_LEVELS);
    const width = 2 ** (level % TILE_LEVELS);
    const from = index * width;
    const hashes = await this.#tile(tileLevel, Math.floor(from / TILE));
    const part = hashes.slice(from % TILE, (from % TILE) + width);
    assert(part.length === width, () => `the log has no subtree ${index} of level ${level}`);
    return folded(part);
  }

  async #tile(level: number, index: number): Promise<readonly Uint8Array[]> {
    const atEdge = Math.floor(this.#size / TILE ** (level + 1));
    if (index === atEdge) return this.#edge[level] ?? [];
    const key = tileKey(level, index);
    const known = this.#full.get(key);
    if (known) return known;
    const bytes = await this.#store.get(key);
    if (bytes?.length !== TILE * HASH_BYTES) throw tileDamaged(level, index);
    const hashes = hashesIn(bytes);
    this.#full.set(key, hashes);
    return hashes;
  }
}

const tileDamaged = (level: number, index: number) =>
  damaged(index * TILE ** (level + 1) + 1, `and those after it have no whole tile in the log (${level}/${index})`);
