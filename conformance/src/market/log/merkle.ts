import { createHash } from 'node:crypto';

/** The hash of a leaf: over the octet 0 and its bytes. [LOG-004] */
export const leafHash = (bytes: Uint8Array): Buffer =>
  createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest();

const pairHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();

/** Where a tree of so many leaves parts: at the largest power of two below. */
function partOf(size: number): number {
  let part = 1;
  while (part * 2 < size) part *= 2;
  return part;
}

/** The root over leaves, as RFC 6962 has it in 2.1: the suite reckons it anew from all of them. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return createHash('sha256').digest();
  if (leaves.length === 1) return first;
  const part = partOf(leaves.length);
  return pairHash(rootOf(leaves.slice(0, part)), rootOf(leaves.slice(part)));
}

/** The hashes that lead from a leaf to the root, from below. (RFC 6962, 2.1.1) */
export function pathOf(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const part = partOf(leaves.length);
  return index < part
    ? [...pathOf(index, leaves.slice(0, part)), rootOf(leaves.slice(part))]
    : [...pathOf(index - part, leaves.slice(part)), rootOf(leaves.slice(0, part))];
}

/** The hashes that lead from the root over the first `size` leaves to that over all. (RFC 6962, 2.1.2) */
export function extensionOf(size: number, leaves: readonly Buffer[], isWhole = true): Buffer[] {
  if (size === 0) return [];
  if (size === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const part = partOf(leaves.length);
  return size <= part
    ? [...extensionOf(size, leaves.slice(0, part), isWhole), rootOf(leaves.slice(part))]
    : [...extensionOf(size - part, leaves.slice(part), false), rootOf(leaves.slice(0, part))];
}
