import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexFromBytes } from '../bytes.ts';
import { GrowingRoot } from '../merkle/growing-root.ts';
import { EMPTY_ROOT, hashOfLeaf, hashOfPair } from '../merkle/hashing.ts';
import { MemoryTree } from '../merkle/memory-tree.ts';
import { rootOver } from '../merkle/root-over.ts';
import { commitmentTo, isCommitmentTo } from './commitment.ts';
import { bytesOfLeaf, type LogLeaf } from './leaf.ts';
import { relationOf } from './prefix-root.ts';
import { provesConsistency } from './verify-consistency.ts';
import { provesInclusion } from './verify-inclusion.ts';

const LARGEST = 64;
const leafAt = (index: number): Uint8Array => hashOfLeaf(Uint8Array.of(index));
const tree = new MemoryTree();
for (let index = 0; index < LARGEST; index += 1) tree.append(leafAt(index));

/** The same hashes with one bit changed in one of them. */
const flipped = (path: readonly Uint8Array[], bit: number): Uint8Array[] =>
  path.map((hash, place) => {
    if (place !== bit >> 8) return hash;
    const changed = hash.slice();
    changed[(bit & 255) >> 3] = (changed[(bit & 255) >> 3] ?? 0) ^ (1 << (bit & 7));
    return changed;
  });

