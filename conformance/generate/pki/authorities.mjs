// Vectors of RFC 5280: every certificate, CAs and end entities.
import { Buffer } from 'node:buffer';
import { constraintCases } from './constraints.mjs';
import { around, implicit, int, nothing, octetString, octetsOf, oid, seq, set, text } from './der.mjs';
import {
  ECDSA_SHA1,
  key,
  keyIdentifier,
  octetsFrom,
  RSA_PSS,
  RSA_SHA256,
  rsaThatSignsNothing,
  withSha256,
} from './keys.mjs';
import { bad, chainArea, good, inBoth, twins, underRfc } from './kit.mjs';
import {
  attribute,
  ca,
  commonName,
  component,
  DAY,
  drop,
  keyUsage,
  NOW,
  named,
  policy,
  put,
  USE,
  utcTime,
} from './layers.mjs';
import { OID } from './oids.mjs';

const host = (/** @type {string} */ value) => implicit(2, new Uint8Array(Buffer.from(value)));
const directory = (/** @type {Uint8Array} */ name) => around(4, name);
const permits = (/** @type {Uint8Array} */ tree) => seq(around(0, seq(tree)));

const validity = inBoth([
  ...twins(
    good(
      'valid',
      ['PKI-023', 'PKI-024', 'PKI-025', 'PKI-026', 'PKI-027', 'PKI-028', 'PKI-029', 'PKI-039'],
      'A chain without any fault.',
    ),
    ...['anna', 'house', 'operator', 'grid', 'root'].flatMap((name, place) => [
      bad(
        `${name}-expired`,
        'PKI-025',
        'certificate-expired',
        place,
        `the certificate of ${name} ended a second ago`,
        (layers) => {
          layers[name].notAfter = utcTime(NOW - 1);
        },
      ),
      bad(
        `${name}-to-come`,
        'PKI-024',
        'certificate-not-yet-valid',
        place,
        `the certificate of ${name} begins in a second`,
        (layers) => {
          layers[name].notBefore = utcTime(NOW + 1);
        },
      ),
    ]),
    bad('end-in-1950', 'PKI-025', 'certificate-expired', 0, 'a UTCTime of the year 50, which is 1950', ({ anna }) => {
      anna.notAfter = text('500101000000Z', 0x17);
    }),
    bad(
      'begins-after-its-end',
      'PKI-024',
      'certificate-not-yet-valid',
      0,
      'a certificate that begins after its end',
      ({ anna }) => {
        anna.notBefore = utcTime(NOW + DAY);
        anna.notAfter = utcTime(NOW - DAY);
      },
    ),
    ...['anna', 'house', 'operator'].map((name, place) =>
      bad(
        `${name}-by-another`,
        'PKI-023',
        'issuer-name-mismatch',
        place,
        `the certificate of ${name} names another issuer`,
        (layers) => {
          layers[name].issuer = named(commonName('somebody'));
        },
      ),
    ),
    bad(
      'issuer-shorter',
      'PKI-023',
      'issuer-name-mismatch',
      0,
      'the name of the issuer lacks its last component',
      (layers) => {
        layers.anna.issuer = named(commonName('operator'));
      },
    ),
    ...['anna', 'house', 'operator', 'grid'].map((name, place) =>
      bad(
        `${name}-signed-by-another`,
        'PKI-039',
        'certificate-signature-invalid',
        place,
        `another key has signed for ${name}`,
        (layers) => {
          layers[name].signedBy = key('mallory');
        },
      ),
    ),
    bad(
      'signed-by-itself',
      'PKI-039',
      'certificate-signature-invalid',
      0,
      'the leaf has signed for itself',
      ({ anna }) => {
        anna.signedBy = anna.key;
      },
    ),
    bad(
      'signature-no-sequence',
      'PKI-039',
      'certificate-signature-invalid',
      0,
      'a signature that is no sequence of two numbers',
      ({ anna }) => {
        anna.signedBy = { ...key('house'), sign: () => octetsFrom('no signature', 70) };
      },
    ),
    bad('signature-of-zeros', 'PKI-039', 'certificate-signature-invalid', 0, 'a signature of 0 and 0', ({ anna }) => {
      anna.signedBy = { ...key('house'), sign: () => seq(int(0), int(0)) };
    }),
    bad(
      'changed-after-signing',
      'PKI-039',
      'certificate-signature-invalid',
      1,
      'a bit of the serial number has changed since',
      ({ house }) => {
        house.finish = (der) => {
          const copy = Uint8Array.from(der);
          const at = Buffer.from(copy).indexOf(Buffer.from(house.serial)) + 5;
          copy[at] = (copy[at] ?? 0) ^ 1;
          return copy;
        };
      },
    ),
    bad(
      'critical-unknown',
      'PKI-026',
      'critical-extension-unknown',
      0,
      'a critical extension that nobody knows, in the leaf',
      ({ anna }) => put(anna, OID.unknown, nothing(), true),
    ),
    bad('critical-unknown-above', 'PKI-026', 'critical-extension-unknown', 3, 'such an extension in a CA', ({ grid }) =>
      put(grid, OID.unknown, nothing(), true),
    ),
    bad(
      'critical-policy',
      'PKI-026',
      'critical-extension-unknown',
      2,
      'the policy of the market operator is marked critical',
      ({ operator }) => put(operator, OID.policyExtension, policy('market-operator'), true),
    ),
    bad('critical-mappings', 'PKI-026', 'critical-extension-unknown', 3, 'critical policy mappings', ({ grid }) =>
      put(grid, OID.policyMappings, seq(seq(oid('1.2.3'), oid('1.2.4'))), true),
    ),
    bad(
      'other-key-named',
      'PKI-028',
      'key-identifier-mismatch',
      0,
      'the authority key identifier is of another key',
      ({ anna }) => put(anna, OID.authorityKeyIdentifier, seq(implicit(0, keyIdentifier(key('mallory'))))),
    ),
    bad(
      'other-key-named-above',
      'PKI-028',
      'key-identifier-mismatch',
      2,
      'likewise for the market operator',
      ({ operator }) => put(operator, OID.authorityKeyIdentifier, seq(implicit(0, keyIdentifier(key('mallory'))))),
    ),
    ...[
      ['algorithm-of-another-key', 'an algorithm of RSA under a P-256 key', RSA_SHA256],
      ['sha-1', 'SHA-1', ECDSA_SHA1],
      ['rsa-pss', 'RSA-PSS', RSA_PSS],
      ['no-such-algorithm', 'an algorithm that nobody knows', seq(oid('1.2.3.4'))],
      ['parameters-to-ecdsa', 'ECDSA with parameters', seq(oid('1.2.840.10045.4.3.2'), nothing())],
    ].map(([id, mutation, algorithm]) =>
      bad(String(id), 'PKI-038', 'signature-algorithm-unsupported', 1, String(mutation), ({ house }) => {
        house.innerAlgorithm = algorithm;
      }),
    ),
  ),
  good('first-second', ['PKI-024'], 'The first instant of validity belongs to it.', ({ anna }) => {
    anna.notBefore = utcTime(NOW);
  }),
  good(
    'last-second',
    ['PKI-025'],
    'The last instant of validity belongs to it, and is that of the chain.',
    ({ anna }) => {
      anna.notAfter = utcTime(NOW);
    },
    { notAfter: NOW },
  ),
  good(
    'unknown-not-critical',
    ['PKI-026'],
    'An extension that nobody knows, not critical, in each certificate.',
    (layers) => {
      for (const one of Object.values(layers)) put(one, OID.unknown, nothing());
    },
  ),
  ...twins(
    good(
      'issuer-and-serial',
      ['PKI-028'],
      'The authority key identifier names the issuer’s issuer and serial number too.',
      ({ operator, house, anna }) => put(anna, OID.authorityKeyIdentifier, issuerSerial(operator, house)),
    ),
    bad('other-serial', 'PKI-028', 'key-identifier-mismatch', 0, 'another serial number', ({ operator, house, anna }) =>
      put(anna, OID.authorityKeyIdentifier, issuerSerial(operator, { ...house, serial: octetsOf(1) })),
    ),
    bad(
      'other-issuer-of-the-issuer',
      'PKI-028',
      'key-identifier-mismatch',
      0,
      'another name of the issuer’s issuer',
      ({ grid, house, anna }) => put(anna, OID.authorityKeyIdentifier, issuerSerial(grid, house)),
    ),
  ),
]);

