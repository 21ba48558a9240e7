// Vectors of issuing: what an issuer signs, and what it refuses to.
import { encodeBase64url } from '@bc4p/protocol/messages';
import { areaOf, family, refused, stated } from '../case-kit.mjs';
import { key, octetsFrom, rsaThatSignsNothing } from './keys.mjs';
import {
  ANNA,
  certificatesOf,
  commonName,
  DAY,
  delegate,
  goodLayers,
  HOUSE,
  NOW,
  named,
  point,
  policy,
} from './layers.mjs';
import { OID } from './oids.mjs';

const LAYERS = /** @type {Record<string, any>} */ (goodLayers());
const CERTIFICATES = certificatesOf(LAYERS);
const NAMES = Object.keys(LAYERS);

/** Who issues: its chain with the root, and its private key (PKCS #8). @param {string} name */
const issuer = (name) => ({
  chain: NAMES.slice(0, NAMES.indexOf(name) + 1)
    .reverse()
    .map((one) => encodeBase64url(CERTIFICATES[one] ?? new Uint8Array())),
  privateKey: encodeBase64url(LAYERS[name].key.privateKey),
});

const text = encodeBase64url;
const spki = (/** @type {any} */ { spki: octets }) => text(octets);
const participant = (/** @type {object} */ more = {}) => ({
  role: 'participant',
  connectionPoint: text(ANNA.point),
  feedIn: 10_000,
  draw: 11_000,
  ...more,
});

/** What a case changes of an order. @param {object} base @param {object} [more] */
const order = (base, more = {}) => ({
  at: NOW,
  random: text(octetsFrom('random', 16)),
  notBefore: NOW - 60,
  notAfter: NOW + DAY,
  publicKey: spki(key('bert')),
  ...base,
  ...more,
});

const PROXY = order({ kind: 'proxy', commonName: 'bert', policy: participant(), pathLength: 1 });
const BELOW_HOUSE = { ...issuer('house'), order: PROXY };
const ordered = (/** @type {object} */ more) => ({ order: { ...PROXY, ...more } });

/** @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {object} input */
const no = (id, requirement, code, mutation, input) => {
  const one = refused(id, requirement, code, mutation, input);
  return { ...one, expect: { ...one.expect, requirement } };
};

/** A random number with other first bits. @param {number} first */
const beginning = (first) => text(octetsFrom('random', 16).map((octet, at) => (at === 0 ? first : octet)));
const serialOf = (/** @type {number} */ first) => beginning(first);