describe('hashes', () => {
  test('[LOG-004] of the eight leaves that RFC 6962 implementations are tested with', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const known = new MemoryTree();
    for (const hex of inputs) known.append(hashOfLeaf(Buffer.from(hex, 'hex')));
    expect(hexFromBytes(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hexFromBytes(known.rootAt(1))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(hexFromBytes(known.rootAt(8))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  test('a pair is no leaf', () => {
    const [left, right] = [leafAt(1), leafAt(2)];
    expect(hashOfPair(left, right)).not.toEqual(hashOfLeaf(Uint8Array.of(...left, ...right)));
  });
});

test('a root that is made in one go is that of the tree, at every size', () => {
  for (let size = 0; size <= LARGEST; size += 1)
    expect(rootOver(Array.from({ length: size }, (_, index) => leafAt(index)))).toEqual(tree.rootAt(size));
});

describe('a root from the right edge alone', () => {
  test('is that of the whole tree, at every size', () => {
    const growing = new GrowingRoot();
    for (let size = 0; size <= LARGEST; size += 1) {
      expect(growing.size).toBe(size);
      expect(growing.root).toEqual(tree.rootAt(size));
      if (size < LARGEST) growing.append(leafAt(size));
    }
  });
});

describe('proofs for all sizes up to 64', () => {
  test('[LOG-011] of inclusion hold for their leaf, place and root, and for no other', () => {
    for (let size = 1; size <= LARGEST; size += 1)
      for (let index = 0; index < size; index += 1) {
        const path = tree.inclusion(index, size);
        const root = tree.rootAt(size);
        expect(provesInclusion(leafAt(index), { index, size, path }, root)).toBe(true);
        expect(provesInclusion(leafAt(index + 1), { index, size, path }, root)).toBe(false);
        expect(provesInclusion(leafAt(index), { index: (index + 1) % size, size, path }, root)).toBe(size === 1);
        expect(provesInclusion(leafAt(index), { index, size, path }, tree.rootAt(size - 1))).toBe(false);
        expect(provesInclusion(leafAt(index), { index, size, path: [...path, root] }, root)).toBe(false);
        expect(provesInclusion(leafAt(index), { index, size, path: path.slice(1) }, root)).toBe(size === 1);
      }
  });

  test('[LOG-012] of consistency hold between their two states, and between no others', () => {
    for (let size = 0; size <= LARGEST; size += 1)
      for (let old = 0; old <= size; old += 1) {
        const path = tree.consistency(old, size);
        const [earlier, later] = [
          { size: old, root: tree.rootAt(old) },
          { size, root: tree.rootAt(size) },
        ];
        const other = hashOfLeaf(Uint8Array.of(255, size));
        expect(provesConsistency(earlier, later, path)).toBe(true);
        expect(provesConsistency(earlier, later, [...path, other])).toBe(false);
        if (old === 0) continue;
        expect(provesConsistency({ size: old, root: other }, later, path)).toBe(false);
        expect(provesConsistency(earlier, { size, root: other }, path)).toBe(false);
        expect(provesConsistency(earlier, later, path.slice(1))).toBe(path.length === 0);
      }
  });

  test('[LOG-011] [LOG-012] with any bit changed prove nothing', () => {
    const place = fc.tuple(fc.nat(LARGEST - 1), fc.nat(LARGEST - 1), fc.nat());
    fc.assert(
      fc.property(place, ([a, b, chance]) => {
        const [index, size] = [Math.min(a, b), Math.max(a, b) + 1];
        const inclusion = tree.inclusion(index, size);
        if (inclusion.length > 0) {
          const path = flipped(inclusion, chance % (inclusion.length * 256));
          expect(provesInclusion(leafAt(index), { index, size, path }, tree.rootAt(size))).toBe(false);
        }
        const earlier = { size: index, root: tree.rootAt(index) };
        const consistency = tree.consistency(index, size);
        if (consistency.length === 0) return;
        const path = flipped(consistency, chance % (consistency.length * 256));
        expect(provesConsistency(earlier, { size, root: tree.rootAt(size) }, path)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('[LOG-013] the last leaf of an earlier state, with its proof in a later one,', () => {
  test('tells for all sizes up to 64 whether the later one extends it', () => {
    const other = hashOfLeaf(Uint8Array.of(255));
    for (let size = 1; size <= LARGEST; size += 1)
      for (let old = 0; old <= size; old += 1) {
        const [earlier, later] = [
          { size: old, root: tree.rootAt(old) },
          { size, root: tree.rootAt(size) },
        ];
        const last = old === 0 ? undefined : { leaf: leafAt(old - 1), path: tree.inclusion(old - 1, size) };
        expect(relationOf(earlier, later, last)).toBe('extends');
        if (!last) continue;
        expect(relationOf({ size: old, root: other }, later, last)).toBe('contradicts');
        if (old === size) continue;
        expect(relationOf(earlier, { size, root: other }, last)).toBe('unproven');
        expect(relationOf(earlier, later, { ...last, leaf: other })).toBe('unproven');
        expect(relationOf(earlier, later)).toBe('unproven');
        expect(relationOf(later, earlier, last)).toBe('unproven');
      }
  });
});

describe('what a leaf says', () => {
  const salt = new Uint8Array(32).fill(7);
  const text = Buffer.from(salt).toString('base64url');

  test('[LOG-003] is opened by the salt and the value alone', () => {
    const value = { kind: 'tick', at: 5, name: 'Größe' };
    const commitment = commitmentTo(salt, value);
    expect(isCommitmentTo(commitment, text, { name: 'Größe', at: 5, kind: 'tick' })).toBe(true);
    expect(isCommitmentTo(commitment, text, { ...value, at: 6 })).toBe(false);
    expect(isCommitmentTo(commitment, text.replace(/^./, 'a'), value)).toBe(false);
    expect(isCommitmentTo(commitment, text.slice(4), value)).toBe(false);
  });

  test('[LOG-002] is its canonical form, without an outcome that it does not have', () => {
    const leaf: LogLeaf = { number: 1, market: 'a.b', atMs: 3, at: 2, command: 'x' };
    const [plain, whole] = [leaf, { ...leaf, outcome: 'y' }].map((one) => new TextDecoder().decode(bytesOfLeaf(one)));
    expect(plain).toBe('{"at":2,"atMs":3,"command":"x","market":"a.b","number":1}');
    expect(whole).toBe('{"at":2,"atMs":3,"command":"x","market":"a.b","number":1,"outcome":"y"}');
  });
});
