// Vectors of the way to an anchor: how many certificates, in which order, and which of them are needed.

import { implicit, seq } from './der.mjs';
import { key, octetsFrom } from './keys.mjs';
import { bad, chainArea, good, inBoth, twins, underRfc } from './kit.mjs';
import {
  ca,
  certificatesOf,
  commonName,
  DAY,
  drop,
  goodLayers,
  HOUSE,
  layer,
  NOW,
  named,
  policy,
  proxy,
  put,
  utcTime,
} from './layers.mjs';
import { OID } from './oids.mjs';

const ALTERNATIVE = seq(implicit(2, new Uint8Array(Buffer.from('anna.example'))));
const LEAF_FIRST = (/** @type {any} */ all) => Object.values(all).reverse();

/** Proxies below the market operator, one below the other, in place of the others. @param {number} count */
const proxies = (count) => (/** @type {any} */ layers) => {
  delete layers.house;
  delete layers.anna;
  for (let place = 0; place < count; place += 1)
    layers[`proxy${place}`] = proxy(
      `proxy-${place}`,
      policy('submarket', { ...HOUSE, label: `s${place}` }),
      15 - place,
    );
};

/** The certificates of another network whose root has this name; `change` is made to its layers. @param {string} name @param {(layers: any) => unknown} [change] */
function another(name, change) {
  const layers = goodLayers();
  layers.root.key = key('another root');
  layers.root.subject = named(commonName(name));
  change?.(layers);
  return certificatesOf(layers);
}

/** CAs of one name, each under the one before and the first under the last. @param {number} count */
function circle(count) {
  const layers = Array.from({ length: count }, (_, place) => {
    const own = layer(`circle ${place}`, named(commonName('circle')), []);
    put(own, OID.basicConstraints, ca(), true);
    drop(own, OID.authorityKeyIdentifier);
    own.serial = octetsFrom(`circle ${place}`, 8).map((octet, at) => (at === 0 ? 0x40 : octet));
    return own;
  });
  const [first] = layers;
  if (first) first.signedBy = key(`circle ${count - 1}`);
  return Object.values(certificatesOf(Object.fromEntries(layers.map((own, place) => [`circle${place}`, own]))));
}

const lengths = [
  ...twins(
    good('eleven', ['PKI-020'], 'Eight proxies, market operator, grid operator and root.', {
      change: proxies(8),
      chain: LEAF_FIRST,
    }),
    bad('thirteen', 'PKI-020', 'chain-too-long', undefined, 'two proxies more', { change: proxies(10) }),
    bad('no-certificate', 'PKI-021', 'chain-empty', undefined, 'no certificate at all', { chain: () => [] }),
    bad('chain-of-none', 'PKI-021', 'chain-empty', undefined, 'neither a certificate nor an anchor', {
      chain: () => [],
      anchors: () => [],
    }),
  ),
  ...underRfc(
    twins(
      good('twelve', ['PKI-020'], 'Nine proxies, market operator, grid operator and root.', {
        change: proxies(9),
        chain: LEAF_FIRST,
      }),
      bad('thirteen', 'PKI-020', 'chain-too-long', undefined, 'a proxy more', { change: proxies(10) }),
      bad('no-certificate', 'PKI-021', 'chain-empty', undefined, 'no certificate at all', { chain: () => [] }),
    ),
  ),
];

const anchors = inBoth([
  ...twins(
    good(
      'without-root',
      ['PKI-021', 'PKI-022', 'ID-002'],
      'The root is an anchor, and does not stand in the chain.',
      {},
      { endEntity: 2 },
    ),
    bad('another-anchor', 'PKI-022', 'anchor-unknown', 3, 'the anchor is a root of another name', {
      anchors: () => [another('stranger').root],
    }),
    bad('no-anchor', 'PKI-022', 'anchor-unknown', 3, 'no anchor', { anchors: () => [] }),
    bad('issuer-missing', 'PKI-022', 'anchor-unknown', 2, 'the certificate of the grid operator is missing', {
      chain: ({ anna, house, operator }) => [anna, house, operator],
    }),
    bad('leaf-alone', 'PKI-022', 'anchor-unknown', 0, 'the leaf without the certificates above', {
      chain: ({ anna }) => [anna],
    }),
    bad('root-that-nobody-trusts', 'PKI-022', 'anchor-unknown', 4, 'the chain brings a root of its own', {
      chain: LEAF_FIRST,
      anchors: () => [another('stranger').root],
    }),
    bad(
      'fake-root-of-the-name',
      'PKI-028',
      'key-identifier-mismatch',
      3,
      'the anchor has the same name and another key',
      {
        anchors: () => [another('root').root],
      },
    ),
  ),
  good('with-root', ['PKI-022'], 'The root stands at the end of the chain too.', { chain: LEAF_FIRST }),
  good('two-roots-of-a-name', ['PKI-022'], 'Two anchors of one name: the second one has signed.', {
    anchors: ({ root }) => [another('root', (layers) => drop(layers.root, OID.subjectKeyIdentifier)).root, root],
  }),
  good('anchor-is-the-grid-operator', ['PKI-022'], 'An anchor need not be a root.', {
    anchors: ({ grid }) => [grid],
    chain: ({ anna, house, operator }) => [anna, house, operator],
  }),
  good('anchor-is-the-market-operator', ['PKI-022'], 'An anchor may be an end entity.', {
    anchors: ({ operator }) => [operator],
    chain: ({ anna, house }) => [anna, house],
  }),
  good('only-the-root', ['PKI-022'], 'A chain that is nothing but its anchor.', { chain: ({ root }) => [root] }),
  good(
    'ends-at-an-end-entity',
    ['PKI-022'],
    'The chain of the market operator.',
    { chain: ({ operator, grid }) => [operator, grid] },
    { endEntity: 0 },
  ),
  good('ends-at-a-ca', ['PKI-022'], 'The chain of the grid operator.', { chain: ({ grid }) => [grid] }),
]);