const proxies = [
  family(
    stated(
      'participant',
      [
        'PKI-060',
        'PKI-062',
        'PKI-064',
        'PKI-090',
        'PKI-091',
        'PKI-092',
        'PKI-093',
        'PKI-094',
        'PKI-095',
        'PKI-096',
        'PKI-097',
        'PKI-098',
        'PKI-101',
      ],
      'A submarket makes a proxy for a participant.',
      BELOW_HOUSE,
      {
        issuer: text(named(commonName('operator'), commonName('house'))),
        subject: text(named(commonName('operator'), commonName('house'), commonName('bert'))),
        notBefore: NOW - 60,
        notAfter: NOW + DAY,
        keyUsage: ['digitalSignature'],
        pathLength: 1,
        language: OID.policyLanguage,
        policy: text(policy('participant', ANNA)),
      },
    ),
    no(
      'key-p-384',
      'PKI-091',
      'request-key-unsupported',
      'a P-384 key',
      ordered({ publicKey: spki(key('bert', 'P-384')) }),
    ),
    no(
      'key-rsa',
      'PKI-091',
      'request-key-unsupported',
      'an RSA key',
      ordered({ publicKey: spki(rsaThatSignsNothing('bert', 256)) }),
    ),
    no(
      'key-of-the-issuer',
      'PKI-092',
      'issue-key-reused',
      'the key of the issuer',
      ordered({ publicKey: spki(key('house')) }),
    ),
    no(
      'key-of-the-root',
      'PKI-092',
      'issue-key-reused',
      'the key of the root',
      ordered({ publicKey: spki(key('root')) }),
    ),
    no('name-empty', 'PKI-093', 'issue-name', 'an empty name', ordered({ commonName: '' })),
    no('name-in-capitals', 'PKI-093', 'issue-name', 'a name in capitals', ordered({ commonName: 'Bert' })),
    no('name-of-65', 'PKI-093', 'issue-name', 'a name of 65 characters', ordered({ commonName: 'b'.repeat(65) })),
    no('name-with-a-space', 'PKI-093', 'issue-name', 'a name with a space', ordered({ commonName: 'bert b' })),
    no('of-no-time', 'PKI-094', 'issue-lifetime', 'it ends as it begins', ordered({ notAfter: NOW - 60 })),
    no(
      'outlives',
      'PKI-094',
      'issue-lifetime',
      'it ends a second after the issuer',
      ordered({ notAfter: NOW + 30 * DAY + 1 }),
    ),
    no(
      'begins-before',
      'PKI-094',
      'issue-lifetime',
      'it begins a second before the issuer',
      ordered({ notBefore: NOW - 30 * DAY - 1 }),
    ),
    no(
      'ca-of-a-proxy',
      'PKI-095',
      'issue-issuer-kind',
      'a CA below a proxy',
      ordered({ kind: 'ca', policy: { role: 'grid-operator', label: 'x' } }),
    ),
    no(
      'end-entity-of-a-proxy',
      'PKI-095',
      'issue-issuer-kind',
      'a meter below a proxy',
      ordered({ kind: 'end-entity', policy: { role: 'meter' } }),
    ),
    no(
      'role-of-another-kind',
      'PKI-095',
      'issue-issuer-kind',
      'a meter in a proxy',
      ordered({ policy: { role: 'meter' } }),
    ),
    no(
      'path-length-of-the-issuer',
      'PKI-096',
      'issue-path-length',
      'the path length that the issuer has',
      ordered({ pathLength: 2 }),
    ),
    no('path-length-negative', 'PKI-096', 'issue-path-length', 'a negative path length', ordered({ pathLength: -1 })),
    no('path-length-missing', 'PKI-096', 'issue-path-length', 'no path length', ordered({ pathLength: undefined })),
    no(
      'more-feed-in',
      'PKI-097',
      'issue-rights',
      'a watt more of feed-in than the issuer has',
      ordered({ policy: participant({ feedIn: HOUSE.feedIn + 1 }) }),
    ),
    no(
      'more-draw',
      'PKI-097',
      'issue-rights',
      'a watt more of draw than the issuer has',
      ordered({ policy: participant({ draw: HOUSE.draw + 1 }) }),
    ),
    no(
      'issuer-ended',
      'PKI-098',
      'issue-issuer-not-valid',
      'the issuer has ended',
      ordered({ at: NOW + 30 * DAY + 1 }),
    ),
    no(
      'issuer-to-come',
      'PKI-098',
      'issue-issuer-not-valid',
      'the issuer has not begun',
      ordered({ at: NOW - 30 * DAY - 1 }),
    ),
    no(
      'market-operator-of-a-submarket',
      'PKI-064',
      'issue-role',
      'a market operator below a submarket',
      ordered({ policy: { role: 'market-operator' } }),
    ),
    no(
      'point-missing',
      'PKI-101',
      'issue-members',
      'a participant without a connection point',
      ordered({ policy: participant({ connectionPoint: undefined }) }),
    ),
    no(
      'limit-missing',
      'PKI-101',
      'issue-members',
      'a participant without a limit of draw',
      ordered({ policy: participant({ draw: undefined }) }),
    ),
    no(
      'label-too-much',
      'PKI-101',
      'issue-members',
      'a participant with a label',
      ordered({ policy: participant({ label: 'bert' }) }),
    ),
    no(
      'submarket-without-label',
      'PKI-101',
      'issue-members',
      'a submarket without a label',
      ordered({ policy: participant({ role: 'submarket' }) }),
    ),
  ),
  stated(
    'all-that-it-has',
    ['PKI-097'],
    'The limits of the issuer, to the watt, and its lifetime, to the second.',
    {
      ...BELOW_HOUSE,
      ...ordered({
        policy: participant({ feedIn: HOUSE.feedIn, draw: HOUSE.draw }),
        notBefore: NOW - 30 * DAY,
        notAfter: NOW + 30 * DAY,
      }),
    },
    { policy: text(policy('participant', { ...HOUSE, label: undefined, point: ANNA.point })) },
  ),
  stated('name-of-64', ['PKI-093'], 'A name of 64 characters.', {
    ...BELOW_HOUSE,
    ...ordered({ commonName: `0.-_${'b'.repeat(60)}` }),
  }),
  stated('key-ed25519', ['PKI-091'], 'An Ed25519 key.', {
    ...BELOW_HOUSE,
    ...ordered({ publicKey: spki(key('bert', 'Ed25519')) }),
  }),
  stated(
    'submarket',
    ['PKI-062', 'PKI-063'],
    'A submarket below a submarket.',
    {
      ...BELOW_HOUSE,
      ...ordered({ policy: participant({ role: 'submarket', label: 'flats-7' }) }),
    },
    { policy: text(policy('submarket', { ...ANNA, label: 'flats-7' })) },
  ),
  stated(
    'market',
    ['PKI-062'],
    'A market’s own proxy.',
    { ...BELOW_HOUSE, ...ordered({ policy: { role: 'market' }, pathLength: 0 }) },
    { policy: text(policy('market')), pathLength: 0 },
  ),
  stated(
    'serial-of-ones',
    ['PKI-090'],
    'Random octets that begin with ff: 7f.',
    { ...BELOW_HOUSE, ...ordered({ random: beginning(0xff) }) },
    { serial: serialOf(0x7f) },
  ),
  stated(
    'serial-of-zeros',
    ['PKI-090'],
    'Random octets that begin with 00: 40.',
    { ...BELOW_HOUSE, ...ordered({ random: beginning(0) }) },
    { serial: serialOf(0x40) },
  ),
];

