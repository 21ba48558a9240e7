import { demand, type Offset } from './malformed.ts';

/** One value in DER: identifier, length, content. The arrays are views into the bytes it was read from. */
export interface DerElement {
  readonly tag: number;
  /** Where it begins, in octets from the start of the outermost value. */
  readonly offset: Offset;
  /** Where its content begins, likewise. */
  readonly contentOffset: Offset;
  /** Identifier, length and content. */
  readonly encoded: Uint8Array;
  readonly content: Uint8Array;
}

const fault = (holds: boolean, rule: string, offset: Offset): void =>
  demand('PKI-002', 'der-malformed', holds, rule, offset);

/** The length at `at` and the octets that it takes: definite, and as short as it can be (X.690 §10.1). */
function readLength(bytes: Uint8Array, at: number, offset: Offset): { length: number; octets: number } {
  const first = bytes[at];
  fault(first !== undefined, 'a length follows each tag', offset);
  if (first === undefined || first < 0x80) return { length: first ?? 0, octets: 1 };
  fault(first !== 0x80, 'lengths are definite', offset);
  const count = first & 0x7f;
  fault(count <= 4 && at + count < bytes.length, 'a length fits the value that it is in', offset);
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[at + index] ?? 0);
  fault(length >= 0x80 && length >= 256 ** (count - 1), 'a length takes as few octets as it can', offset);
  return { length, octets: 1 + count };
}

/** The element that begins at `at` in `bytes`; `base` is where `bytes` lies in the outermost value. */
export function elementAt(bytes: Uint8Array, at: number, base: Offset): DerElement {
  const offset = base + at;
  const tag = bytes[at];
  fault(tag !== undefined, 'a value is not cut short', offset);
  fault(((tag ?? 0) & 0x1f) !== 0x1f, 'tags are small numbers in one octet', offset);
  const { length, octets } = readLength(bytes, at + 1, offset);
  const start = at + 1 + octets;
  fault(start + length <= bytes.length, 'a value is not longer than what it is in', offset);
  return {
    tag: tag ?? 0,
    offset,
    contentOffset: base + start,
    encoded: bytes.subarray(at, start + length),
    content: bytes.subarray(start, start + length),
  };
}
