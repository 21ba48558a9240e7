import { type DerReader, derNamedBits, namedBits, TAG } from './der/index.ts';

/** Names of key usage bits, in the order of their numbers (RFC 5280 §4.2.1.3). */
export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof KEY_USAGES)[number];

/** Reads a KeyUsage extension: at least one bit, and none that has no name. */
export function readKeyUsage(reader: DerReader): readonly KeyUsage[] {
  const bits = namedBits(reader.read(TAG.bitString, 'the key usage bits'));
  reader.demand(bits !== undefined, 'named bits have no zeros after the last one');
  reader.demand(bits.length > 0, 'at least one key usage is set');
  return bits.map((bit) => {
    const usage = KEY_USAGES[bit];
    reader.demand(usage !== undefined, 'each key usage bit has a meaning');
    return usage;
  });
}

/** The content of a KeyUsage extension. */
export const derKeyUsage = (usages: readonly KeyUsage[]): Uint8Array =>
  derNamedBits(usages.map((usage) => KEY_USAGES.indexOf(usage)));

/** What is in both; `undefined` stands for no restriction. */
export function intersect<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.filter((value) => b.includes(value));
}

/** Whether everything `inner` allows is allowed by `outer`; `undefined` stands for no restriction. */
export const isWithin = <T>(inner: readonly T[] | undefined, outer: readonly T[] | undefined): boolean =>
  outer === undefined || (inner?.every((value) => outer.includes(value)) ?? false);
