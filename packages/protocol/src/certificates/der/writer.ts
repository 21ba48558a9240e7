import { concatBytes, utf8FromText } from '../../bytes.ts';
import { TAG } from './tags.ts';

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) octets.unshift(left % 256);
  return [0x80 | octets.length, ...octets];
}

/** A value with its identifier octet and length. */
export const derValue = (tag: number, ...contents: readonly Uint8Array[]): Uint8Array => {
  const content = concatBytes(...contents);
  return concatBytes(Uint8Array.from([tag, ...lengthOctets(content.length)]), content);
};

export const derSequence = (...members: readonly Uint8Array[]): Uint8Array => derValue(TAG.sequence, ...members);

export const derOctets = (octets: Uint8Array): Uint8Array => derValue(TAG.octetString, octets);

/** The content of a non-negative whole number as an integer. */
export function naturalContent(value: number): Uint8Array {
  const octets: number[] = [];
  let left = value;
  do {
    octets.unshift(left % 256);
    left = Math.floor(left / 256);
  } while (left > 0);
  if ((octets[0] ?? 0) >= 0x80) octets.unshift(0);
  return Uint8Array.from(octets);
}

export const derNatural = (value: number, tag: number = TAG.integer): Uint8Array =>
  derValue(tag, naturalContent(value));

export const derUtf8 = (text: string, tag: number = TAG.utf8String): Uint8Array => derValue(tag, utf8FromText(text));

/** A bit string of named bits, as short as it can be (X.690 §11.2.2). */
export function derNamedBits(bits: readonly number[]): Uint8Array {
  const count = bits.length === 0 ? 0 : Math.max(...bits) + 1;
  const octets = new Uint8Array(Math.ceil(count / 8));
  for (const bit of bits) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return derValue(TAG.bitString, Uint8Array.of(octets.length * 8 - count), octets);
}

/** An object identifier from its dotted form; arcs below 2⁵³. */
export function derOid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift(0x80 | (left % 128));
    return groups;
  });
  return derValue(TAG.oid, Uint8Array.from(octets));
}
