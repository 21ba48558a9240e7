import { assert } from '../assert.ts';

/** How many random octets a serial number is made of. [PKI-090] */
export const SERIAL_OCTETS = 16;

/** A serial number from 16 random octets: positive and always as long, whatever they are (RFC 5280 §4.1.2.2). */
export function serialFromRandom(random: Uint8Array): Uint8Array {
  assert(random.length === SERIAL_OCTETS, `a serial number is made of ${SERIAL_OCTETS} random octets`);
  const serial = new Uint8Array(random);
  // The first bit is the sign, and the second one keeps the first octet from being zero.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}
