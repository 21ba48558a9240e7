// Vectors of reading: certificates in strict DER, and what only looks like one.
import {
  around,
  bits,
  bool,
  contentOf,
  implicit,
  int,
  joined,
  nothing,
  octetString,
  octetsOf,
  oid,
  seq,
  set,
  text,
  tlv,
  withLongLength,
  withoutLength,
} from './der.mjs';
import { ECDSA_SHA256, RSA_SHA256 } from './keys.mjs';
import { bad, chainArea, good, twins } from './kit.mjs';
import {
  attribute,
  below,
  commonName,
  component,
  extension,
  flagged,
  generalizedTime,
  keyUsage,
  NOW,
  proxyInfo,
  put,
  USE,
  utcTime,
} from './layers.mjs';
import { OID } from './oids.mjs';

const DER = 'der-malformed';
const STRUCTURE = 'certificate-malformed';
const TIME = 'certificate-time-malformed';
const NAME = 'certificate-name-malformed';
const EXTENSION = 'certificate-extension-malformed';

/** A case at the leaf. @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {(leaf: import('./layers.mjs').Layer) => unknown} change */
const leaf = (id, requirement, code, mutation, change) =>
  bad(id, requirement, code, 0, mutation, ({ anna }) => change(anna));

/** A changed extension at the leaf. @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {string} type @param {Uint8Array} value */
const extended = (id, requirement, code, mutation, type, value) =>
  leaf(id, requirement, code, mutation, (anna) => put(anna, type, value, true));

/** Octets that nobody looks at. @param {number} size */
const ballast = (size) => octetString(new Uint8Array(size));

/** Values in one another. @param {number} depth */
const nested = (depth) =>
  Array.from({ length: depth }).reduce((/** @type {Uint8Array} */ value) => seq(value), nothing());

const LAST = utcTime(NOW + 86_400);

const sizes = [
  ...twins(
    good(
      'large',
      ['PKI-001'],
      'A certificate of 8192 octets, most of them in an extension that nobody knows.',
      ({ anna }) => put(anna, OID.unknown, ballast(7624)),
    ),
    leaf('too-large', 'PKI-001', 'certificate-too-large', 'two octets more', (anna) =>
      put(anna, OID.unknown, ballast(7625)),
    ),
  ),
];

