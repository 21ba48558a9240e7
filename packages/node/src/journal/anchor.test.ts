import { describe, expect, test } from 'vitest';
import { MemoryAnchorFile } from '../store/memory-anchor.ts';
import { Anchor, decodeAnchor, encodeAnchor } from './anchor.ts';
import { sha256 } from './record.ts';

const point = (seq: number) => ({ seq, hash: sha256(`record ${seq}`) });

describe('a slot of the anchor', () => {
  const bytes = encodeAnchor(point(12_345));

  test('is a line that people can read', () => {
    expect(new TextDecoder().decode(bytes)).toMatch(/^BC4P anchor 1 0000000000012345 [\w-]{43} [0-9a-f]{8}\n$/);
    expect(decodeAnchor(bytes)).toEqual(point(12_345));
  });

  test('with any bit flipped, or cut short anywhere, is not read', () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeAnchor(changed)).toBeUndefined();
    }
    for (let length = 0; length < bytes.length; length += 1)
      expect(decodeAnchor(bytes.subarray(0, length))).toBeUndefined();
  });
});

describe('the anchor', () => {
  test('writes the slot that does not hold the newest place, also after it was read again', async () => {
    const file = new MemoryAnchorFile();
    const seqs = async () => (await file.read()).map((slot) => decodeAnchor(slot)?.seq);
    const anchor = await Anchor.begin(file, point(0));
    await anchor.moveTo(point(3));
    expect(await seqs()).toEqual([3, 0]);
    const again = await Anchor.read(file);
    expect(again?.point).toEqual(point(3));
    await again?.moveTo(point(7));
    expect(await seqs()).toEqual([3, 7]);
    await (await Anchor.read(file))?.moveTo(point(9));
    expect(await seqs()).toEqual([9, 7]);
  });
});