const fakeKey = underRfc(
  twins(
    good('roots-without-identifiers', ['PKI-039'], 'Two anchors of one name, neither with a key identifier.', {
      change: ({ root }) => drop(root, OID.subjectKeyIdentifier),
      anchors: ({ root }) => [another('root', (layers) => drop(layers.root, OID.subjectKeyIdentifier)).root, root],
    }),
    bad(
      'fake-root-without-identifier',
      'PKI-039',
      'certificate-signature-invalid',
      3,
      'only the one that has not signed',
      {
        anchors: () => [another('root', (layers) => drop(layers.root, OID.subjectKeyIdentifier)).root],
      },
    ),
  ),
);

const order = [
  ...twins(
    good('leaf-first', ['PKI-070', 'PKI-022'], 'Each certificate is followed by its issuer’s.'),
    bad('middle-swapped', 'PKI-023', 'issuer-name-mismatch', 2, 'market operator and submarket change places', {
      chain: ({ anna, house, operator, grid }) => [anna, operator, house, grid],
    }),
    bad('ends-in-the-middle', 'PKI-022', 'anchor-unknown', 3, 'grid operator and submarket change places', {
      chain: ({ anna, house, operator, grid }) => [anna, grid, operator, house],
    }),
    bad('leaf-last', 'PKI-022', 'anchor-unknown', 3, 'the other way round', {
      chain: ({ anna, house, operator, grid }) => [grid, operator, house, anna],
    }),
    bad('twice', 'PKI-070', 'chain-duplicate', 2, 'the submarket stands twice', {
      chain: ({ anna, house, operator, grid }) => [anna, house, house, operator, grid],
    }),
    bad('leaf-twice', 'PKI-070', 'chain-duplicate', 4, 'the leaf stands at the end once more', {
      chain: ({ anna, house, operator, grid }) => [anna, house, operator, grid, anna],
    }),
    bad(
      'fake-root-in-the-chain',
      'PKI-074',
      'profile-key-identifier',
      4,
      'a root more, of the same name and another key',
      {
        chain: ({ anna, house, operator, grid }) => [anna, house, operator, grid, another('root').root],
      },
    ),
    bad('not-needed', 'PKI-022', 'anchor-unknown', 4, 'a certificate more that is on no way', {
      chain: ({ anna, house, operator, grid }) => [anna, house, operator, grid, another('stranger').root],
    }),
  ),
];

/** A certificate of the grid operator that has expired, of the same name and key. */
const expiredGrid = (/** @type {any} */ change = {}) => {
  const layers = goodLayers();
  layers.grid.notAfter = utcTime(NOW - DAY);
  layers.grid.serial = octetsFrom('expired', 8).map((octet, at) => (at === 0 ? 0x40 : octet));
  Object.assign(layers.grid, change);
  return certificatesOf(layers).grid;
};