/** An authority key identifier in full. @param {any} above the issuer's issuer @param {any} issuer */
function issuerSerial(above, issuer) {
  return seq(implicit(0, keyIdentifier(issuer.key)), around(1, directory(above.subject)), implicit(2, issuer.serial));
}

const nameCase = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {Uint8Array} */ part) =>
  bad(id, 'PKI-029', 'name-out-of-bounds', 2, mutation, ({ operator }) => {
    operator.subject = named(part);
  });

const named64 = 'n'.repeat(64);
const names = inBoth([
  ...twins(
    good('longest-name', ['PKI-029'], 'A common name of 64 characters.', ({ operator }) => {
      operator.subject = named(commonName(named64));
    }),
    nameCase('name-too-long', 'a common name of 65 characters', commonName(`${named64}n`)),
    nameCase('name-empty', 'an empty common name', commonName('')),
    nameCase('name-numeric', 'a common name in a NumericString', commonName('12', 0x12)),
    nameCase('name-visible', 'a common name in a VisibleString', commonName('operator', 0x1a)),
    nameCase('name-ascii', 'a common name in an IA5String', commonName('operator', 0x16)),
    nameCase('organization-too-long', 'an organization of 65 characters', component(OID.organization, `${named64}n`)),
    nameCase('locality-too-long', 'a locality of 129 characters', component(OID.locality, `${named64}${named64}n`)),
    nameCase('country-of-three', 'a country of three letters', component(OID.country, 'DEU', 0x13)),
    nameCase('country-in-utf-8', 'a country in UTF-8', component(OID.country, 'DE')),
    nameCase('serial-number-in-utf-8', 'a serial number in UTF-8', component(OID.serialNumber, '7')),
    nameCase(
      'mail-too-long',
      'an e-mail address of 256 characters',
      component(OID.emailAddress, `a@${'b'.repeat(254)}`, 0x16),
    ),
  ),
  good('64-letters-of-two-octets', ['PKI-029'], 'Characters count, not octets.', ({ operator }) => {
    operator.subject = named(commonName('ü'.repeat(64)));
  }),
  good(
    'slash-and-mail',
    ['PKI-023', 'PKI-029'],
    'A name with a slash, a comma, an equals sign and an e-mail address.',
    ({ operator }) => {
      operator.subject = named(
        component(OID.country, 'DE', 0x13),
        component(OID.domainComponent, 'example', 0x16),
        component(OID.emailAddress, 'grid@example.org', 0x16),
        commonName('host/grid.example.org, CN=root'),
      );
    },
  ),
  good('two-attributes-in-one', ['PKI-023'], 'A component of two attributes, above the proxies.', ({ operator }) => {
    operator.subject = named(
      set(attribute(OID.commonName, 'operator'), attribute(OID.organizationalUnit, 'operation')),
    );
  }),
]);