const encoding = twins(
  good(
    'plain',
    ['PKI-002', 'PKI-003', 'PKI-004', 'PKI-005', 'PKI-006', 'PKI-007', 'PKI-008', 'PKI-009', 'PKI-010', 'PKI-011'],
    'Root, grid operator, market operator, submarket and participant.',
  ),
  leaf('octet-after', 'PKI-002', DER, 'an octet more after the certificate', (anna) => {
    anna.finish = (der) => joined(der, octetsOf(0));
  }),
  leaf('octet-missing', 'PKI-002', DER, 'the last octet is missing', (anna) => {
    anna.finish = (der) => der.subarray(0, -1);
  }),
  leaf('nothing-at-all', 'PKI-002', DER, 'no octet', (anna) => {
    anna.finish = () => new Uint8Array();
  }),
  leaf('indefinite-length', 'PKI-002', DER, 'an indefinite length around everything', (anna) => {
    anna.finish = withoutLength;
  }),
  leaf('indefinite-length-inside', 'PKI-002', DER, 'an indefinite length of the name, under the signature', (anna) => {
    anna.subject = (above) => withoutLength(below(commonName('anna'))(above));
  }),
  leaf('long-length', 'PKI-002', DER, 'a length of an octet more than it takes, under the signature', (anna) => {
    anna.version = around(0, withLongLength(int(2)));
  }),
  leaf('long-length-outside', 'PKI-002', DER, 'a length with a leading zero around everything', (anna) => {
    anna.finish = withLongLength;
  }),
  leaf('long-integer', 'PKI-002', DER, 'a serial number with a leading zero too many', (anna) => {
    anna.serial = joined(octetsOf(0), anna.serial);
  }),
  leaf('integer-without-octets', 'PKI-002', DER, 'a serial number without any octet', (anna) => {
    anna.serial = new Uint8Array();
  }),
  extended('boolean-of-one', 'PKI-002', DER, 'a boolean of 01', OID.basicConstraints, seq(bool(1))),
  leaf('critical-of-one', 'PKI-002', DER, 'ProxyCertInfo is critical by a boolean of 01', (anna) =>
    flagged(anna, OID.proxyCertInfo, bool(1)),
  ),
  leaf('set-unsorted', 'PKI-002', DER, 'two attributes of one component out of order', (anna) => {
    anna.subject = below(set(attribute(OID.commonName, 'anna'), attribute(OID.organizationalUnit, 'a')));
  }),
  extended('unused-bits', 'PKI-002', DER, 'unused bits that are not zero', OID.keyUsage, bits(octetsOf(0x81), 7)),
  extended('eight-unused-bits', 'PKI-002', DER, 'eight unused bits', OID.keyUsage, bits(octetsOf(0x80), 8)),
  leaf('oid-padded', 'PKI-002', DER, 'an object identifier with a padded arc', (anna) => {
    put(anna, OID.extKeyUsage, seq(tlv(0x06, octetsOf(0x2a, 0x80, 0x01))));
  }),
  leaf('oid-unended', 'PKI-002', DER, 'an object identifier that does not end', (anna) => {
    put(anna, OID.extKeyUsage, seq(tlv(0x06, octetsOf(0x2a, 0x81))));
  }),
  leaf('null-with-content', 'PKI-002', DER, 'a null with content in the parameters of the algorithm', (anna) => {
    anna.innerAlgorithm = seq(...[oid('1.2.840.113549.1.1.11'), tlv(0x05, octetsOf(0))]);
  }),
  leaf('string-in-parts', 'PKI-002', DER, 'an octet string in parts', (anna) => {
    put(anna, OID.subjectKeyIdentifier, tlv(0x24, octetString(octetsOf(1)), octetString(octetsOf(2))));
  }),
  leaf('tag-of-two-octets', 'PKI-002', DER, 'a tag of two octets', (anna) => {
    anna.innerAlgorithm = seq(oid('1.2.3'), octetsOf(0xbf, 0x1f, 0));
  }),
  leaf('not-utf-8', 'PKI-002', DER, 'a UTF8String that is not UTF-8', (anna) => {
    anna.subject = below(set(seq(oid(OID.commonName), tlv(0x0c, octetsOf(0xc0, 0x80)))));
  }),
  leaf('not-printable', 'PKI-002', DER, 'a PrintableString with an underscore', (anna) => {
    anna.subject = below(commonName('an_na', 0x13));
  }),
  extended(
    'after-an-extension',
    'PKI-002',
    DER,
    'something after the one value of an extension',
    OID.keyUsage,
    joined(keyUsage(USE.signing), nothing()),
  ),
  leaf('too-deep', 'PKI-002', DER, 'values nested 30 deep', (anna) => {
    anna.innerAlgorithm = seq(oid('1.2.3'), nested(30));
  }),
  leaf('no-sequence', 'PKI-003', STRUCTURE, 'a context tag around everything', (anna) => {
    anna.finish = (der) => joined(octetsOf(0xa0), der.subarray(1));
  }),
  leaf('subject-no-name', 'PKI-003', STRUCTURE, 'a number for the subject', (anna) => {
    anna.subject = int(1);
  }),
  leaf('three-in-an-algorithm', 'PKI-003', STRUCTURE, 'something after the parameters of the algorithm', (anna) => {
    anna.innerAlgorithm = seq(contentOf(ECDSA_SHA256), nothing(), nothing());
  }),
  leaf('half-an-octet-of-key', 'PKI-003', STRUCTURE, 'a key that ends with half an octet', (anna) => {
    anna.spki = seq(seq(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), bits(octetsOf(4, 0x10), 4));
  }),
  leaf('after-the-signature', 'PKI-003', STRUCTURE, 'a null after the signature', (anna) => {
    anna.finish = (der) => seq(contentOf(der), nothing());
  }),
  leaf('version-4', 'PKI-004', 'certificate-version', 'version 4', (anna) => {
    anna.version = around(0, int(3));
  }),
  leaf(
    'version-1-written',
    'PKI-004',
    'certificate-version',
    'a version 1 that is not left out, and no extensions',
    (anna) => {
      anna.version = around(0, int(0));
      anna.extensions = [];
    },
  ),
  leaf('version-1-with-extensions', 'PKI-004', 'certificate-version', 'extensions in version 1', (anna) => {
    anna.version = new Uint8Array();
  }),
  leaf('version-2-with-extensions', 'PKI-004', 'certificate-version', 'extensions in version 2', (anna) => {
    anna.version = around(0, int(1));
  }),
  leaf(
    'version-1-with-unique-id',
    'PKI-004',
    'certificate-version',
    'version 1 with a unique identifier, and no extensions',
    (anna) => {
      anna.version = new Uint8Array();
      anna.extensions = [];
      anna.uniqueId = implicit(2, octetsOf(0, 1));
    },
  ),
  leaf('serial-0', 'PKI-005', 'certificate-serial', 'serial number 0', (anna) => {
    anna.serial = octetsOf(0);
  }),
  leaf('serial-negative', 'PKI-005', 'certificate-serial', 'a negative serial number', (anna) => {
    anna.serial = octetsOf(0x80, 1);
  }),
  leaf('algorithms-differ', 'PKI-006', 'certificate-algorithm-mismatch', 'another algorithm outside', (anna) => {
    anna.outerAlgorithm = RSA_SHA256;
  }),
  leaf(
    'parameters-differ',
    'PKI-006',
    'certificate-algorithm-mismatch',
    'parameters outside that are not inside',
    (anna) => {
      anna.outerAlgorithm = seq(contentOf(ECDSA_SHA256), nothing());
    },
  ),
  ...[
    ['time-without-seconds', 'a time without seconds', text('2712310000Z', 0x17)],
    ['time-of-a-zone', 'a time of another zone', text('271231000000+0100', 0x17)],
    ['time-without-z', 'a time without Z', text('271231000000', 0x17)],
    ['day-that-is-none', '30 February', text('280230000000Z', 0x17)],
    ['hour-24', 'hour 24', text('271231240000Z', 0x17)],
    ['generalized-before-2050', 'a GeneralizedTime before 2050', generalizedTime('20271231000000Z')],
    ['time-with-a-fraction', 'a GeneralizedTime with a fraction', generalizedTime('20501231000000.5Z')],
    ['time-in-text', 'a time in a UTF8String', text('271231000000Z')],
  ].map(([id, mutation, value]) =>
    leaf(/** @type {string} */ (id), 'PKI-007', TIME, /** @type {string} */ (mutation), (anna) => {
      anna.notAfter = /** @type {Uint8Array} */ (value);
    }),
  ),
  leaf('component-empty', 'PKI-008', NAME, 'an empty component of the subject', (anna) => {
    anna.subject = below(set());
  }),
  leaf('attribute-without-value', 'PKI-008', NAME, 'an attribute without a value', (anna) => {
    anna.subject = below(set(seq(oid(OID.commonName))));
  }),
  leaf('attribute-of-two-values', 'PKI-008', NAME, 'an attribute with two values', (anna) => {
    anna.subject = below(set(seq(oid(OID.commonName), text('anna'), text('anna'))));
  }),
  leaf('value-of-context', 'PKI-008', NAME, 'a value of a type that only a context could tell', (anna) => {
    anna.subject = below(commonName('anna', 0x80));
  }),
  leaf('extension-twice', 'PKI-009', 'certificate-extension-repeated', 'the key usage stands twice', (anna) => {
    anna.extensions = [...anna.extensions, extension(OID.keyUsage, keyUsage(USE.signing), true)];
  }),
  leaf(
    'proxy-info-twice',
    'PKI-009',
    'certificate-extension-repeated',
    'ProxyCertInfo stands twice, once with rights for all',
    (anna) => {
      anna.extensions = [...anna.extensions, extension(OID.proxyCertInfo, proxyInfo(OID.inheritAll), true)];
    },
  ),
  leaf(
    'unknown-twice',
    'PKI-009',
    'certificate-extension-repeated',
    'an extension that nobody knows stands twice',
    (anna) => {
      const unknown = extension(OID.unknown, nothing());
      anna.extensions = [...anna.extensions, unknown, unknown];
    },
  ),
  leaf('no-extension', 'PKI-010', EXTENSION, 'a list of extensions without any', (anna) => {
    anna.uniqueId = around(3, seq());
    anna.extensions = [];
  }),
  leaf('criticality-written', 'PKI-010', EXTENSION, 'the default criticality of an extension is written', (anna) =>
    flagged(anna, OID.subjectKeyIdentifier, bool(0)),
  ),
  ...[
    ['no-key-usage-bit', 'a key usage without any bit', OID.keyUsage, bits(new Uint8Array())],
    ['key-usage-zeros', 'a key usage with zeros after its last bit', OID.keyUsage, bits(octetsOf(0x80), 0)],
    ['ca-false-written', 'a default cA is written', OID.basicConstraints, seq(bool(0))],
    ['path-length-of-no-ca', 'a path length of somebody who is no CA', OID.basicConstraints, seq(int(1))],
    [
      'path-length-negative',
      'a negative path length of a CA',
      OID.basicConstraints,
      seq(bool(255), tlv(0x02, octetsOf(0xff))),
    ],
    ['no-purpose', 'a list of purposes without any', OID.extKeyUsage, seq()],
    ['no-alternative-name', 'a list of names without any', OID.subjectAltName, seq()],
    ['five-octet-address', 'an address of 5 octets', OID.subjectAltName, seq(implicit(7, octetsOf(10, 0, 0, 0, 1)))],
    [
      'network-without-mask',
      'a network without a mask',
      OID.nameConstraints,
      seq(around(0, seq(implicit(7, octetsOf(10, 0, 0, 0))))),
    ],
    [
      'subtree-with-minimum',
      'a subtree of names with a minimum',
      OID.nameConstraints,
      seq(around(0, seq(implicit(2, octetsOf(97)), implicit(0, octetsOf(1))))),
    ],
    ['no-constraint', 'name constraints that constrain nothing', OID.nameConstraints, seq()],
    ['no-policy-constraint', 'policy constraints that constrain nothing', OID.policyConstraints, seq()],
    [
      'policy-constraint-negative',
      'a negative number in policy constraints',
      OID.policyConstraints,
      seq(implicit(0, octetsOf(0xff))),
    ],
    [
      'certificate-policy-twice',
      'a certificate policy stands twice',
      OID.certificatePolicies,
      seq(seq(oid('1.2.3')), seq(oid('1.2.3'))),
    ],
    ['inhibit-negative', 'a negative inhibitAnyPolicy', OID.inhibitAnyPolicy, tlv(0x02, octetsOf(0xff))],
    [
      'authority-without-serial',
      'an issuer in the authority key identifier without a serial number',
      OID.authorityKeyIdentifier,
      seq(around(1, around(4, seq(component(OID.commonName, 'x'))))),
    ],
    ['key-identifier-no-octets', 'a subject key identifier that is a text', OID.subjectKeyIdentifier, text('anna')],
  ].map(([id, mutation, type, value]) =>
    extended(String(id), 'PKI-010', EXTENSION, String(mutation), String(type), /** @type {Uint8Array} */ (value)),
  ),
  ...[
    [
      'proxy-path-length-negative',
      'a negative path length of a proxy',
      seq(tlv(0x02, octetsOf(0xff)), seq(oid(OID.policyLanguage))),
    ],
    [
      'proxy-info-of-the-draft',
      'the layout of the draft: the length last, under [1]',
      seq(seq(oid(OID.inheritAll)), around(1, int(1))),
    ],
    ['proxy-info-length-last', 'the path length after the policy', seq(seq(oid(OID.inheritAll)), int(1))],
    ['proxy-info-without-policy', 'no policy, not even a language', seq(int(1))],
    ['proxy-policy-in-text', 'a policy text that is no octet string', seq(seq(oid(OID.inheritAll), text('all')))],
    [
      'proxy-policy-of-three',
      'something after the policy text',
      seq(seq(oid(OID.policyLanguage), octetString(seq()), nothing())),
    ],
  ].map(([id, mutation, value]) =>
    extended(
      String(id),
      'PKI-011',
      'proxy-info-malformed',
      String(mutation),
      OID.proxyCertInfo,
      /** @type {Uint8Array} */ (value),
    ),
  ),
);

