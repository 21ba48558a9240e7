import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { assert } from '../assert.ts';
import { concatBytes, equalBytes, utf8FromText } from '../bytes.ts';

/** The least size of an issuer's secret, in octets. */
const MIN_SECRET = 16;

/**
 * The pseudonym of a connection point in one certificate: HMAC-SHA-256, under a secret that only the issuer has, over
 * the point's name (its length in two octets first) and the certificate's serial number. Each certificate has a new
 * one, so that nobody else can tell which two certificates belong to one place. [PKI-068]
 *
 * @param secret the issuer's, at least 16 octets
 * @param point the issuer's own name of the connection point
 * @param serial content octets of the serial number
 */
export function connectionPointPseudonym(secret: Uint8Array, point: string, serial: Uint8Array): Uint8Array {
  assert(secret.length >= MIN_SECRET, `an issuer's secret has at least ${MIN_SECRET} octets`);
  const name = utf8FromText(point);
  assert(name.length < 65_536, 'the name of a connection point is shorter than 64 KiB');
  return hmac(sha256, secret, concatBytes(Uint8Array.of(name.length >> 8, name.length & 255), name, serial));
}

/** Which of the issuer's connection points a pseudonym stands for, undefined if none of these. */
export function findConnectionPoint(
  secret: Uint8Array,
  points: Iterable<string>,
  pseudonym: Uint8Array,
  serial: Uint8Array,
): string | undefined {
  for (const point of points) if (equalBytes(connectionPointPseudonym(secret, point, serial), pseudonym)) return point;
  return undefined;
}