const rewritten = underRfc(
  twins(
    good(
      'name-in-other-letters',
      ['PKI-023'],
      'Case, spaces and string types make no difference in names.',
      ({ house }) => {
        house.issuer = seq(component(OID.organization, ' bc4p ', 0x13), commonName('OPERATOR'));
      },
    ),
    bad(
      'name-with-another-letter',
      'PKI-023',
      'issuer-name-mismatch',
      1,
      'another letter makes a difference',
      ({ house }) => {
        house.issuer = seq(component(OID.organization, ' bc4p ', 0x13), commonName('OPERAT0R'));
      },
    ),
    bad('space-inside', 'PKI-023', 'issuer-name-mismatch', 1, 'and so does a space within a word', ({ house }) => {
      house.issuer = seq(component(OID.organization, ' bc4p ', 0x13), commonName('OPER ATOR'));
    }),
  ),
);

const TO_OPERATOR = { chain: (/** @type {any} */ { operator, grid }) => [operator, grid] };
const SAN = seq(host('operator.example'));

const authorities = inBoth([
  ...twins(
    good(
      'authorities',
      ['PKI-031', 'PKI-032', 'PKI-033', 'PKI-035', 'PKI-036'],
      'Root with path length 1, grid operator with 0.',
    ),
    bad('no-ca-above', 'PKI-031', 'issuer-not-ca', 2, 'the grid operator is no CA', ({ grid }) => {
      drop(grid, OID.basicConstraints);
      put(grid, OID.keyUsage, keyUsage(USE.signing), true);
    }),
    bad(
      'ca-that-may-not-sign',
      'PKI-032',
      'issuer-key-usage',
      2,
      'the grid operator’s key may sign lists only',
      ({ grid }) => put(grid, OID.keyUsage, keyUsage(USE.lists), true),
    ),
    bad('root-that-may-not-sign', 'PKI-032', 'issuer-key-usage', 3, 'the root’s key may sign lists only', ({ root }) =>
      put(root, OID.keyUsage, keyUsage(USE.lists), true),
    ),
    bad('ca-too-deep', 'PKI-033', 'ca-path-length', 3, 'the root has a path length of 0', ({ root }) =>
      put(root, OID.basicConstraints, ca(0), true),
    ),
    bad(
      'signing-without-ca',
      'PKI-036',
      'certificate-signing-without-ca',
      2,
      'the market operator’s key may sign certificates',
      ({ operator }) => put(operator, OID.keyUsage, keyUsage(USE.signing, USE.certificates), true),
    ),
    bad(
      'ca-by-key-usage-only',
      'PKI-036',
      'certificate-signing-without-ca',
      3,
      'the grid operator is a CA by its key usage only',
      ({ grid }) => drop(grid, OID.basicConstraints),
    ),
    bad(
      'constraints-of-no-ca',
      'PKI-035',
      'name-constraints-misplaced',
      2,
      'the market operator constrains names',
      ({ operator }) => put(operator, OID.nameConstraints, permits(directory(named())), true),
    ),
  ),
  ...twins(
    good('unnamed', ['PKI-030'], 'A market operator without a name beside a critical alternative name.', {
      ...TO_OPERATOR,
      change: ({ operator }) => {
        operator.subject = seq();
        put(operator, OID.subjectAltName, SAN, true);
      },
    }),
    bad('unnamed-altogether', 'PKI-030', 'subject-empty', 0, 'no alternative name', ({ operator }) =>
      drop(operator, OID.subjectAltName),
    ),
    bad('unnamed-not-critical', 'PKI-030', 'subject-empty', 0, 'the alternative name is not critical', ({ operator }) =>
      put(operator, OID.subjectAltName, SAN),
    ),
    bad('unnamed-ca', 'PKI-030', 'subject-empty', 1, 'the CA has no name either', ({ grid }) => {
      grid.subject = seq();
      put(grid, OID.subjectAltName, SAN, true);
    }),
  ),
  good(
    'path-length-0-counts-no-proxies',
    ['PKI-033'],
    'A path length of 0 at the root whose market operator is its own: proxies do not count.',
    {
      change: (layers) => {
        put(layers.root, OID.basicConstraints, ca(0), true);
        delete layers.grid;
        put(layers.operator, OID.policyExtension, policy('grid-operator', { label: 'westnetz' }));
        put(
          layers.house,
          OID.proxyCertInfo,
          seq(int(2), seq(oid(OID.policyLanguage), octetString(policy('market-operator', { label: 'house' })))),
          true,
        );
      },
    },
  ),
]);

