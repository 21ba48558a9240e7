// Who signs in the vectors of statements: a market with its operator, two participants and a meter, and everybody's certificates.
import { createHash } from 'node:crypto';
import { connectionPointPseudonym } from '@bc4p/protocol/certificates';
import {
  issueGridOperator,
  issueMarketOperator,
  issueMeter,
  issueMeteringAuthority,
  issueProxy,
  issueRoot,
  serialFromRandom,
} from '@bc4p/protocol/issue';
import { p256 } from '@noble/curves/nist.js';

const SPKI = '3059301306072a8648ce3d020106082a8648ce3d030107034200';
const AT = 1_800_000_000;

/** A key that everybody knows; its signatures are deterministic. @param {string} name */
function signingKey(name) {
  const secret = createHash('sha256').update(`bc4p vectors, ${name}`).digest();
  return {
    algorithm: 'ES256',
    publicKey: new Uint8Array(Buffer.concat([Buffer.from(SPKI, 'hex'), p256.getPublicKey(secret, false)])),
    sign: async (/** @type {Uint8Array} */ message) => p256.sign(message, secret, { lowS: false }),
  };
}

let serials = 0;

/** Makes somebody's certificate below another. @param {string} commonName @param {any} above @param {(issuer: any, order: any) => Promise<any>} issue @param {object} [more] */
export async function member(commonName, above, issue, more = {}) {
  const signer = signingKey(commonName);
  // Who brings its own number does not change that of others.
  if (!('serial' in more)) serials += 1;
  const issued = await issue(above, {
    publicKey: signer.publicKey,
    commonName,
    serial: serialFromRandom(new Uint8Array(16).fill(serials)),
    at: AT,
    notBefore: AT - 3600,
    notAfter: AT + 86_400,
    signer,
    ...more,
  });
  if (!issued.ok) throw new Error(`${commonName}: ${issued.refusal.code}`);
  return { kid: issued.value.kid, signer, chain: [issued.value, ...(above?.chain ?? [])] };
}

/** @param {string} name */
export const participant = (name) => ({
  policy: {
    role: 'participant',
    connectionPoint: connectionPointPseudonym(new Uint8Array(32).fill(1), name, Uint8Array.of(1)),
    feedIn: 10_000,
    draw: 10_000,
  },
  pathLength: 0,
});

const root = await member('root', undefined, (_, order) => issueRoot(order));
const grid = await member('grid', root, issueGridOperator, { label: 'westnetz' });
const operator = await member('operator', grid, issueMarketOperator, { label: 'quartier7' });
const authority = await member('metering', root, issueMeteringAuthority);

export const MARKET = 'quartier7.westnetz';
export const ROOT = root.chain[0];
/** Those who sign, each with its chain, leaf first. @type {Record<string, any>} */
export const MEMBERS = {
  operator,
  service: await member('service', operator, issueProxy, { policy: { role: 'market' }, pathLength: 0 }),
  seller: await member('anna', operator, issueProxy, participant('anna')),
  buyer: await member('bob', operator, issueProxy, participant('bob')),
  meter: await member('m-anna', authority, issueMeter),
};
