import { createPublicKey, type KeyObject } from 'node:crypto';

/** A SubjectPublicKeyInfo of P-256 up to its point: everything but the two coordinates is the same in all of them. */
const P256_HEAD = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
const COORDINATE_BYTES = 32;

/**
 * Reads a DER SubjectPublicKeyInfo; throws if it is none. Keys on P-256, as nearly all are, are handed over by their
 * coordinates, which OpenSSL checks to be on the curve: it needs half the time that its decoders take.
 */
export function publicKeyFrom(spki: Uint8Array): KeyObject {
  const bytes = Buffer.from(spki.buffer, spki.byteOffset, spki.byteLength);
  const [begin, middle, end] = [0, 1, 2].map((place) => P256_HEAD.length + place * COORDINATE_BYTES);
  if (bytes.length !== end || !P256_HEAD.equals(bytes.subarray(0, begin)))
    return createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  const coordinates = { x: bytes.toString('base64url', begin, middle), y: bytes.toString('base64url', middle, end) };
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', ...coordinates }, format: 'jwk' });
}