const looser = underRfc([
  good('ca-without-key-usage', ['PKI-032'], 'A CA without key usage may sign anything.', ({ grid }) =>
    drop(grid, OID.keyUsage),
  ),
  good(
    'root-of-version-1',
    ['PKI-031'],
    'An anchor of version 1 cannot say that it is a CA, and counts as one.',
    ({ root }) => {
      root.version = new Uint8Array();
      root.extensions = [];
    },
  ),
  ...twins(
    good('three-cas', ['PKI-033'], 'A CA more, where the root has a path length of 2.', (layers) => {
      put(layers.root, OID.basicConstraints, ca(2), true);
      withSubCa(layers);
    }),
    bad('three-cas-under-1', 'PKI-033', 'ca-path-length', 3, 'the root has a path length of 1', ({ root }) =>
      put(root, OID.basicConstraints, ca(1), true),
    ),
    bad(
      'lifted-by-a-proxy',
      'PKI-033',
      'ca-path-length',
      3,
      'a path length of 1, and the leaf has one of 9 for its proxies',
      ({ root, anna }) => {
        put(root, OID.basicConstraints, ca(1), true);
        put(anna, OID.proxyCertInfo, seq(int(9), seq(oid(OID.inheritAll))), true);
      },
    ),
  ),
  ...twins(
    good('ca-with-a-new-key', ['PKI-033'], 'What a CA issues to itself does not count.', (layers) => {
      put(layers.root, OID.basicConstraints, ca(2), true);
      withSubCa(layers, 'renewed');
      layers.renewed.subject = layers.grid.subject;
      withSubCa(layers);
    }),
    bad('ca-of-another-name', 'PKI-033', 'ca-path-length', 3, 'it is issued to another name', ({ renewed }) => {
      renewed.subject = named(commonName('grid-2'));
    }),
  ),
  ...['P-384', 'P-521', 'Ed25519', 'RSA'].map((kind) =>
    good(
      `key-${kind.toLowerCase()}`,
      ['PKI-038', 'PKI-039'],
      `The market operator signs with ${kind}.`,
      ({ operator }) => {
        operator.key = key('operator', /** @type {any} */ (kind));
      },
    ),
  ),
  good('key-of-8192-bits', ['PKI-001', 'PKI-038'], 'A leaf with an RSA key of 8192 bits.', ({ anna }) => {
    anna.key = rsaThatSignsNothing('anna', 1024);
  }),
  ...twins(
    good('p-384-with-sha-256', ['PKI-038'], 'ECDSA on P-384 with SHA-256.', ({ operator, house }) => {
      operator.key = key('operator', 'P-384');
      house.signedBy = withSha256(operator.key);
    }),
    bad(
      'ed25519-by-a-p-384-key',
      'PKI-038',
      'signature-algorithm-unsupported',
      1,
      'the algorithm says Ed25519',
      ({ house }) => {
        house.innerAlgorithm = seq(oid('1.3.101.112'));
      },
    ),
  ),
]);

/** A CA more between grid operator and market operator. @param {any} layers */
function withSubCa(layers, name = 'sub') {
  const { grid, operator, house, anna } = layers;
  for (const name of ['operator', 'house', 'anna']) delete layers[name];
  put(grid, OID.basicConstraints, ca(), true);
  const own = {
    ...grid,
    key: key(`${name}-ca`),
    subject: named(commonName(`${name}-ca`)),
    serial: octetsOf(0x51, name.length),
    extensions: [...grid.extensions],
  };
  Object.assign(layers, { [name]: own, operator, house, anna });
}

export const authorityChains = chainArea([validity, names, rewritten, authorities, looser, constraintCases].flat());
