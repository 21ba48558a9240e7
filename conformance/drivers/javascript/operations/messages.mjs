// Operations on signed messages and on frames.
import { createVerifier } from '@bc4p/protocol/crypto';
import {
  bytesFromAscii,
  canonicalJson,
  decodeBase64url,
  encodeBase64url,
  messageId,
  openBundle,
  openToken,
  readCanonicalJson,
  readFrame,
} from '@bc4p/protocol/messages';
import { invalid, refusedAs } from './words.mjs';

const verifier = createVerifier();
const NO_KEY = 'A'.repeat(43);

/** The id of a payload. @param {string} text */
export const idOf = (text) => messageId(bytesFromAscii(text));

/** How a case's certificates are found, and signatures checked. @param {readonly any[]} certificates */
const opening = (certificates) => ({
  verifier,
  certificate: (/** @type {string} */ kid) => {
    const found = certificates.find((/** @type {any} */ one) => one.kid === kid);
    if (!found) return { ok: false, refusal: { code: 'certificate-unknown', requirement: 'SIG-015', facts: { kid } } };
    return { ok: true, value: { ...found, publicKey: decodeBase64url(found.publicKey) ?? new Uint8Array() } };
  },
});

/** Writes the value, and names what was written. @param {any} input */
export function canonicalize({ text }) {
  const canonical = canonicalJson(JSON.parse(text));
  return { result: 'valid', canonical, id: idOf(canonical) };
}

/** Says whether the text is canonical, and names the payload if it is. @param {any} input */
export function readPayload({ text }) {
  const read = readCanonicalJson(text);
  if (!read.ok) return { ...refusedAs(/** @type {any} */ (read.refusal)), requirement: read.refusal.requirement };
  return { result: 'valid', id: idOf(text) };
}

/** Opens the token and says what came out. @param {any} input */
export async function verify({ token, types, certificates }) {
  const opened = await openToken(token, { types, .../** @type {any} */ (opening(certificates)) });
  if (!opened.ok) return refusedAs(opened.refusal);
  return { result: 'valid', id: opened.value.id, payload: opened.value.message };
}

/** Opens the bundle and says what came out of each of its offers. @param {any} input */
export async function openBundleWithOffers({ token, offers, certificates }) {
  const opened = await openBundle(token, offers, /** @type {any} */ (opening(certificates)));
  if (!opened.ok) return refusedAs(opened.refusal);
  const { bundle, offers: found } = opened.value;
  return {
    result: 'valid',
    id: bundle.id,
    ids: found.map(({ id }) => id),
    outcomes: found.map(({ read }) => (read.ok ? 'valid' : read.refusal.code)),
  };
}

/** Judges the message as the payload of a token whose signature is in order. @param {any} input */
export async function validate({ type, message }) {
  const header = canonicalJson({ alg: 'ES256', kid: NO_KEY, typ: type });
  const parts = [header, canonicalJson(message)].map((text) => encodeBase64url(bytesFromAscii(text)));
  const opened = await openToken(`${parts.join('.')}.${NO_KEY}`, {
    types: [type],
    certificate: () => ({ ok: true, value: { kid: NO_KEY, algorithm: 'ES256', publicKey: new Uint8Array() } }),
    verifier: { verify: async () => true },
    extensions: ['a'],
  });
  if (opened.ok) return { result: 'valid', id: opened.value.id };
  const { refusal } = opened;
  return { ...invalid(/** @type {any} */ (refusal)), path: refusal.path };
}

/** Reads the text of a frame and says what came out. @param {any} input */
export function frame({ text }) {
  const read = readFrame(text);
  return read.ok ? { result: 'valid', type: read.value.type } : refusedAs(read.refusal.refusal);
}