const built = underRfc([
  ...twins(
    good('in-any-order', ['PKI-102'], 'Above the leaf the certificates may come in any order.', {
      chain: ({ anna, house, operator, grid }) => [anna, grid, operator, house],
    }),
    bad(
      'leaf-not-first',
      'PKI-102',
      'leaf-not-first',
      0,
      'the first one is the grid operator, and the leaf stands below',
      {
        chain: ({ anna, house, operator, grid }) => [grid, operator, house, anna],
      },
    ),
    bad('first-above-the-leaf', 'PKI-102', 'leaf-not-first', 0, 'the market operator is first', {
      chain: ({ anna, house, operator, grid }) => [operator, grid, house, anna],
    }),
  ),
  good('duplicate', ['PKI-102'], 'A certificate that stands twice is passed over.', {
    chain: ({ anna, house, operator, grid }) => [anna, house, house, operator, grid],
  }),
  good('not-needed', ['PKI-102'], 'A certificate that is on no way is passed over.', {
    chain: ({ anna, house, operator, grid }) => [anna, house, another('stranger').root, operator, grid],
  }),
  good(
    'fake-root-passed-over',
    ['PKI-022'],
    'The chain brings a root of the same name and another key, which nobody needs.',
    {
      chain: ({ anna, house, operator, grid }) => [anna, house, operator, grid, another('root').root],
    },
  ),
  ...twins(
    good('expired-twin', ['PKI-025'], 'Of the grid operator there is an expired certificate too, and it comes first.', {
      chain: ({ anna, house, operator, grid }) => [anna, house, operator, expiredGrid(), grid],
    }),
    bad('expired-alone', 'PKI-025', 'certificate-expired', 3, 'there is only the expired one', {
      chain: ({ anna, house, operator }) => [anna, house, operator, expiredGrid()],
    }),
  ),
  ...twins(
    good('circle-beside', ['PKI-022'], 'Seven CAs that have signed one another in a circle stand beside the way.', {
      chain: ({ anna, house, operator, grid }) => [anna, house, operator, grid, ...circle(7)],
    }),
    bad('circle', 'PKI-022', 'anchor-unknown', 11, 'twelve such CAs, and nothing else', { chain: () => circle(12) }),
    bad('circle-without-anchor', 'PKI-022', 'anchor-unknown', 10, 'the anchor is another', {
      anchors: () => [another('stranger').root],
    }),
  ),
  ...twins(
    good(
      'new-key-of-a-ca',
      ['PKI-033'],
      'The grid operator has signed a certificate for a new key of its own: it does not count in path lengths.',
      (layers) => {
        const { grid, operator, house, anna } = layers;
        for (const name of ['operator', 'house', 'anna']) delete layers[name];
        Object.assign(layers, {
          renewed: {
            ...grid,
            key: key('new key of the grid operator'),
            serial: octetsFrom('renewed', 8).map((octet) => octet & 0x7f),
          },
          operator,
          house,
          anna,
        });
      },
    ),
    bad(
      'ca-of-another-name',
      'PKI-033',
      'ca-path-length',
      3,
      'the new certificate has a name of its own',
      ({ renewed }) => {
        renewed.subject = named(commonName('grid-2'));
      },
    ),
  ),
]);

/** A refusal that says which of several faults comes first. @param {ReturnType<typeof bad>} one */
const first = (one) => ({ ...one, requirements: [...one.requirements, 'PKI-014'] });

const sequence = inBoth(
  twins(
    good('in-order', ['PKI-014'], 'No fault.'),
    first(
      bad(
        'topmost-first',
        'PKI-025',
        'certificate-expired',
        2,
        'the market operator has expired, and the leaf names another issuer',
        ({ operator, anna }) => {
          operator.notAfter = utcTime(NOW - 1);
          anna.issuer = named(commonName('somebody'));
        },
      ),
    ),
    first(
      bad(
        'table-order',
        'PKI-023',
        'issuer-name-mismatch',
        0,
        'the leaf names another issuer, has expired and has an alternative name',
        ({ anna }) => {
          anna.issuer = named(commonName('somebody'));
          anna.notAfter = utcTime(NOW - 1);
          put(anna, OID.subjectAltName, ALTERNATIVE);
        },
      ),
    ),
    first(
      bad(
        'signatures-after-rules',
        'PKI-045',
        'proxy-alternative-name',
        0,
        'another has signed for the root, and the leaf has an alternative name',
        ({ grid, anna }) => {
          grid.signedBy = key('mallory');
          put(anna, OID.subjectAltName, ALTERNATIVE);
        },
      ),
    ),
    first(
      bad(
        'signatures-from-the-top',
        'PKI-039',
        'certificate-signature-invalid',
        2,
        'others have signed for grid operator and submarket',
        ({ operator, anna }) => {
          operator.signedBy = key('mallory');
          anna.signedBy = key('mallory');
        },
      ),
    ),
    first(
      bad(
        'number-before-everything',
        'PKI-020',
        'chain-too-long',
        undefined,
        'eleven proxies, of which the first has expired',
        (layers) => {
          proxies(11)(layers);
          layers.proxy0.notAfter = utcTime(NOW - 1);
        },
      ),
    ),
  ),
);

export const paths = chainArea([lengths, anchors, fakeKey, order, built, sequence].flat());
