// Operations of certificates: chains, revocation lists, requests, PEM texts and pseudonyms.
import { ERRORS } from '@bc4p/protocol';
import {
  connectionPointPseudonym,
  parseCertificates,
  parseChain,
  parseRevocationList,
  validateChain,
} from '@bc4p/protocol/certificates';
import { createVerifier, importSigningKey } from '@bc4p/protocol/crypto';
import { issueCertificate, parseRequest, serialFromRandom } from '@bc4p/protocol/issue';
import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';

/** @typedef {import('./words.mjs').Context} Context */

const bytes = (/** @type {string} */ text) => decodeBase64url(text) ?? new Uint8Array();
const verifier = createVerifier();

/** The verdict on what is refused: with the requirement, since one code stands for many, and its place in the chain. @param {any} refusal */
const refusedAs = ({ code, requirement, facts }) => ({
  result: 'invalid',
  code,
  stage: ERRORS[/** @type {keyof typeof ERRORS} */ (code)].stage,
  requirement,
  ...(facts.certificate === undefined ? {} : { certificate: facts.certificate }),
});

/** A policy in JSON's words. @param {any} policy */
function policySays({ connectionPoint, ...others }) {
  return { ...others, ...(connectionPoint && { connectionPoint: encodeBase64url(connectionPoint) }) };
}

/** What a chain that is good comes to. @param {any} chain */
function chainSays({ kid, identity, notAfter, endEntity, remainingPathLength, keyUsage, extendedKeyUsage, rights }) {
  const said = {
    kid,
    identity: encodeBase64url(identity.encoded),
    notAfter,
    endEntity,
    remainingPathLength,
    keyUsage,
    extendedKeyUsage,
    rights: rights && policySays(rights),
  };
  return { result: 'valid', ...JSON.parse(JSON.stringify(said)) };
}

/** Reads and judges a chain as a validator does at `now`, or for an earlier instant. @param {any} input @param {Context} context */
export async function verifyChain({ profile, languages = [], chain, anchors, crls = [], at }, { now }) {
  const [read, trusted] = [parseChain(chain.map(bytes)), parseChain(anchors.map(bytes))];
  if (!read.ok) return refusedAs(read.refusal);
  if (!trusted.ok) throw new Error(`an anchor is malformed: ${trusted.refusal.code}`);
  const lists = crls.map((/** @type {string} */ list) => parseRevocationList(bytes(list)));
  const unread = lists.find((/** @type {any} */ { ok }) => !ok);
  if (unread) return refusedAs(unread.refusal);
  const judged = await validateChain(read.value, {
    anchors: trusted.value,
    at: at ?? now,
    listsAt: /** @type {any} */ (now),
    verifier,
    profile,
    languages,
    crls: lists.map((/** @type {any} */ { value }) => value),
  });
  return judged.ok ? chainSays(judged.value) : refusedAs(judged.refusal);
}

/** @param {any} input */
export function readRevocationList({ list: text }) {
  const read = parseRevocationList(bytes(text));
  if (!read.ok) return refusedAs(read.refusal);
  const { issuer, thisUpdate, nextUpdate, number, revoked, reasons } = read.value;
  return {
    result: 'valid',
    issuer: encodeBase64url(issuer.encoded),
    thisUpdate,
    nextUpdate,
    ...(number === undefined ? {} : { number: String(number) }),
    revoked: [...revoked].map(([serial, at]) => {
      const reason = reasons.get(serial);
      return { serial, at, ...(reason === undefined ? {} : { reason }) };
    }),
  };
}

/** Reads the certificates of a text. @param {any} input */
export function readPem({ text }) {
  const read = parseCertificates(text);
  if (!read.ok) return refusedAs(read.refusal);
  return { result: 'valid', certificates: read.value.map(({ der }) => encodeBase64url(der)) };
}

/** @param {any} input */
export const pseudonym = ({ secret, point, serial }) => ({
  result: 'valid',
  pseudonym: encodeBase64url(connectionPointPseudonym(bytes(secret), point, bytes(serial))),
});

/** Reads a request for a certificate. @param {any} input */
export async function readRequest({ request }) {
  const read = await parseRequest(bytes(request), verifier);
  if (!read.ok) return refusedAs(read.refusal);
  const { subject, publicKey, policy } = read.value;
  return {
    result: 'valid',
    subject: encodeBase64url(subject.encoded),
    publicKey: encodeBase64url(publicKey.spki),
    ...(policy && { policy: policySays(policy) }),
  };
}

/** Issues a certificate, and says what stands in it. @param {any} input */
export async function issue({ chain, privateKey, order: { publicKey, random, policy: wanted, ...terms } }) {
  const read = /** @type {any} */ (parseChain(chain.map(bytes)));
  const { connectionPoint, ...members } = wanted;
  const issued = await issueCertificate(
    { chain: read.value, signer: await importSigningKey(bytes(privateKey)) },
    {
      ...terms,
      publicKey: bytes(publicKey),
      serial: serialFromRandom(bytes(random)),
      policy: { ...members, ...(connectionPoint && { connectionPoint: bytes(connectionPoint) }) },
    },
  );
  if (!issued.ok) return refusedAs(issued.refusal);
  const { serial, issuer: above, subject, notBefore, notAfter, extensions } = issued.value;
  const { proxyInfo, basicConstraints, policy: own } = extensions;
  return JSON.parse(
    JSON.stringify({
      result: 'valid',
      serial: encodeBase64url(serial),
      issuer: encodeBase64url(above.encoded),
      subject: encodeBase64url(subject.encoded),
      notBefore,
      notAfter,
      keyUsage: extensions.keyUsage,
      pathLength: proxyInfo?.pathLength ?? basicConstraints?.pathLength,
      language: proxyInfo?.language,
      policy: encodeBase64url(proxyInfo?.policy ?? own ?? new Uint8Array()),
    }),
  );
}
