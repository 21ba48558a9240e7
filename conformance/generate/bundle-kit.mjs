// Bundles as the specification says how to make them: nothing here uses the implementation's own tree.
import { createHash } from 'node:crypto';

const hash = (/** @type {Uint8Array[]} */ ...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (/** @type {string} */ payload) => hash(Buffer.of(0), hash(Buffer.from(payload)));

/** The largest power of two below a number, as RFC 6962 §2.1 divides a list. */
const half = (/** @type {number} */ count) => 2 ** Math.ceil(Math.log2(count) - 1);

/** The root of a tree over payloads. @param {readonly string[]} payloads @returns {Buffer} */
function rootOf(payloads) {
  if (payloads.length === 1) return leaf(payloads[0] ?? '');
  const left = half(payloads.length);
  return hash(Buffer.of(1), rootOf(payloads.slice(0, left)), rootOf(payloads.slice(left)));
}

/** The hashes beside the way of a payload, nearest first. @param {readonly string[]} payloads @param {number} place @returns {Buffer[]} */
export function pathOf(payloads, place) {
  if (payloads.length === 1) return [];
  const left = half(payloads.length);
  return place < left
    ? [...pathOf(payloads.slice(0, left), place), rootOf(payloads.slice(left))]
    : [...pathOf(payloads.slice(left), place - left), rootOf(payloads.slice(0, left))];
}

export const rootText = (/** @type {readonly string[]} */ payloads) => rootOf(payloads).toString('base64url');

/** The last two parts of a token. @param {string} payload @param {number} place @param {readonly Uint8Array[]} path */
export const bundledParts = (payload, place, path) =>
  [Buffer.from(payload), Buffer.concat([Buffer.of(place), ...path])]
    .map((part) => part.toString('base64url'))
    .join('.');
