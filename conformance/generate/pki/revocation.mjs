// Vectors of revocation: what lists of issuers do to a chain, and which lists count.
import { octetsOf, seq } from './der.mjs';
import { key } from './keys.mjs';
import { bad, chainArea, good, inBoth, RFC, twins } from './kit.mjs';
import {
  certificatesOf,
  commonName,
  component,
  DAY,
  drop,
  goodLayers,
  keyUsage,
  NOW,
  named,
  put,
  USE,
  utcTime,
} from './layers.mjs';
import { writeList } from './lists.mjs';
import { OID } from './oids.mjs';

/** A list of a layer of the chain, revoking some at an instant. @param {any} issuer @param {readonly any[]} [revoked] @param {any} [more] */
const listOf = (issuer, revoked = [], { at = NOW - 60, ...more } = {}) =>
  writeList({
    issuer: issuer.subject,
    key: issuer.key,
    entries: revoked.map(({ serial }) => ({ serial, at })),
    ...more,
  });

/** Lists that the validator has. @param {(layers: any) => Uint8Array[]} crls */
const having = (crls) => ({ crls });
const OTHER = { serial: octetsOf(9) };

const revoked = inBoth([
  ...twins(
    good(
      'nothing-revoked',
      ['PKI-056', 'PKI-057'],
      'Root and grid operator have lists that name others.',
      having(({ root, grid }) => [listOf(root, [OTHER]), listOf(grid, [OTHER])]),
    ),
    bad(
      'operator-revoked',
      'PKI-057',
      'certificate-revoked',
      2,
      'that of the grid operator names the market operator, though it is not the leaf',
      having(({ root, grid, operator }) => [listOf(root, [OTHER]), listOf(grid, [OTHER, operator])]),
    ),
    bad(
      'grid-operator-revoked',
      'PKI-057',
      'certificate-revoked',
      3,
      'that of the root names the grid operator',
      having(({ root, grid }) => [listOf(root, [grid]), listOf(grid, [OTHER])]),
    ),
    bad(
      'both-revoked',
      'PKI-057',
      'certificate-revoked',
      3,
      'both are named: from the top down',
      having(({ root, grid, operator }) => [listOf(grid, [operator]), listOf(root, [grid])]),
    ),
    bad(
      'revoked-just-now',
      'PKI-057',
      'certificate-revoked',
      2,
      'it names the market operator since now',
      having(({ grid, operator }) => [listOf(grid, [operator], { at: NOW })]),
    ),
    bad(
      'list-overdue',
      'PKI-056',
      'crl-unusable',
      2,
      'the next list was due a second ago',
      having(({ grid }) => [listOf(grid, [], { nextUpdate: utcTime(NOW - 1) })]),
    ),
    bad(
      'list-of-tomorrow',
      'PKI-056',
      'crl-unusable',
      2,
      'the list begins in a second',
      having(({ grid }) => [listOf(grid, [], { thisUpdate: utcTime(NOW + 1) })]),
    ),
    bad(
      'list-by-another',
      'PKI-056',
      'crl-unusable',
      2,
      'another has signed the list',
      having(({ grid }) => [listOf({ ...grid, key: key('mallory') })]),
    ),
    bad(
      'list-by-the-leaf',
      'PKI-056',
      'crl-unusable',
      2,
      'the leaf has signed it',
      having(({ grid, anna }) => [listOf({ ...grid, key: anna.key })]),
    ),
    bad(
      'list-of-the-root-overdue',
      'PKI-056',
      'crl-unusable',
      3,
      'that of the root is overdue',
      having(({ root, grid }) => [listOf(root, [], { nextUpdate: utcTime(NOW - 1) }), listOf(grid)]),
    ),
    bad('key-that-may-not-sign-lists', 'PKI-056', 'crl-unusable', 2, 'the grid operator’s key may not sign lists', {
      change: ({ grid }) => put(grid, OID.keyUsage, keyUsage(USE.certificates), true),
      crls: ({ grid }) => [listOf(grid)],
    }),
    bad(
      'leaf-before-its-signature',
      'PKI-039',
      'certificate-signature-invalid',
      0,
      'the market operator is revoked, and another has signed for the leaf: signatures come first',
      {
        change: ({ anna }) => {
          anna.signedBy = key('mallory');
        },
        crls: ({ grid, operator }) => [listOf(grid, [operator])],
      },
    ),
  ),
  good(
    'no-list',
    ['PKI-056'],
    'An issuer of whom there is no list has revoked nothing.',
    having(() => []),
  ),
  good(
    'list-of-a-stranger',
    ['PKI-056'],
    'A list of nobody in the chain, which is overdue.',
    having(({ operator }) => [
      listOf({ subject: named(commonName('stranger')), key: key('stranger') }, [operator], {
        nextUpdate: utcTime(NOW - 1),
      }),
    ]),
  ),
  good(
    'list-at-its-last-second',
    ['PKI-056'],
    'The instant of the next list belongs to this one.',
    having(({ grid }) => [listOf(grid, [], { nextUpdate: utcTime(NOW) })]),
  ),
  good(
    'list-at-its-first-second',
    ['PKI-056'],
    'And so does the first.',
    having(({ grid }) => [listOf(grid, [], { thisUpdate: utcTime(NOW) })]),
  ),
  good(
    'revoked-from-tomorrow',
    ['PKI-057'],
    'A revocation that is to come.',
    having(({ grid, operator }) => [listOf(grid, [operator], { at: NOW + 1 })]),
  ),
  good('proxies-have-no-lists', ['PKI-057'], 'The market operator’s list names its proxy: proxies have no lists.', {
    change: ({ operator }) => put(operator, OID.keyUsage, keyUsage(USE.signing, USE.lists), true),
    crls: ({ operator, house }) => [listOf(operator, [house])],
  }),
  good(
    'serial-of-another-issuer',
    ['PKI-057'],
    'The root’s list names the market operator’s number, which is another certificate.',
    having(({ root, operator }) => [listOf(root, [operator])]),
  ),
  ...twins(
    good(
      'the-newest-counts',
      ['PKI-057'],
      'Of two lists the newer counts, which names nobody any more.',
      having(({ grid, operator }) => [listOf(grid, [operator], { thisUpdate: utcTime(NOW - 7200) }), listOf(grid, [])]),
    ),
    bad(
      'the-newest-revokes',
      'PKI-057',
      'certificate-revoked',
      2,
      'the newer names the market operator',
      having(({ grid, operator }) => [listOf(grid, [operator]), listOf(grid, [], { thisUpdate: utcTime(NOW - 7200) })]),
    ),
    bad(
      'the-usable-one-counts',
      'PKI-057',
      'certificate-revoked',
      2,
      'the newest is signed by another: the usable one counts',
      having(({ grid, operator }) => [
        listOf({ ...grid, key: key('mallory') }, [], { thisUpdate: utcTime(NOW - 60) }),
        listOf(grid, [operator]),
      ]),
    ),
  ),
  ...twins(
    good(
      'signed-before-the-revocation',
      ['PKI-057'],
      'The instant decides: an hour ago the market operator was good, by the list of now.',
      {
        at: NOW - 3600,
        crls: ({ grid, operator }) => [listOf(grid, [operator])],
      },
    ),
    bad('signed-since-the-revocation', 'PKI-057', 'certificate-revoked', 2, 'at the instant of revocation', {
      at: NOW - 60,
    }),
    bad('judged-since-by-no-list', 'PKI-056', 'crl-unusable', 2, 'the list was current then, and is not now', {
      crls: ({ grid, operator }) => [listOf(grid, [operator], { nextUpdate: utcTime(NOW - 1) })],
    }),
  ),
  good('list-of-ed25519', ['PKI-056'], 'A grid operator with an Ed25519 key.', {
    change: ({ grid }) => {
      grid.key = key('grid', 'Ed25519');
    },
    crls: ({ grid }) => [listOf(grid, [OTHER])],
  }),
]);

