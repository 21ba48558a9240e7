import { encodeBase64url } from '@bc4p/protocol/messages';
import { areaOf, family, refused, stated } from '../case-kit.mjs';
import {
  around,
  bits,
  contentOf,
  int,
  joined,
  nothing,
  octetsOf,
  oid,
  seq,
  set,
  text,
  withLongLength,
} from './der.mjs';
import { key, signature } from './keys.mjs';
import { ANNA, commonName, NOW, policy } from './layers.mjs';
import { OID } from './oids.mjs';

/** The attribute of a request that carries the policy asked for. */
const REQUESTED = '1.3.6.1.4.1.32473.4.3';
const attribute = (/** @type {string} */ type, /** @type {Uint8Array[]} */ ...values) => seq(oid(type), set(...values));
const WANTED = attribute(REQUESTED, policy('participant', ANNA));
const NAME = seq(commonName('anna'));

/**
 * The octets of a request.
 * @param {{own?: any, signedBy?: any, version?: Uint8Array, subject?: Uint8Array, spki?: Uint8Array, attributes?: Uint8Array, after?: Uint8Array, finish?: (der: Uint8Array) => Uint8Array}} [more]
 */
function request({ own = key('anna'), signedBy = own, finish = (der) => der, ...more } = {}) {
  const {
    version = int(0),
    subject = NAME,
    spki = own.spki,
    attributes = around(0, WANTED),
    after = new Uint8Array(),
  } = more;
  const info = seq(version, subject, spki, attributes, after);
  return { request: encodeBase64url(finish(seq(info, own.algorithm, bits(signature(signedBy, info))))) };
}

const malformed = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {any} */ input) =>
  refused(id, 'PKI-099', 'request-malformed', mutation, input);
const encoded = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {any} */ input) =>
  refused(id, 'PKI-002', 'der-malformed', mutation, input);
const forged = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {any} */ input) =>
  refused(id, 'PKI-100', 'request-signature-invalid', mutation, input);
const unsupported = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {any} */ input) =>
  refused(id, 'PKI-091', 'request-key-unsupported', mutation, input);

const says = { subject: encodeBase64url(NAME), publicKey: encodeBase64url(key('anna').spki) };
const { point, ...LIMITS } = ANNA;
const cases = [
  family(
    stated('request', ['PKI-091', 'PKI-099', 'PKI-100'], 'A request for a participant’s rights.', request(), {
      ...says,
      policy: { role: 'participant', connectionPoint: encodeBase64url(point), ...LIMITS },
    }),
    encoded('octet-after', 'an octet more', request({ finish: (der) => joined(der, octetsOf(0)) })),
    encoded('long-length', 'a length of an octet more than it takes', request({ finish: withLongLength })),
    malformed(
      'no-sequence',
      'a context tag in place of a sequence',
      request({ finish: (der) => joined(octetsOf(0xa0), der.subarray(1)) }),
    ),
    malformed('version-2', 'version 2', request({ version: int(1) })),
    malformed('no-subject', 'a number for the subject', request({ subject: int(1) })),
    malformed('after-the-attributes', 'something after the attributes', request({ after: nothing() })),
    malformed(
      'after-the-signature',
      'something after the signature',
      request({ finish: (der) => seq(contentOf(der), nothing()) }),
    ),
    malformed('policy-twice', 'the policy is asked for twice', request({ attributes: around(0, WANTED, WANTED) })),
    malformed(
      'two-policies',
      'two policies in one attribute',
      request({ attributes: around(0, attribute(REQUESTED, policy('market'), policy('participant', ANNA))) }),
    ),
    malformed(
      'too-large',
      'more than 8192 octets',
      request({ attributes: around(0, attribute(OID.unknown, text('a'.repeat(9000)))) }),
    ),
    forged('signed-by-another', 'another key has signed', request({ signedBy: key('mallory') })),
    forged('key-exchanged', 'the key in it is another', request({ spki: key('mallory').spki })),
    forged(
      'changed-after-signing',
      'a letter of the name has changed since',
      request({ finish: (der) => der.map((octet, at) => (at === Buffer.from(der).indexOf('anna') ? 0x42 : octet)) }),
    ),
    unsupported('key-p-384', 'a P-384 key', request({ own: key('anna', 'P-384') })),
    unsupported('key-rsa', 'an RSA key', request({ own: key('anna', 'RSA') })),
  ),
  stated(
    'request-ed25519',
    ['PKI-091', 'PKI-100'],
    'A request for an Ed25519 key.',
    request({ own: key('anna', 'Ed25519') }),
    { publicKey: encodeBase64url(key('anna', 'Ed25519').spki) },
  ),
  stated('request-for-nothing', ['PKI-099'], 'A request without a policy.', request({ attributes: around(0) }), says),
  stated(
    'request-without-attributes',
    ['PKI-099'],
    'A request without attributes.',
    request({ attributes: new Uint8Array() }),
    says,
  ),
  stated(
    'other-attributes',
    ['PKI-099'],
    'Attributes that nobody knows.',
    request({ attributes: around(0, attribute(OID.unknown, text('a'))) }),
    says,
  ),
];

export const requests = areaOf('pki', 'read-request', NOW, cases);
