// Vectors of the profile bc4p: what it asks beyond the RFCs. Each refused chain is a good one under the RFCs alone.
import { oid, seq } from './der.mjs';
import { key } from './keys.mjs';
import { bad, chainArea, good, RFC, twins } from './kit.mjs';
import {
  ANNA,
  below,
  commonName,
  component,
  DAY,
  delegate,
  drop,
  HOUSE,
  keyUsage,
  NOW,
  named,
  policy,
  proxy,
  put,
  USE,
  utcTime,
} from './layers.mjs';
import { OID } from './oids.mjs';

const HOUSE_POLICY = policy('submarket', HOUSE);

/** A case of the profile, and the same chain under the RFCs alone. @param {Parameters<typeof bad>} all */
function stricter(...all) {
  const [id, requirement, , , mutation, plan] = all;
  const looser = good(`rfc-${id}`, [requirement], `Under the RFCs alone: ${mutation}.`, {
    ...RFC,
    ...(typeof plan === 'function' ? { change: plan } : plan),
  });
  return [bad(...all), looser];
}

/** Those that are refused as twins of a good one, and beside them those that the RFCs take. @param {ReturnType<typeof good>} base @param {readonly ReturnType<typeof stricter>[]} pairs */
const profiled = (base, ...pairs) => [
  ...twins(base, ...pairs.map(([refused]) => /** @type {any} */ (refused))),
  ...pairs.map(([, looser]) => /** @type {any} */ (looser)),
];

/** Submarkets below the market operator, one below the other. @param {number} count */
const submarkets = (count) => (/** @type {any} */ layers) => {
  delete layers.house;
  delete layers.anna;
  for (let place = 0; place < count; place += 1)
    layers[`proxy${place}`] = proxy(
      `proxy-${place}`,
      policy('submarket', { ...HOUSE, label: `s${place}` }),
      12 - place,
    );
};

const purposes = (/** @type {string[]} */ ...oids) => seq(...oids.map((one) => oid(one)));

/** @param {string} id @param {string} mutation @param {Uint8Array} part */
const misnamed = (id, mutation, part) =>
  stricter(id, 'PKI-077', 'profile-proxy-name', 0, mutation, ({ anna }) => {
    anna.subject = below(part);
  });

