// A writer of DER, and of what only looks like it, independent of the one in the sources.

/** Identifier, shortest length, content. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

export const seq = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x31, ...parts);
export const octets = (content: Uint8Array): Uint8Array => tlv(0x04, content);
export const bits = (content: Uint8Array, unused = 0): Uint8Array => tlv(0x03, Uint8Array.of(unused), content);
export const text = (value: string, tag = 0x0c): Uint8Array => tlv(tag, Buffer.from(value, 'utf8'));
export const bool = (value: number): Uint8Array => tlv(0x01, Uint8Array.of(value));
export const nothing = (): Uint8Array => Uint8Array.of(5, 0);

/** A non-negative integer. */
export function int(value: number): Uint8Array {
  const hex = value.toString(16);
  const digits = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return (digits[0] ?? 0) >= 128 ? tlv(2, Uint8Array.of(0), digits) : tlv(2, digits);
}

export function oid(dotted: string): Uint8Array {
  const arcs = dotted.split('.').map(BigInt);
  const [first = 0n, second = 0n, ...rest] = arcs;
  const out: number[] = [];
  for (const arc of [first * 40n + second, ...rest]) {
    const groups = [Number(arc & 127n)];
    for (let left = arc >> 7n; left > 0n; left >>= 7n) groups.unshift(Number(left & 127n) | 128);
    out.push(...groups);
  }
  return tlv(6, Uint8Array.from(out));
}
