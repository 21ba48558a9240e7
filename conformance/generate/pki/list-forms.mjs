// Vectors of revocation lists as they are read: which octets are one, and what they say.
import { Buffer } from 'node:buffer';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { areaOf, family, refused, stated } from '../case-kit.mjs';
import { implicit, int, joined, nothing, octetsOf, seq, text, tlv, withLongLength } from './der.mjs';
import { key, RSA_SHA256 } from './keys.mjs';
import { commonName, extension, generalizedTime, NOW, named } from './layers.mjs';
import { writeList } from './lists.mjs';
import { OID } from './oids.mjs';

const GRID = { issuer: named(commonName('grid')), key: key('grid') };
const ENTRY = { serial: octetsOf(0x4d), at: NOW - 60 };
const KEY_COMPROMISE = extension(OID.reasonCode, tlv(0x0a, octetsOf(1)));
const list = (/** @type {object} */ more = {}) => ({
  list: encodeBase64url(writeList({ ...GRID, entries: [ENTRY], ...more })),
});
const bytes = (/** @type {Uint8Array} */ der) => ({ list: encodeBase64url(der) });
const GOOD = writeList({ ...GRID, entries: [ENTRY] });

const LONG_ID = octetsOf(0x55, ...new Array(18).fill(7), 1);

const malformed = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {{list: string}} */ input) =>
  refused(id, 'PKI-013', 'crl-malformed', mutation, input);
const encoded = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {{list: string}} */ input) =>
  refused(id, 'PKI-002', 'der-malformed', mutation, input);

const says = { issuer: encodeBase64url(GRID.issuer), thisUpdate: NOW - 3600, nextUpdate: NOW + 3600 };
const forms = [
  family(
    stated('one-revoked', ['PKI-013'], 'A list with a number and one entry.', list(), {
      ...says,
      number: '7',
      revoked: [{ serial: '4d', at: NOW - 60 }],
    }),
    encoded('octet-after', 'an octet more', bytes(joined(GOOD, octetsOf(0)))),
    encoded('octet-missing', 'an octet less', bytes(GOOD.subarray(0, -1))),
    encoded('long-length', 'a length of an octet more than it takes', bytes(withLongLength(GOOD))),
    malformed('no-list', 'a set in place of a sequence', bytes(joined(octetsOf(0xa0), GOOD.subarray(1)))),
    malformed('version-3', 'version 3', list({ version: int(2) })),
    malformed('version-1-written', 'a version 1 that is not left out', list({ version: int(0) })),
    malformed('algorithms-differ', 'another algorithm inside', list({ algorithm: RSA_SHA256 })),
    malformed('no-next-update', 'no instant of the next list', list({ nextUpdate: new Uint8Array() })),
    malformed(
      'generalized-before-2050',
      'a GeneralizedTime before 2050',
      list({ nextUpdate: generalizedTime('20270115090000Z') }),
    ),
    malformed('list-of-changes', 'a list of changes', list({ extensions: [extension(OID.deltaList, int(3), true)] })),
    malformed(
      'list-of-a-part',
      'a list of a part of the certificates',
      list({ extensions: [extension(OID.issuingDistributionPoint, seq(implicit(1, octetsOf(0xff))), true)] }),
    ),
    malformed(
      'list-of-several',
      'an entry of another issuer',
      list({ entries: [{ ...ENTRY, extensions: [extension(OID.certificateIssuer, seq(), true)] }] }),
    ),
    malformed(
      'critical-unknown',
      'a critical extension that nobody knows',
      list({ extensions: [extension(OID.unknown, nothing(), true)] }),
    ),
    malformed(
      'number-negative',
      'a negative number',
      list({ extensions: [extension(OID.crlNumber, tlv(0x02, octetsOf(0xff)))] }),
    ),
    malformed('number-in-text', 'a number that is a text', list({ extensions: [extension(OID.crlNumber, text('7'))] })),
    malformed(
      'number-of-21',
      'a number of 21 octets',
      list({ extensions: [extension(OID.crlNumber, tlv(0x02, new Uint8Array(21).fill(7)))] }),
    ),
    malformed(
      'reason-in-text',
      'a reason that is a text',
      list({ entries: [{ ...ENTRY, extensions: [extension(OID.reasonCode, text('lost'))] }] }),
    ),
  ),
  stated('none-revoked', ['PKI-013'], 'A list that revokes nothing.', list({ entries: [] }), {
    ...says,
    number: '7',
    revoked: [],
  }),
  stated(
    'version-1',
    ['PKI-013'],
    'A list of version 1 has no number.',
    list({ version: new Uint8Array(), extensions: [] }),
    { ...says, revoked: [{ serial: '4d', at: NOW - 60 }] },
  ),
  stated(
    'with-reasons',
    ['PKI-013'],
    'Two entries, one with its reason.',
    list({
      entries: [
        { ...ENTRY, extensions: [KEY_COMPROMISE] },
        { serial: LONG_ID, at: NOW - 30 },
      ],
    }),
    {
      revoked: [
        { serial: '4d', at: NOW - 60, reason: 1 },
        { serial: Buffer.from(LONG_ID).toString('hex'), at: NOW - 30 },
      ],
    },
  ),
  stated(
    'unknown-not-critical',
    ['PKI-013'],
    'An extension that nobody knows, not critical.',
    list({ extensions: [extension(OID.unknown, nothing())] }),
    { revoked: [{ serial: '4d', at: NOW - 60 }] },
  ),
  stated(
    'far-future',
    ['PKI-013'],
    'The next list comes after 2050.',
    list({ nextUpdate: generalizedTime('20500101000000Z') }),
    { nextUpdate: Date.UTC(2050, 0) / 1000 },
  ),
];

export const listForms = areaOf('pki', 'read-revocation-list', NOW, forms);
