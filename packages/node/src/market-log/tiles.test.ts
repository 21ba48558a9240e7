import { GrowingRoot, hashOfLeaf, provesConsistency, provesInclusion } from '@bc4p/protocol/log';
import { describe, expect, test } from 'vitest';
import type { StoreWrite } from '../ports.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { tileKey } from './keys.ts';
import { TILE, Tiles } from './tiles.ts';

const hexFromBytes = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const SIZE = TILE * TILE + 2 * TILE + 3;
const leafAt = (index: number) => hashOfLeaf(Buffer.from(String(index)));
/** Sizes around every place where a tile is filled. */
const SIZES = [1, 2, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537, 65_792, SIZE];

/** A log of `SIZE` leaves, and its root at each of `SIZES`. */
async function filled() {
  const store = new MemoryStore();
  const tiles = await Tiles.open(store, 0, []);
  const growing = new GrowingRoot();
  const roots = new Map<number, Uint8Array>();
  let writes: StoreWrite[] = [];
  for (let index = 0; index < SIZE; index += 1) {
    writes.push(...tiles.append(leafAt(index)));
    growing.append(leafAt(index));
    if (SIZES.includes(index + 1)) roots.set(index + 1, growing.root);
    if (writes.length < 100) continue;
    await store.write(writes);
    writes = [];
  }
  await store.write(writes);
  const rest = Array.from({ length: SIZE % TILE }, (_, place) => leafAt(SIZE - (SIZE % TILE) + place));
  return { store, tiles, roots, again: () => Tiles.open(store, SIZE, rest) };
}

describe('a log in tiles', async () => {
  const { store, tiles, roots, again } = await filled();

  test('[LOG-004] has the same roots as one that is hashed at once, at every size, also after it was opened again', async () => {
    for (const one of [tiles, await again()])
      for (const [size, root] of roots) expect(hexFromBytes(await one.rootAt(size))).toBe(hexFromBytes(root));
  });

  test('proves leaves and states', async () => {
    const opened = await again();
    for (const size of SIZES)
      for (const other of SIZES.filter((smaller) => smaller <= size)) {
        const root = roots.get(size) as Uint8Array;
        const path = await opened.inclusion(other - 1, size);
        expect(provesInclusion(leafAt(other - 1), { index: other - 1, size, path }, root)).toBe(true);
        const earlier = { size: other, root: roots.get(other) as Uint8Array };
        expect(provesConsistency(earlier, { size, root }, await opened.consistency(other, size))).toBe(true);
      }
  });

  test('grows on after it was opened again as it would have', async () => {
    const opened = await again();
    for (let index = SIZE; index < SIZE + 600; index += 1) {
      const writes = opened.append(leafAt(index));
      expect(writes).toEqual(tiles.append(leafAt(index)));
      await store.write(writes);
    }
    expect(hexFromBytes(await opened.rootAt(SIZE + 600))).toBe(hexFromBytes(await tiles.rootAt(SIZE + 600)));
  });

  test('without one of its tiles says so', async () => {
    await store.write([{ type: 'del', key: tileKey(0, 5) }]);
    await expect((await again()).inclusion(5 * TILE, SIZE)).rejects.toMatchObject({ code: 'journal-damaged' });
  });
});