const limits = [
  ...twins(
    good('long-serial', ['PKI-005'], 'A serial number of 20 octets.', ({ anna }) => {
      anna.serial = new Uint8Array(20).fill(0x11);
    }),
    leaf('longer-serial', 'PKI-005', 'certificate-serial', 'an octet more', (anna) => {
      anna.serial = new Uint8Array(21).fill(0x11);
    }),
  ),
  ...twins(
    good('end-of-2049', ['PKI-007'], 'The last second that is a UTCTime.', ({ root, grid, operator, house, anna }) => {
      for (const one of [root, grid, operator, house, anna]) one.notAfter = text('491231235959Z', 0x17);
    }),
    leaf('2049-in-four-digits', 'PKI-007', TIME, 'the same instant in a GeneralizedTime', (anna) => {
      anna.notAfter = generalizedTime('20491231235959Z');
    }),
  ),
  good(
    'from-2050',
    ['PKI-007'],
    'GeneralizedTime from 2050 on, up to the last instant of all.',
    ({ root, grid, operator, house, anna }) => {
      for (const one of [root, grid, operator]) one.notAfter = generalizedTime('99991231235959Z');
      house.notAfter = generalizedTime('20500101000000Z');
      anna.notAfter = LAST;
    },
  ),
  good('in-two-string-types', ['PKI-008'], 'A common name in a PrintableString below one in UTF-8.', ({ anna }) => {
    anna.subject = below(commonName('anna', 0x13));
  }),
  good('nine-octet-path-length', ['PKI-011'], 'A path length of more than 64 bits is a path length.', {
    profile: 'rfc3820',
    languages: [OID.policyLanguage],
    change: ({ anna }) =>
      put(anna, OID.proxyCertInfo, seq(tlv(0x02, new Uint8Array(9).fill(0x7f)), seq(oid(OID.policyLanguage))), true),
  }),
];

export const reading = chainArea([sizes, encoding, limits].flat());