const others = [
  profiled(
    good(
      'profile',
      [
        'PKI-071',
        'PKI-072',
        'PKI-073',
        'PKI-074',
        'PKI-075',
        'PKI-077',
        'PKI-078',
        'PKI-080',
        'PKI-081',
        'PKI-082',
        'PKI-087',
        'PKI-088',
      ],
      'A chain of the profile.',
    ),
    stricter('root-of-version-1', 'PKI-071', 'profile-version', 4, 'the root is of version 1', ({ root }) => {
      root.version = new Uint8Array();
      root.extensions = [];
    }),
    stricter('key-p-384', 'PKI-072', 'profile-algorithm', 0, 'the leaf has a P-384 key', ({ anna }) => {
      anna.key = key('anna', 'P-384');
    }),
    stricter('key-rsa', 'PKI-072', 'profile-algorithm', 2, 'the market operator has an RSA key', ({ operator }) => {
      operator.key = key('operator', 'RSA');
    }),
    stricter('root-p-384', 'PKI-072', 'profile-algorithm', 4, 'the root has a P-384 key', ({ root }) => {
      root.key = key('root', 'P-384');
    }),
    stricter(
      'no-key-usage',
      'PKI-073',
      'profile-key-usage',
      2,
      'the market operator has no key usage',
      ({ operator }) => drop(operator, OID.keyUsage),
    ),
    stricter(
      'no-key-usage-at-a-ca',
      'PKI-073',
      'profile-key-usage',
      3,
      'the grid operator has no key usage',
      ({ grid }) => drop(grid, OID.keyUsage),
    ),
    stricter(
      'key-usage-not-critical',
      'PKI-073',
      'profile-key-usage',
      0,
      'the leaf’s key usage is not critical',
      ({ anna }) => put(anna, OID.keyUsage, keyUsage(USE.signing)),
    ),
    stricter(
      'no-subject-key-identifier',
      'PKI-074',
      'profile-key-identifier',
      0,
      'the leaf has no subject key identifier',
      ({ anna }) => drop(anna, OID.subjectKeyIdentifier),
    ),
    stricter(
      'no-authority-key-identifier',
      'PKI-074',
      'profile-key-identifier',
      1,
      'the submarket has no authority key identifier',
      ({ house }) => drop(house, OID.authorityKeyIdentifier),
    ),
    stricter(
      'root-without-identifier',
      'PKI-074',
      'profile-key-identifier',
      4,
      'the root has no subject key identifier',
      ({ root }) => drop(root, OID.subjectKeyIdentifier),
    ),
    stricter(
      'outlives-its-issuer',
      'PKI-075',
      'profile-lifetime',
      0,
      'the leaf ends a second after the submarket',
      ({ anna }) => {
        anna.notAfter = utcTime(NOW + 30 * DAY + 1);
      },
    ),
    stricter(
      'operator-outlives',
      'PKI-075',
      'profile-lifetime',
      2,
      'the market operator ends a second after the grid operator',
      ({ operator }) => {
        operator.notAfter = utcTime(NOW + 30 * DAY + 1);
      },
    ),
    stricter(
      'issuer-rewritten',
      'PKI-087',
      'profile-name-bytes',
      0,
      'the leaf writes its issuer in another string type',
      ({ anna }) => {
        anna.issuer = named(commonName('operator'), commonName('house', 0x13));
        anna.subject = named(commonName('operator'), commonName('house'), commonName('anna'));
      },
    ),
    stricter(
      'issuer-in-other-letters',
      'PKI-087',
      'profile-name-bytes',
      2,
      'the market operator writes its issuer in capitals',
      ({ operator }) => {
        operator.issuer = named(commonName('GRID'));
      },
    ),
    stricter(
      'prefix-rewritten',
      'PKI-088',
      'profile-proxy-prefix',
      0,
      'the leaf begins with its issuer’s name in another string type',
      ({ anna }) => {
        anna.subject = named(commonName('operator'), commonName('house', 0x13), commonName('anna'));
      },
    ),
    misnamed('capital', 'a capital letter in a common name', commonName('Anna')),
    misnamed('umlaut', 'a letter that is no ASCII', commonName('änna')),
    misnamed('begins-with-a-dot', 'a common name that begins with a dot', commonName('.anna')),
    misnamed('space', 'a common name with a space', commonName('anna b')),
    misnamed('slash', 'a common name with a slash', commonName('anna/b')),
    misnamed('teletex', 'a common name in a TeletexString', commonName('anna', 0x14)),
    stricter(
      'key-usage-wider',
      'PKI-078',
      'profile-key-usage-widened',
      0,
      'the leaf’s key may encipher, the submarket’s not',
      ({ anna }) => put(anna, OID.keyUsage, keyUsage(USE.signing, USE.encipherment), true),
    ),
    stricter(
      'key-usage-of-everything',
      'PKI-078',
      'profile-key-usage-widened',
      0,
      'the leaf has no key usage, which is every one',
      ({ anna }) => drop(anna, OID.keyUsage),
    ),
    stricter('no-path-length', 'PKI-080', 'profile-path-length', 1, 'the submarket has no path length', ({ house }) =>
      delegate(house, OID.policyLanguage, HOUSE_POLICY),
    ),
    stricter('path-length-16', 'PKI-080', 'profile-path-length', 1, 'a path length of 16', ({ house }) =>
      delegate(house, OID.policyLanguage, HOUSE_POLICY, 16),
    ),
    stricter('inherits-all', 'PKI-081', 'profile-language', 0, 'the leaf inherits everything', ({ anna }) =>
      delegate(anna, OID.inheritAll, undefined, 0),
    ),
    stricter('policy-left-out', 'PKI-082', 'policy-missing', 0, 'the leaf’s policy text is missing', ({ anna }) =>
      delegate(anna, OID.policyLanguage, undefined, 0),
    ),
    stricter(
      'no-policy-at-an-end-entity',
      'PKI-082',
      'policy-missing',
      2,
      'the market operator has no policy',
      ({ operator }) => drop(operator, OID.policyExtension),
    ),
    stricter('no-policy-at-the-root', 'PKI-082', 'policy-missing', 4, 'the root has no policy', ({ root }) =>
      drop(root, OID.policyExtension),
    ),
  ),
  twins(
    good('limited-language', ['PKI-052', 'PKI-081'], 'Under the RFCs alone, a language that the validator was given.', {
      profile: 'rfc3820',
      languages: [OID.policyLanguage, OID.limited],
      change: ({ anna }) => delegate(anna, OID.limited, undefined, 0),
    }),
    bad(
      'limited-language-in-the-profile',
      'PKI-081',
      'profile-language',
      0,
      'the profile, which does not look at what it was given',
      { profile: 'bc4p' },
    ),
  ),
  profiled(
    good('eight-proxies', ['PKI-076'], 'Eight proxies in a row.', submarkets(8)),
    stricter('nine-proxies', 'PKI-076', 'profile-too-many-proxies', 0, 'nine', submarkets(9)),
  ),
  profiled(
    good(
      'purposes',
      ['PKI-079'],
      'A purpose of two that the issuer has.',
      ({ house, anna }) => {
        put(house, OID.extKeyUsage, purposes(OID.clientAuth, OID.serverAuth));
        put(anna, OID.extKeyUsage, purposes(OID.clientAuth));
      },
      { extendedKeyUsage: [OID.clientAuth] },
    ),
    stricter('purpose-wider', 'PKI-079', 'profile-purpose-widened', 0, 'a third purpose', ({ house, anna }) => {
      put(house, OID.extKeyUsage, purposes(OID.clientAuth, OID.serverAuth));
      put(anna, OID.extKeyUsage, purposes(OID.clientAuth, '1.3.6.1.5.5.7.3.3'));
    }),
    stricter(
      'purposes-of-everything',
      'PKI-079',
      'profile-purpose-widened',
      0,
      'no purposes, which is any',
      ({ house, anna }) => {
        put(house, OID.extKeyUsage, purposes(OID.clientAuth, OID.serverAuth));
        drop(anna, OID.extKeyUsage);
      },
    ),
  ),
  [
    good(
      'purposes-of-its-own',
      ['PKI-079'],
      'Purposes, where the issuer has none and so any.',
      ({ anna }) => put(anna, OID.extKeyUsage, purposes(OID.clientAuth)),
      { extendedKeyUsage: [OID.clientAuth] },
    ),
    good('ed25519', ['PKI-072'], 'A submarket and a participant with Ed25519 keys.', ({ house, anna }) => {
      house.key = key('house', 'Ed25519');
      anna.key = key('anna', 'Ed25519');
    }),
    good(
      'path-length-15',
      ['PKI-080'],
      'A path length of 15.',
      ({ house }) => delegate(house, OID.policyLanguage, HOUSE_POLICY, 15),
      { remainingPathLength: 0 },
    ),
    good(
      'path-length-larger-below',
      ['PKI-053'],
      'A path length below that is larger than what is left: the least counts.',
      ({ house, anna }) => {
        delegate(house, OID.policyLanguage, HOUSE_POLICY, 1);
        delegate(anna, OID.policyLanguage, policy('participant', ANNA), 9);
      },
      { remainingPathLength: 0 },
    ),
    good('name-of-64', ['PKI-077'], 'A common name of 64 characters of all kinds.', ({ anna }) => {
      anna.subject = below(commonName(`0a9z.-_${'n'.repeat(57)}`));
    }),
    good('name-printable', ['PKI-077'], 'A common name in a PrintableString.', ({ anna }) => {
      anna.subject = below(component(OID.commonName, 'anna-7.b', 0x13));
    }),
    good(
      'ends-with-its-issuer',
      ['PKI-075'],
      'A leaf that ends with the submarket, to the second, and begins before it.',
      ({ house, anna }) => {
        house.notAfter = utcTime(NOW + 60);
        anna.notAfter = utcTime(NOW + 60);
        house.notBefore = utcTime(NOW - 60);
      },
      { notAfter: NOW + 60 },
    ),
    good('independent', ['PKI-082', 'PKI-081'], 'An independent proxy has no policy, and no rights.', ({ anna }) =>
      delegate(anna, OID.independent, undefined, 0),
    ),
  ],
];

export const profile = chainArea(others.flat());
