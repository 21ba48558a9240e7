// Vectors of RFC 3820: the rules of proxies, which both profiles share, and what the RFC alone leaves open.
import { Buffer } from 'node:buffer';
import { around, implicit, int, nothing, oid, seq, set } from './der.mjs';
import { bad, chainArea, good, inBoth, twins, underRfc } from './kit.mjs';
import {
  attribute,
  below,
  ca,
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

const NAMES = seq(implicit(2, new Uint8Array(Buffer.from('anna.example'))));
const ORGANIZATION = seq(around(0, seq(around(4, named()))));

/** A case at the leaf. @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {(leaf: any, all: any) => unknown} change */
const leaf = (id, requirement, code, mutation, change) =>
  bad(id, requirement, code, 0, mutation, (layers) => change(layers.anna, layers));

/** An end entity in place of a proxy. @param {any} layer */
const asEndEntity = (layer) => {
  drop(layer, OID.proxyCertInfo);
  put(layer, OID.policyExtension, policy('meter'));
};

const shared = inBoth([
  ...twins(
    good(
      'two-proxies',
      [
        'PKI-037',
        'PKI-040',
        'PKI-041',
        'PKI-042',
        'PKI-043',
        'PKI-044',
        'PKI-045',
        'PKI-046',
        'PKI-047',
        'PKI-048',
        'PKI-049',
        'PKI-053',
        'PKI-054',
      ],
      'A participant below a submarket below the market operator.',
      {},
      { endEntity: 2, remainingPathLength: 0 },
    ),
    leaf('end-entity-below-a-proxy', 'PKI-037', 'proxy-info-missing', 'an end entity below a proxy', asEndEntity),
    leaf('ca-below-a-proxy', 'PKI-037', 'proxy-info-missing', 'a CA below a proxy', (anna) => {
      asEndEntity(anna);
      put(anna, OID.basicConstraints, ca(), true);
      put(anna, OID.keyUsage, keyUsage(USE.certificates), true);
    }),
    bad(
      'proxy-between-cas',
      'PKI-040',
      'proxy-issuer-is-ca',
      3,
      'the grid operator is a proxy of the root',
      ({ grid }) => {
        grid.extensions = grid.extensions.filter(
          (/** @type {any} */ one) => one.oid === OID.subjectKeyIdentifier || one.oid === OID.authorityKeyIdentifier,
        );
        grid.subject = below(commonName('grid'));
        put(grid, OID.keyUsage, keyUsage(USE.signing, USE.certificates), true);
        delegate(grid, OID.policyLanguage, policy('grid-operator', { label: 'westnetz' }), 4);
      },
    ),
    leaf(
      'issuer-of-another-proxy',
      'PKI-023',
      'issuer-name-mismatch',
      'the issuer is another proxy of the market operator',
      (anna) => {
        anna.issuer = named(commonName('operator'), commonName('hause'));
      },
    ),
    bad(
      'end-entity-that-may-not-sign',
      'PKI-043',
      'proxy-issuer-key-usage',
      1,
      'the market operator’s key may only encipher',
      ({ operator }) => put(operator, OID.keyUsage, keyUsage(USE.encipherment), true),
    ),
    leaf('issuer-alternative-name', 'PKI-044', 'proxy-issuer-alternative-name', 'an issuer alternative name', (anna) =>
      put(anna, OID.issuerAltName, NAMES),
    ),
    leaf('alternative-name', 'PKI-045', 'proxy-alternative-name', 'a subject alternative name', (anna) =>
      put(anna, OID.subjectAltName, NAMES),
    ),
    leaf('alternative-name-critical', 'PKI-045', 'proxy-alternative-name', 'a critical one', (anna) =>
      put(anna, OID.subjectAltName, NAMES, true),
    ),
    leaf('proxy-ca', 'PKI-046', 'proxy-is-ca', 'the leaf is a CA', (anna) =>
      put(anna, OID.basicConstraints, ca(), true),
    ),
    leaf('proxy-constrains-names', 'PKI-042', 'proxy-name-constraints', 'the leaf constrains names', (anna) =>
      put(anna, OID.nameConstraints, ORGANIZATION, true),
    ),
    leaf('info-not-critical', 'PKI-047', 'proxy-info-not-critical', 'ProxyCertInfo is not critical', (anna) => {
      anna.extensions = anna.extensions.map((/** @type {any} */ one) =>
        one.oid === OID.proxyCertInfo ? { ...one, critical: false } : one,
      );
    }),
    leaf('another-name', 'PKI-048', 'proxy-subject-base', 'a name that is not below the issuer’s', (anna) => {
      anna.subject = named(commonName('operator'), commonName('hause'), commonName('anna'));
    }),
    leaf('two-components-more', 'PKI-048', 'proxy-subject-base', 'two components more', (anna) => {
      anna.subject = below(commonName('anna'), commonName('anna'));
    }),
    leaf('no-component-more', 'PKI-048', 'proxy-subject-base', 'the issuer’s own name', (anna) => {
      anna.subject = below();
    }),
    leaf('component-in-front', 'PKI-048', 'proxy-subject-base', 'the component more stands in front', (anna) => {
      anna.subject = seq(
        commonName('anna'),
        component(OID.organization, 'BC4P'),
        commonName('operator'),
        commonName('house'),
      );
    }),
    bad(
      'middle-name-wrong',
      'PKI-048',
      'proxy-subject-base',
      1,
      'the submarket’s name is not below the market operator’s',
      ({ house }) => {
        house.subject = named(commonName('operetta'), commonName('house'));
      },
    ),
    leaf(
      'no-common-name',
      'PKI-049',
      'proxy-subject-not-common-name',
      'an organizational unit is what it adds',
      (anna) => {
        anna.subject = below(component(OID.organizationalUnit, 'anna'));
      },
    ),
    leaf(
      'two-attributes',
      'PKI-049',
      'proxy-subject-not-common-name',
      'a common name and a unit in one component',
      (anna) => {
        anna.subject = below(set(attribute(OID.commonName, 'anna'), attribute(OID.organizationalUnit, 'house')));
      },
    ),
    leaf(
      'two-common-names',
      'PKI-049',
      'proxy-subject-not-common-name',
      'two common names in one component',
      (anna) => {
        anna.subject = below(set(attribute(OID.commonName, 'anna'), attribute(OID.commonName, 'bert')));
      },
    ),
    bad('too-many-proxies', 'PKI-053', 'proxy-path-length', 0, 'the submarket’s path length is 0', ({ house }) =>
      delegate(house, OID.policyLanguage, policy('submarket', HOUSE), 0),
    ),
    leaf('key-of-the-issuer', 'PKI-054', 'proxy-key-reused', 'the leaf has the submarket’s key', (anna, { house }) => {
      anna.key = house.key;
    }),
    leaf(
      'key-of-the-operator',
      'PKI-054',
      'proxy-key-reused',
      'the leaf has the market operator’s key',
      (anna, { operator }) => {
        anna.key = operator.key;
      },
    ),
    leaf('key-of-the-root', 'PKI-054', 'proxy-key-reused', 'the leaf has the root’s key', (anna, { root }) => {
      anna.key = root.key;
    }),
    leaf('name-of-65', 'PKI-029', 'name-out-of-bounds', 'a common name of 65 characters', (anna) => {
      anna.subject = below(commonName('a'.repeat(65)));
    }),
    leaf('draft-info', 'PKI-027', 'proxy-draft', 'the proxy extension of the draft', (anna) => {
      drop(anna, OID.proxyCertInfo);
      put(anna, OID.draftProxyCertInfo, seq(seq(oid(OID.inheritAll)), around(1, int(1))), true);
    }),
    leaf(
      'draft-info-too',
      'PKI-027',
      'proxy-draft',
      'the proxy extension of the draft beside that of the RFC',
      (anna) => put(anna, OID.draftProxyCertInfo, seq(seq(oid(OID.inheritAll)))),
    ),
    leaf(
      'independent-with-empty-policy',
      'PKI-051',
      'proxy-policy-forbidden',
      'independent, with an empty policy text',
      (anna) => delegate(anna, OID.independent, new Uint8Array(), 0),
    ),
    leaf('inherit-with-policy', 'PKI-051', 'proxy-policy-forbidden', 'inheritAll, with a policy text', (anna) =>
      delegate(anna, OID.inheritAll, seq(), 0),
    ),
  ),
  ...twins(
    good(
      'nobody-unnamed',
      ['PKI-041'],
      'A market operator with a name and a critical alternative name.',
      ({ operator }) => put(operator, OID.subjectAltName, NAMES, true),
    ),
    bad(
      'proxy-of-the-unnamed',
      'PKI-041',
      'proxy-issuer-unnamed',
      1,
      'the market operator has no name',
      ({ operator }) => {
        operator.subject = seq();
      },
    ),
  ),
]);

/** Every proxy in the language inheritAll. @param {any} layers */
const inherited = ({ house, anna }) => {
  delegate(house, OID.inheritAll);
  delegate(anna, OID.inheritAll);
};
/** Only what the RFC asks for: no path lengths, no key usage in proxies. @param {any} layers */
const bare = (layers) => {
  inherited(layers);
  for (const name of ['house', 'anna']) drop(layers[name], OID.keyUsage);
};
/** Proxies below the market operator, one below the other, each with such a path length. @param {readonly (number | undefined)[]} lengths */
const chained =
  (...lengths) =>
  (/** @type {any} */ layers) => {
    delete layers.house;
    delete layers.anna;
    for (const [place, length] of lengths.entries()) {
      const own = proxy(`proxy-${place}`, seq(), 0);
      delegate(own, OID.inheritAll, undefined, length);
      layers[`proxy${place}`] = own;
    }
  };
const without = { languages: /** @type {string[]} */ ([]) };

const lengths = underRfc([
  ...twins(
    good(
      'lengths-1-0',
      ['PKI-053'],
      'Path lengths 1 and 0.',
      { ...without, change: chained(1, 0) },
      { remainingPathLength: 0 },
    ),
    bad('lengths-0-0', 'PKI-053', 'proxy-path-length', 0, '0 and 0', { change: chained(0, 0) }),
    bad('lengths-0-1', 'PKI-053', 'proxy-path-length', 0, '0 and 1', { change: chained(0, 1) }),
    bad('lengths-0-2', 'PKI-053', 'proxy-path-length', 0, '0 and 2', { change: chained(0, 2) }),
    bad('lengths-0-none', 'PKI-053', 'proxy-path-length', 0, '0 and none', { change: chained(0, undefined) }),
    bad('lengths-1-0-none', 'PKI-053', 'proxy-path-length', 0, 'a proxy more', { change: chained(1, 0, undefined) }),
    bad('lengths-1-none-none', 'PKI-053', 'proxy-path-length', 0, 'two proxies more, without path lengths', {
      change: chained(1, undefined, undefined),
    }),
    bad('lengths-none-1-5-9', 'PKI-053', 'proxy-path-length', 0, 'none, 1, 5 and 9: larger ones widen nothing', {
      change: chained(undefined, 1, 5, 9),
    }),
  ),
  good(
    'lengths-1-1',
    ['PKI-053'],
    'An equal path length is none that widens: the least counts.',
    { ...without, change: chained(1, 1) },
    { remainingPathLength: 0 },
  ),
  good(
    'lengths-2-9-0',
    ['PKI-053'],
    'A larger one below.',
    { ...without, change: chained(2, 9, 0) },
    { remainingPathLength: 0 },
  ),
  good(
    'lengths-10-none-none',
    ['PKI-053'],
    'A path length of 10 above two without.',
    { ...without, change: chained(10, undefined, undefined) },
    { remainingPathLength: 8 },
  ),
  good('lengths-none', ['PKI-053'], 'No path length at all: no limit.', {
    ...without,
    change: chained(undefined, undefined, undefined, undefined),
  }),
  good(
    'length-0',
    ['PKI-053'],
    'A single proxy with a path length of 0.',
    { ...without, change: chained(0) },
    { remainingPathLength: 0 },
  ),
]);

/** A chain of proxies in these languages, and as whom it acts: the place from the leaf of the certificate whose name it is. @param {string} id @param {string} comment @param {number} actsAs @param {readonly string[]} languages */
function mixOf(id, comment, actsAs, ...languages) {
  const change = (/** @type {any} */ layers) => {
    chained(...languages.map(() => undefined))(layers);
    for (const [place, language] of languages.entries()) delegate(layers[`proxy${place}`], language);
  };
  const steps = ['operator', ...languages.map((_, place) => `proxy-${place}`)];
  const identity = named(...steps.slice(0, steps.length - actsAs).map((step) => commonName(step)));
  return good(
    id,
    ['PKI-052'],
    comment,
    { languages: [OID.limited], change },
    { identity: Buffer.from(identity).toString('base64url') },
  );
}

const { inheritAll, independent, limited } = OID;
const mixes = underRfc([
  mixOf('inherit', 'It acts as the end entity.', 1, inheritAll),
  mixOf('inherit-inherit', 'It acts as the end entity.', 2, inheritAll, inheritAll),
  mixOf('independent', 'It acts as itself.', 0, independent),
  mixOf('independent-independent', 'It acts as itself.', 0, independent, independent),
  mixOf('inherit-independent', 'It acts as itself.', 0, inheritAll, independent),
  mixOf('independent-inherit', 'It acts as the independent one.', 1, independent, inheritAll),
  mixOf('limited', 'A language that the validator was given.', 0, limited),
  mixOf('limited-limited', 'Twice.', 0, limited, limited),
  mixOf('inherit-limited', 'Restricted below inherited.', 0, inheritAll, limited),
  mixOf('limited-inherit', 'Inherited below restricted: it acts as the restricted one.', 1, limited, inheritAll),
  mixOf('limited-independent', 'Independent below restricted.', 0, limited, independent),
  mixOf('independent-limited', 'Restricted below independent.', 0, independent, limited),
  mixOf(
    'inherit-independent-inherit',
    'Inherited from the independent one in the middle.',
    1,
    inheritAll,
    independent,
    inheritAll,
  ),
]);

const languages = underRfc([
  ...twins(
    good('language-given', ['PKI-052'], 'The validator was given the language.', ({ anna }) =>
      delegate(anna, OID.policyLanguage, seq()),
    ),
    bad('language-not-given', 'PKI-052', 'proxy-language-unacceptable', 1, 'it was given another', {
      languages: [OID.limited],
    }),
    bad('no-language-given', 'PKI-052', 'proxy-language-unacceptable', 1, 'it was given none', without),
    bad(
      'leaf-in-another-language',
      'PKI-052',
      'proxy-language-unacceptable',
      0,
      'the leaf’s language is another',
      ({ anna }) => delegate(anna, OID.limited, seq()),
    ),
    bad(
      'leaf-in-any-language',
      'PKI-052',
      'proxy-language-unacceptable',
      0,
      'the leaf’s language is the one that stands for any',
      ({ anna }) => delegate(anna, OID.anyLanguage, seq()),
    ),
  ),
  good('any-language', ['PKI-052'], 'The validator takes any language.', {
    languages: [OID.anyLanguage],
    change: ({ anna }) => delegate(anna, '1.2.3.4', nothing()),
  }),
  good('language-without-policy', ['PKI-051', 'PKI-052'], 'A language that needs no policy text.', {
    languages: [OID.policyLanguage, OID.limited],
    change: ({ anna }) => delegate(anna, OID.limited),
  }),
  good('inherit-without-policy', ['PKI-051', 'PKI-052'], 'inheritAll and independent are always acceptable.', {
    ...without,
    change: inherited,
  }),
]);

const usage = (/** @type {number[]} */ ...uses) => keyUsage(...uses);
const purposes = (/** @type {string[]} */ ...oids) => seq(...oids.map((one) => oid(one)));
const uses = underRfc([
  good(
    'bare',
    ['PKI-043'],
    'Neither path lengths nor key usages in proxies.',
    { ...without, change: bare },
    { keyUsage: ['digitalSignature'] },
  ),
  good(
    'end-entity-without-key-usage',
    ['PKI-043'],
    'An end entity without key usage may sign anything.',
    ({ operator }) => drop(operator, OID.keyUsage),
  ),
  good('end-entity-without-identifiers', ['PKI-028'], 'Nobody has a key identifier.', (layers) => {
    for (const one of Object.values(layers)) {
      drop(one, OID.subjectKeyIdentifier);
      drop(one, OID.authorityKeyIdentifier);
    }
  }),
  good('basic-constraints-of-no-ca', ['PKI-046'], 'Basic constraints that say that the leaf is no CA.', ({ anna }) =>
    put(anna, OID.basicConstraints, seq(), true),
  ),
  good('key-usage-not-critical', ['PKI-043'], 'A key usage that is not critical.', ({ house }) =>
    put(house, OID.keyUsage, usage(USE.signing)),
  ),
  ...twins(
    good(
      'more-key-usage',
      ['PKI-043'],
      'A key usage beyond the issuer’s: what counts is what both have.',
      ({ anna }) => put(anna, OID.keyUsage, usage(USE.signing, USE.encipherment), true),
      { keyUsage: ['digitalSignature'] },
    ),
    bad(
      'proxy-that-may-not-sign',
      'PKI-043',
      'proxy-issuer-key-usage',
      0,
      'the submarket’s key may only encipher',
      ({ house }) => put(house, OID.keyUsage, usage(USE.encipherment), true),
    ),
  ),
  good(
    'no-common-usage',
    ['PKI-043'],
    'Issuer and leaf have no key usage in common: nothing is left, and the chain is good.',
    ({ anna }) => put(anna, OID.keyUsage, usage(USE.encipherment), true),
    { keyUsage: [] },
  ),
  good(
    'fewer-purposes',
    ['PKI-052'],
    'Purposes are those that all have.',
    ({ house, anna }) => {
      put(house, OID.extKeyUsage, purposes(OID.clientAuth));
      put(anna, OID.extKeyUsage, purposes(OID.clientAuth, OID.serverAuth));
    },
    { extendedKeyUsage: [OID.clientAuth] },
  ),
  good(
    'purposes-begin-anew',
    ['PKI-052'],
    'Below an independent proxy they begin anew.',
    ({ house, anna }) => {
      put(house, OID.extKeyUsage, purposes(OID.clientAuth));
      put(anna, OID.extKeyUsage, purposes(OID.serverAuth));
      delegate(anna, OID.independent);
    },
    { extendedKeyUsage: [OID.serverAuth] },
  ),
  good(
    'outlives-its-issuer',
    ['PKI-025'],
    'Lifetimes need not nest: the chain ends with its first certificate.',
    ({ house, anna }) => {
      house.notAfter = utcTime(NOW + DAY);
      anna.notAfter = utcTime(NOW + 9 * DAY);
    },
    { notAfter: NOW + DAY },
  ),
  good('begins-before-its-issuer', ['PKI-024'], 'Nor at their beginning.', ({ house, anna }) => {
    house.notBefore = utcTime(NOW - DAY);
    anna.notBefore = utcTime(NOW - 20 * DAY);
  }),
  good(
    'prefix-in-other-letters',
    ['PKI-048'],
    'A name below the issuer’s, in other letters and another string type.',
    ({ anna }) => {
      anna.subject = seq(
        component(OID.organization, 'bc4p', 0x13),
        commonName('Operator'),
        commonName('HOUSE', 0x13),
        commonName('anna'),
      );
    },
  ),
  good('name-of-any-letters', ['PKI-049'], 'A common name with other characters.', ({ anna }) => {
    anna.subject = below(commonName('Anna Müller/1 = 2, 3'));
  }),
  good('same-name-twice', ['PKI-049'], 'A proxy of the same common name as its issuer.', ({ anna }) => {
    anna.subject = below(commonName('house'));
  }),
  good(
    'nine-proxies',
    ['PKI-020'],
    'Nine proxies.',
    { ...without, change: chained(...Array.from({ length: 9 }, () => undefined)) },
    { endEntity: 9 },
  ),
]);

/** What stands directly below the root. @param {any} layers */
const belowTheRoot = (layers) => {
  for (const name of ['grid', 'operator', 'house']) delete layers[name];
};
const ofCas = underRfc([
  ...twins(
    good('operator-below-the-root', ['PKI-040'], 'An end entity below the root, and a proxy below that.', {
      ...without,
      change: (layers) => {
        for (const name of ['grid', 'house']) delete layers[name];
        delegate(layers.anna, OID.inheritAll);
      },
    }),
    bad(
      'proxy-below-the-root',
      'PKI-040',
      'proxy-issuer-is-ca',
      0,
      'the proxy is directly below the root',
      (layers) => {
        belowTheRoot(layers);
        put(layers.root, OID.keyUsage, usage(USE.signing, USE.certificates), true);
      },
    ),
    bad(
      'proxy-of-a-root-of-version-1',
      'PKI-040',
      'proxy-issuer-is-ca',
      0,
      'and the root is of version 1',
      (layers) => {
        belowTheRoot(layers);
        layers.root.version = new Uint8Array();
        layers.root.extensions = [];
        drop(layers.anna, OID.authorityKeyIdentifier);
      },
    ),
    bad('end-entity-below-an-end-entity', 'PKI-031', 'issuer-not-ca', 0, 'the leaf is an end entity', ({ anna }) => {
      drop(anna, OID.proxyCertInfo);
    }),
    bad('ca-below-an-end-entity', 'PKI-031', 'issuer-not-ca', 0, 'the leaf is a CA', ({ anna }) => {
      drop(anna, OID.proxyCertInfo);
      put(anna, OID.basicConstraints, ca(), true);
      put(anna, OID.keyUsage, usage(USE.certificates), true);
    }),
    bad('draft-below-the-rfc', 'PKI-027', 'proxy-draft', 0, 'a proxy of the draft below one of the RFC', (layers) => {
      const draft = proxy('draft', seq(), 0);
      drop(draft, OID.proxyCertInfo);
      put(draft, OID.draftProxyCertInfo, seq(seq(oid(OID.inheritAll))), true);
      layers.draft = draft;
    }),
    bad(
      'old-proxy-below-the-rfc',
      'PKI-037',
      'proxy-info-missing',
      0,
      'a proxy of before the RFC, named “proxy”, below one of it',
      (layers) => {
        const old = proxy('proxy', seq(), 0);
        drop(old, OID.proxyCertInfo);
        layers.old = old;
      },
    ),
  ),
]);

export const proxies = chainArea([shared, lengths, mixes, languages, uses, ofCas].flat());
