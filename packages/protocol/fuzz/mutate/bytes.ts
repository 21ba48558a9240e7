import type { Chance } from '../chance.ts';

/** What parsers trip over: ends of ranges, lengths, signs. */
const OCTETS = [
  0, 1, 2, 5, 0x0a, 0x20, 0x22, 0x2c, 0x30, 0x31, 0x5c, 0x7b, 0x7d, 0x7e, 0x7f, 0x80, 0x81, 0x82, 0xa0, 0xa3, 0xfe,
  0xff,
];

type Change = (bytes: Buffer, chance: Chance, words: readonly string[]) => Buffer;

const around = (bytes: Buffer, at: number, put: Uint8Array, left: number): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + left)]);

/** A piece of an input: where it begins, and how long it is. */
function piece(bytes: Buffer, chance: Chance, most = 64): readonly [number, number] {
  const at = chance.below(bytes.length + 1);
  return [at, chance.below(Math.min(most, bytes.length - at) + 1)];
}

const CHANGES: readonly Change[] = [
  // One bit.
  (bytes, chance) => {
    if (bytes.length === 0) return bytes;
    const at = chance.below(bytes.length);
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] as number) ^ (1 << chance.below(8));
    return changed;
  },
  // One octet, by its neighbour, by one that means something, or by any.
  (bytes, chance) => {
    if (bytes.length === 0) return bytes;
    const at = chance.below(bytes.length);
    const old = bytes[at] as number;
    const neighbour = (old + (chance.oneIn(2) ? 1 : 255)) % 256;
    const octet = chance.one([neighbour, chance.one(OCTETS), chance.below(256)]);
    return around(bytes, at, Uint8Array.of(octet), 1);
  },
  // One octet more.
  (bytes, chance) => around(bytes, chance.below(bytes.length + 1), Uint8Array.of(chance.one(OCTETS)), 0),
  // A piece less.
  (bytes, chance) => {
    const [at, length] = piece(bytes, chance);
    return around(bytes, at, Buffer.alloc(0), length);
  },
  // The end is missing.
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  // A piece again, once or many times.
  (bytes, chance) => {
    const [at, length] = piece(bytes, chance);
    const times = chance.oneIn(8) ? 1 + chance.below(200) : 1;
    return around(bytes, at, Buffer.concat(Array<Buffer>(times).fill(bytes.subarray(at, at + length))), 0);
  },
  // A piece somewhere else.
  (bytes, chance) => {
    const [at, length] = piece(bytes, chance);
    return around(bytes, chance.below(bytes.length + 1), bytes.subarray(at, at + length), length);
  },
  // A word.
  (bytes, chance, words) => {
    const word = Buffer.from(chance.one(words), 'latin1');
    return around(bytes, chance.below(bytes.length + 1), word, chance.oneIn(2) ? 0 : word.length);
  },
];

/** Changes an input in one or a few places, without regard to what it means. */
export function mutateBytes(bytes: Buffer, chance: Chance, words: readonly string[]): Buffer {
  let changed = bytes;
  for (let time = 1 + chance.below(4); time > 0; time -= 1) changed = chance.one(CHANGES)(changed, chance, words);
  return changed;
}

/** The beginning of one input and the end of another. */
export function splice(one: Buffer, other: Buffer, chance: Chance): Buffer {
  return Buffer.concat([one.subarray(0, chance.below(one.length + 1)), other.subarray(chance.below(other.length + 1))]);
}
