// Keys that everybody knows, made of their names, with deterministic signatures.
import { Buffer } from 'node:buffer';
import { checkPrimeSync, createHash, createPrivateKey, sign as signWithNode } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { around, bits, int, joined, nothing, octetString, octetsOf, oid, seq } from './der.mjs';

/** @typedef {import('./der.mjs').Octets} Octets */
/** @typedef {{octets: Octets, spki: Octets, algorithm: Octets, sign: (message: Octets) => Octets, signPrehashed?: (digest: Octets) => Octets, privateKey?: Octets}} Key */

const digest = (/** @type {string} */ name) => createHash('sha256').update(`bc4p vectors, pki, ${name}`).digest();

/** As many octets as wanted. @param {string} name @param {number} size */
export function octetsFrom(name, size) {
  const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, block) => digest(`${name} ${block}`));
  return new Uint8Array(Buffer.concat(blocks).subarray(0, size));
}

export const ECDSA_SHA256 = seq(oid('1.2.840.10045.4.3.2'));
const ECDSA_SHA384 = seq(oid('1.2.840.10045.4.3.3'));
const ECDSA_SHA512 = seq(oid('1.2.840.10045.4.3.4'));
export const RSA_SHA256 = seq(oid('1.2.840.113549.1.1.11'), nothing());
export const RSA_PSS = seq(oid('1.2.840.113549.1.1.10'), seq());
export const ECDSA_SHA1 = seq(oid('1.2.840.10045.4.1'));

/** @param {any} curve @param {string} curveOid @param {Octets} algorithm @param {string} name */
function elliptic(curve, curveOid, algorithm, name) {
  const { secretKey } = curve.keygen(octetsFrom(name, curve.lengths.seed));
  const octets = curve.getPublicKey(secretKey, false);
  return {
    octets,
    spki: seq(seq(oid('1.2.840.10045.2.1'), oid(curveOid)), bits(octets)),
    algorithm,
    privateKey: seq(
      int(0),
      seq(oid('1.2.840.10045.2.1'), oid(curveOid)),
      octetString(seq(int(1), octetString(secretKey), around(1, bits(octets)))),
    ),
    sign: (/** @type {Octets} */ message) => curve.sign(message, secretKey, { lowS: false, format: 'der' }),
    signPrehashed: (/** @type {Octets} */ digest) =>
      curve.sign(digest, secretKey, { lowS: false, format: 'der', prehash: false }),
  };
}

/** The same key, signing with SHA-256. @param {Key} signer */
export function withSha256(signer) {
  const sign = signer.signPrehashed;
  if (!sign) throw new Error('a key of an elliptic curve signs digests');
  return {
    ...signer,
    algorithm: ECDSA_SHA256,
    sign: (/** @type {Octets} */ message) => sign(new Uint8Array(createHash('sha256').update(message).digest())),
  };
}

/** @param {string} name */
function edwards(name) {
  const secret = octetsFrom(name, 32);
  const octets = ed25519.getPublicKey(secret);
  const algorithm = seq(oid('1.3.101.112'));
  return {
    octets,
    spki: seq(algorithm, bits(octets)),
    algorithm,
    sign: (/** @type {Octets} */ message) => ed25519.sign(message, secret),
  };
}

/** The first prime after a number made of a name. @param {string} name @param {number} size of it in octets */
function primeFrom(name, size) {
  const start = octetsFrom(name, size);
  start[0] = (start[0] ?? 0) | 0xc0;
  let candidate = BigInt(`0x${Buffer.from(start).toString('hex')}`) | 1n;
  while (candidate % 65_537n === 1n || !checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

/** @param {bigint} base @param {bigint} modulus */
function inverse(base, modulus) {
  let [a, b, x, y] = [base % modulus, modulus, 1n, 0n];
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
  return x < 0n ? x + modulus : x;
}

const base64url = (/** @type {bigint} */ value) => {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
};

/** The public part of an RSA key. @param {bigint} modulus */
function rsaPublic(modulus) {
  const octets = seq(int(modulus), int(65_537));
  return { octets, spki: seq(seq(oid('1.2.840.113549.1.1.1'), nothing()), bits(octets)) };
}

/** RSA with 2048 bits; PKCS #1 v1.5 is deterministic by itself. @param {string} name */
function rsa(name) {
  const [p, q] = [primeFrom(`${name} p`, 128), primeFrom(`${name} q`, 128)];
  const [n, e, d] = [p * q, 65_537n, inverse(65_537n, (p - 1n) * (q - 1n))];
  const numbers = { n, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const parts = Object.fromEntries(Object.entries(numbers).map(([part, value]) => [part, base64url(value)]));
  const key = createPrivateKey({ key: { kty: 'RSA', ...parts }, format: 'jwk' });
  return {
    ...rsaPublic(n),
    algorithm: RSA_SHA256,
    sign: (/** @type {Octets} */ message) => new Uint8Array(signWithNode('sha256', message, key)),
  };
}

/** A key of somebody who signs nothing: a modulus of so many octets that nobody can factor. @param {string} name @param {number} size */
export function rsaThatSignsNothing(name, size) {
  const modulus = joined(octetsOf(0xc1), octetsFrom(name, size - 2), octetsOf(1));
  return { ...key('nobody'), ...rsaPublic(BigInt(`0x${Buffer.from(modulus).toString('hex')}`)) };
}

const KINDS = {
  'P-256': (/** @type {string} */ name) => elliptic(p256, '1.2.840.10045.3.1.7', ECDSA_SHA256, name),
  'P-384': (/** @type {string} */ name) => elliptic(p384, '1.3.132.0.34', ECDSA_SHA384, name),
  'P-521': (/** @type {string} */ name) => elliptic(p521, '1.3.132.0.35', ECDSA_SHA512, name),
  Ed25519: edwards,
  RSA: rsa,
};

const made = /** @type {Map<string, Key>} */ (new Map());

/** The key of a name, always the same. @param {string} name @param {keyof typeof KINDS} [kind] @returns {Key} */
export function key(name, kind = 'P-256') {
  const label = `${kind} ${name}`;
  const known = made.get(label) ?? KINDS[kind](label);
  made.set(label, known);
  return known;
}

export const keyIdentifier = (/** @type {Key} */ { octets }) =>
  new Uint8Array(createHash('sha256').update(octets).digest().subarray(0, 20));

/** By what signs, since some sign wrongly on purpose. */
const signatures = /** @type {WeakMap<Key['sign'], Map<string, Octets>>} */ (new WeakMap());

/** A signature, made once for the same octets and key. @param {Key} by @param {Octets} message */
export function signature(by, message) {
  const own = signatures.get(by.sign) ?? new Map();
  signatures.set(by.sign, own);
  const label = createHash('sha256').update(message).digest('hex');
  const known = own.get(label) ?? by.sign(message);
  own.set(label, known);
  return known;
}
