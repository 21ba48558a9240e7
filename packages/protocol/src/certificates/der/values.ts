import type { DerElement } from './element.ts';

/** The arcs after the first two come as they are; the first octets hold both of these. */
function dotted<T extends number | bigint>([joined, ...rest]: readonly T[]): string {
  const first = Number(joined) < 80 ? Math.floor(Number(joined) / 40) : 2;
  // Only the joined arc of a branch below 2 can be large, and 80 is subtracted from it as what it is.
  const second = typeof joined === 'bigint' ? joined - BigInt(first * 40) : Number(joined) - first * 40;
  return [first, second, ...rest].join('.');
}

function bigArcs(content: Uint8Array): bigint[] {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of content) {
    arc = arc * 128n + BigInt(octet & 0x7f);
    if (octet >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  return arcs;
}

/** The dotted form of an object identifier; arcs of any size. */
export function oidFromDer({ content }: DerElement): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER) return dotted(bigArcs(content));
    if (octet >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  return dotted(arcs);
}

export const booleanFromDer = ({ content }: DerElement): boolean => content[0] === 0xff;

export const isNegative = ({ content }: DerElement): boolean => (content[0] ?? 0) >= 0x80;

/** A non-negative integer; one above 2⁵³ − 1 counts as 2⁵³ − 1, which no length of a chain reaches. */
export function naturalFromDer({ content }: DerElement): number {
  let value = 0;
  for (const octet of content) value = Math.min(value * 256 + octet, Number.MAX_SAFE_INTEGER);
  return value;
}

/** The octets of a bit string that ends on an octet, undefined for any other. */
export const octetsFromBits = ({ content }: DerElement): Uint8Array | undefined =>
  content[0] === 0 ? content.subarray(1) : undefined;

/** Which bits of a named bit list are set, counted from the first; undefined if zeros trail (X.690 §11.2.2). */
export function namedBits({ content }: DerElement): readonly number[] | undefined {
  const [unused = 0, ...octets] = content;
  const last = octets[octets.length - 1];
  if (last !== undefined && ((last >> unused) & 1) === 0) return undefined;
  return octets.flatMap((octet, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (octet >> (7 - bit)) & 1).map((bit) => at * 8 + bit),
  );
}