const OF_OPERATOR = order({ kind: 'proxy', commonName: 'haus', policy: participant(), pathLength: 15 });
const ofOperator = family(
  stated(
    'path-length-15',
    ['PKI-096'],
    'The market operator has no path length: 15 is the most.',
    { ...issuer('operator'), order: OF_OPERATOR },
    { pathLength: 15 },
  ),
  no('path-length-16', 'PKI-096', 'issue-path-length', '16', { order: { ...OF_OPERATOR, pathLength: 16 } }),
  no('market-operator-again', 'PKI-064', 'issue-role', 'a market operator', {
    order: { ...OF_OPERATOR, policy: { role: 'market-operator' } },
  }),
);

const DEVICE = order({
  kind: 'proxy',
  commonName: 'heater',
  policy: { role: 'participant', feedIn: 1, draw: 1 },
  pathLength: 0,
});
const LEAF_OF = family(
  stated(
    'device',
    ['PKI-096', 'PKI-101'],
    'A participant with a path length of 1 makes a proxy for a device.',
    { ...withLength(1), order: DEVICE },
    { pathLength: 0 },
  ),
  no('device-of-a-leaf', 'PKI-096', 'issue-path-length', 'its path length is 0', withLength(0)),
  no('device-with-point', 'PKI-101', 'issue-members', 'the device has a connection point', {
    order: { ...DEVICE, policy: participant({ feedIn: 1, draw: 1 }) },
  }),
);

/** A participant with this path length as the issuer. @param {number} pathLength */
function withLength(pathLength) {
  const layers = goodLayers();
  delegate(layers.anna, OID.policyLanguage, policy('participant', ANNA), pathLength);
  return { chain: Object.values(certificatesOf(layers)).reverse().map(text), privateKey: issuer('anna').privateKey };
}

const GRID = order({
  kind: 'end-entity',
  commonName: 'Operator 7',
  policy: { role: 'market-operator', label: 'quartier7' },
});
const ofCas = [
  family(
    stated(
      'market-operator',
      ['PKI-060', 'PKI-062', 'PKI-093', 'PKI-095'],
      'A grid operator certifies a market operator: the policy is in an extension of its own.',
      { ...issuer('grid'), order: GRID },
      {
        subject: text(named(commonName('Operator 7'))),
        keyUsage: ['digitalSignature'],
        policy: text(policy('market-operator', { label: 'quartier7' })),
      },
    ),
    no('proxy-of-a-ca', 'PKI-095', 'issue-issuer-kind', 'a proxy below a CA', {
      order: { ...GRID, kind: 'proxy', commonName: 'operator', pathLength: 0 },
    }),
    no('control-character', 'PKI-093', 'issue-name', 'a control character in the name', {
      order: { ...GRID, commonName: 'Operator\n7' },
    }),
    no('meter-of-a-grid-operator', 'PKI-064', 'issue-role', 'a meter', {
      order: { ...GRID, policy: { role: 'meter' } },
    }),
    no('ca-under-path-length-0', 'PKI-064', 'issue-role', 'a grid operator below a grid operator', {
      order: { ...GRID, kind: 'ca', policy: { role: 'grid-operator', label: 'x' }, pathLength: 0 },
    }),
  ),
  family(
    stated(
      'grid-operator',
      ['PKI-060', 'PKI-096'],
      'A root with path length 1 certifies a grid operator.',
      {
        ...issuer('root'),
        order: { ...GRID, kind: 'ca', policy: { role: 'grid-operator', label: 'nordnetz' }, pathLength: 0 },
      },
      {
        keyUsage: ['keyCertSign', 'cRLSign'],
        pathLength: 0,
        policy: text(policy('grid-operator', { label: 'nordnetz' })),
      },
    ),
    no('ca-path-length-of-the-root', 'PKI-096', 'issue-path-length', 'the path length of the root', {
      order: { ...GRID, kind: 'ca', policy: { role: 'grid-operator', label: 'nordnetz' }, pathLength: 1 },
    }),
    no('grid-operator-with-point', 'PKI-101', 'issue-members', 'a connection point', {
      order: {
        ...GRID,
        kind: 'ca',
        policy: { role: 'grid-operator', label: 'nordnetz', connectionPoint: text(point('x')) },
        pathLength: 0,
      },
    }),
  ),
  stated('meter', ['PKI-062', 'PKI-064'], 'A metering authority certifies a meter.', metering(), {
    policy: text(policy('meter', { point: ANNA.point })),
  }),
];

/** A metering authority below the root, and what it is asked for. */
function metering() {
  const { root, grid } = goodLayers();
  grid.extensions = grid.extensions.map((one) =>
    one.oid === OID.policyExtension ? { ...one, value: policy('metering-authority') } : one,
  );
  return {
    chain: Object.values(certificatesOf({ root, grid })).reverse().map(text),
    privateKey: issuer('grid').privateKey,
    order: order({
      kind: 'end-entity',
      commonName: 'meter 7',
      policy: { role: 'meter', connectionPoint: text(ANNA.point) },
    }),
  };
}

export const issuing = areaOf('pki', 'issue', NOW, [proxies, ofOperator, LEAF_OF, ofCas].flat());
