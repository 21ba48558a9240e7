// A writer of DER, and of what only looks like it: independent of the one in the reference implementation.
import { Buffer } from 'node:buffer';

/** @typedef {Uint8Array} Octets */

/** The shortest octets for a length. @param {number} size */
function lengthOctets(size) {
  if (size < 128) return [size];
  const hex = size.toString(16);
  const digits = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return [0x80 | digits.length, ...digits];
}

export const octetsOf = (/** @type {number[]} */ ...octets) => Uint8Array.from(octets);
export const joined = (/** @type {readonly Octets[]} */ ...parts) => new Uint8Array(Buffer.concat(parts));

/** Identifier, shortest length, content. @param {number} tag @param {readonly Octets[]} parts */
export function tlv(tag, ...parts) {
  const content = Buffer.concat(parts);
  return joined(Uint8Array.of(tag, ...lengthOctets(content.length)), content);
}

export const seq = (/** @type {readonly Octets[]} */ ...parts) => tlv(0x30, ...parts);
/** A set with its members in the order in which they are given, right or wrong. @param {readonly Octets[]} parts */
export const set = (...parts) => tlv(0x31, ...parts);
export const octetString = (/** @type {Octets} */ content) => tlv(0x04, content);
export const bits = (/** @type {Octets} */ content, unused = 0) => tlv(0x03, Uint8Array.of(unused), content);
export const text = (/** @type {string} */ value, tag = 0x0c) => tlv(tag, Buffer.from(value, 'utf8'));
export const bool = (/** @type {number} */ value) => tlv(0x01, Uint8Array.of(value));
export const nothing = () => octetsOf(5, 0);
/** `[n]` around other values. @param {number} number @param {readonly Octets[]} parts */
export const around = (number, ...parts) => tlv(0xa0 | number, ...parts);
/** `[n] IMPLICIT` of a primitive type. @param {number} number @param {Octets} content */
export const implicit = (number, content) => tlv(0x80 | number, content);

/** The content octets of a natural number. @param {number | bigint} value */
export function natural(value) {
  const hex = value.toString(16);
  const digits = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return (digits[0] ?? 0) < 128 ? new Uint8Array(digits) : joined(octetsOf(0), digits);
}

export const int = (/** @type {number | bigint} */ value) => tlv(0x02, natural(value));

/** An object identifier from its dotted form. @param {string} dotted */
export function oid(dotted) {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const out = [];
  for (const arc of [first * 40n + second, ...rest]) {
    const groups = [Number(arc & 127n)];
    for (let left = arc >> 7n; left > 0n; left >>= 7n) groups.unshift(Number(left & 127n) | 128);
    out.push(...groups);
  }
  return tlv(0x06, Uint8Array.from(out));
}

/** The content of a value, without identifier and length. @param {Octets} value */
export function contentOf(value) {
  const first = value[1] ?? 0;
  return value.subarray(first < 128 ? 2 : 2 + (first & 127));
}

/** BER, not DER: the same value with a length octet more than it takes. @param {Octets} value */
export function withLongLength(value) {
  const content = contentOf(value);
  const shortest = lengthOctets(content.length);
  const digits = shortest.length === 1 ? shortest : shortest.slice(1);
  const longer = shortest.length === 1 ? digits : [0, ...digits];
  return joined(Uint8Array.of(value[0] ?? 0, 0x80 | longer.length, ...longer), content);
}

/** BER, not DER: the same value with an end mark in place of its length. @param {Octets} value */
export const withoutLength = (value) => joined(Uint8Array.of(value[0] ?? 0, 0x80), contentOf(value), octetsOf(0, 0));