const alone = twins(
  good('rfc-key-usage-left-out', ['PKI-056'], 'A CA without key usage may sign lists, under the RFCs alone.', {
    ...RFC,
    change: ({ grid }) => drop(grid, OID.keyUsage),
    crls: ({ grid }) => [listOf(grid, [OTHER])],
  }),
  bad(
    'rfc-list-in-other-letters',
    'PKI-057',
    'certificate-revoked',
    2,
    'the list writes the CA’s name in another string type and names the market operator',
    having(({ grid, operator }) => [
      listOf({ ...grid, subject: seq(component(OID.organization, 'BC4P', 0x13), commonName('Grid')) }, [operator]),
    ]),
  ),
);

/** A renewed certificate of the market operator, under another number. @param {any} layers */
const renewed = (layers) => {
  layers.operator.serial = octetsOf(0x42);
  layers.operator.notBefore = utcTime(NOW - DAY);
};
const OLD = goodLayers().operator;
const again = inBoth(
  twins(
    good(
      'renewed-after-revocation',
      ['PKI-057'],
      'The old certificate is revoked, and a new one of the same name and key is not.',
      {
        change: renewed,
        crls: ({ grid }) => [listOf(grid, [OLD])],
      },
    ),
    bad('old-one-after-renewal', 'PKI-057', 'certificate-revoked', 2, 'the old one is presented', {
      chain: ({ anna, house, grid }) => [anna, house, certificatesOf(goodLayers()).operator ?? grid, grid],
    }),
  ),
);

export const revocation = chainArea([revoked, alone, again].flat());
