// Cases of what CAs ask of everything below: names that they permit and exclude, and certificate policies that they require.
import { Buffer } from 'node:buffer';
import { around, implicit, int, joined, octetsOf, oid, seq } from './der.mjs';
import { bad, good, inBoth, twins } from './kit.mjs';
import { commonName, component, drop, named, put } from './layers.mjs';
import { OID } from './oids.mjs';

const ascii = (/** @type {string} */ value) => new Uint8Array(Buffer.from(value, 'latin1'));
const host = (/** @type {string} */ value) => implicit(2, ascii(value));
const mail = (/** @type {string} */ value) => implicit(1, ascii(value));
const uri = (/** @type {string} */ value) => implicit(6, ascii(value));
const address = (/** @type {number[]} */ ...octets) => implicit(7, octetsOf(...octets));
const directory = (/** @type {Uint8Array} */ name) => around(4, name);
const registered = implicit(8, octetsOf(42, 3));

const permits = (/** @type {Uint8Array[]} */ ...trees) => seq(around(0, ...trees.map((tree) => seq(tree))));
const excludes = (/** @type {Uint8Array[]} */ ...trees) => seq(around(1, ...trees.map((tree) => seq(tree))));

/** Where a grid operator constrains names. @param {Uint8Array} constraints */
const constrained =
  (constraints) =>
  (/** @type {any} */ { grid }) =>
    put(grid, OID.nameConstraints, constraints, true);
/** The alternative names of the market operator. @param {readonly Uint8Array[]} names */
const alternatives =
  (...names) =>
  (/** @type {any} */ { operator }) =>
    put(operator, OID.subjectAltName, seq(...names));

/** A constraint with a name that it allows, and names that it does not. @param {string} id @param {string} comment @param {Uint8Array} constraints @param {Uint8Array} name @param {readonly [string, string, Uint8Array][]} others */
const tree = (id, comment, constraints, name, ...others) =>
  twins(
    good(id, ['PKI-034'], comment, (layers) => {
      constrained(constraints)(layers);
      alternatives(name)(layers);
    }),
    ...others.map(([other, mutation, value]) =>
      bad(`${id}-${other}`, 'PKI-034', 'name-not-permitted', 2, mutation, alternatives(value)),
    ),
  );

const MANY = Array.from({ length: 300 }, (_, place) => host(`h${place}.example`));

const constraints = inBoth([
  ...twins(
    good(
      'directory-permitted',
      ['PKI-034'],
      'The grid operator permits names of its organization, in other letters.',
      constrained(permits(directory(seq(component(OID.organization, 'bc4p', 0x13))))),
    ),
    bad(
      'directory-elsewhere',
      'PKI-034',
      'name-not-permitted',
      2,
      'it permits those of another',
      constrained(permits(directory(seq(component(OID.organization, 'Else'))))),
    ),
    bad(
      'directory-excluded',
      'PKI-034',
      'name-not-permitted',
      2,
      'it excludes those of its organization',
      constrained(excludes(directory(seq(component(OID.organization, 'bc4p'))))),
    ),
    bad('directory-by-the-root', 'PKI-034', 'name-not-permitted', 3, 'the root permits those of another', ({ root }) =>
      put(root, OID.nameConstraints, permits(directory(seq(component(OID.organization, 'Else')))), true),
    ),
  ),
  good(
    'proxies-are-no-names',
    ['PKI-034'],
    'The grid operator excludes the names below the market operator’s: those are of proxies.',
    constrained(excludes(directory(named(commonName('operator'), commonName('house'))))),
  ),
  ...tree(
    'host',
    'A host below the permitted one.',
    permits(host('example.org')),
    host('grid.EXAMPLE.org'),
    ['elsewhere', 'another host', host('example.com')],
    ['suffix', 'a host that only ends alike', host('myexample.org')],
  ),
  ...tree(
    'host-excluded',
    'A host beside the excluded one.',
    excludes(host('example.com')),
    host('example.org'),
    ['itself', 'the excluded host', host('example.com')],
    ['below', 'a host below it', host('a.example.com')],
  ),
  ...tree(
    'mail',
    'A mailbox of the permitted host.',
    permits(mail('example.org')),
    mail('grid@example.org'),
    ['below', 'a mailbox of a host below', mail('grid@a.example.org')],
    ['no-host', 'an address without a host', mail('grid')],
  ),
  ...tree(
    'mailbox',
    'The permitted mailbox: its host in any letters.',
    permits(mail('Grid@example.org')),
    mail('Grid@EXAMPLE.org'),
    ['other-letters', 'the mailbox in other letters', mail('grid@example.org')],
  ),
  ...tree(
    'uri',
    'A URI of a host below the permitted ones.',
    permits(uri('.example.org')),
    uri('https://grid.example.org:8443/market'),
    ['itself', 'the host itself, which is not below', uri('https://example.org/')],
    ['of-an-address', 'a URI with an address for a host', uri('https://10.0.0.1/')],
    ['user-like-a-host', 'a user that looks like the host', uri('https://grid.example.org@example.com/')],
  ),
  ...tree(
    'network',
    'An address in the permitted network.',
    permits(address(10, 1, 0, 0, 255, 255, 0, 0)),
    address(10, 1, 2, 3),
    ['elsewhere', 'an address outside', address(10, 2, 2, 3)],
    ['of-six', 'an address of another family', address(...new Array(16).fill(0))],
  ),
  ...tree(
    'two-forms',
    'Hosts are constrained, and there is none.',
    permits(host('example.org')),
    mail('grid@example.com'),
    ['both', 'a host too, elsewhere', joined(mail('grid@example.com'), host('example.com'))],
  ),
  ...tree('form-of-no-constraint', 'A form of name that nobody constrains.', permits(host('example.org')), registered, [
    'host',
    'a host elsewhere',
    host('example.com'),
  ]),
  ...twins(
    good(
      'form-not-used',
      ['PKI-034'],
      'A constraint of a form that is not understood, and no such name.',
      constrained(permits(registered)),
    ),
    bad('form-not-understood', 'PKI-034', 'name-not-permitted', 2, 'such a name', alternatives(registered)),
  ),
  ...tree('many', 'The last of 300 permitted hosts.', permits(...MANY), host('h299.example'), [
    'none',
    'a host that is none of them',
    host('h300.example'),
  ]),
  ...tree('many-excluded', 'None of 300 excluded hosts.', excludes(...MANY), host('h300.example'), [
    'last',
    'the last of them',
    host('h299.example'),
  ]),
]);

const mailInSubject = inBoth(
  twins(
    good(
      'mail-in-the-subject',
      ['PKI-034'],
      'An e-mail address in the subject counts, where there is no alternative name.',
      ({ grid, operator }) => {
        put(grid, OID.nameConstraints, permits(mail('example.org')), true);
        operator.subject = named(component(OID.emailAddress, 'grid@example.org', 0x16));
      },
    ),
    bad('mail-in-the-subject-elsewhere', 'PKI-034', 'name-not-permitted', 2, 'an address elsewhere', ({ operator }) => {
      operator.subject = named(component(OID.emailAddress, 'grid@example.com', 0x16));
    }),
  ),
);

const certificatePolicies = (/** @type {string[]} */ ...oids) => seq(...oids.map((one) => seq(oid(one))));
const required = (/** @type {number} */ after) => seq(implicit(0, octetsOf(after)));

const policies = inBoth([
  ...twins(
    good(
      'policy-in-common',
      ['PKI-103'],
      'The grid operator requires a certificate policy at once, and both have it.',
      ({ grid, operator }) => {
        put(grid, OID.policyConstraints, required(0), true);
        put(grid, OID.certificatePolicies, certificatePolicies('1.2.3', '1.2.4'));
        put(operator, OID.certificatePolicies, certificatePolicies('1.2.4'));
      },
    ),
    bad('no-policy', 'PKI-103', 'certificate-policy-missing', 2, 'the market operator has none', ({ operator }) =>
      drop(operator, OID.certificatePolicies),
    ),
    bad(
      'policy-of-another',
      'PKI-103',
      'certificate-policy-missing',
      2,
      'the market operator has another',
      ({ operator }) => put(operator, OID.certificatePolicies, certificatePolicies('1.2.5')),
    ),
  ),
  ...twins(
    good('any-policy', ['PKI-103'], 'The policy of the grid operator stands for any.', ({ grid, operator }) => {
      put(grid, OID.policyConstraints, required(0), true);
      put(grid, OID.certificatePolicies, certificatePolicies(OID.anyPolicy));
      put(operator, OID.certificatePolicies, certificatePolicies('1.2.4'));
    }),
    bad('any-policy-inhibited', 'PKI-103', 'certificate-policy-missing', 2, 'the root inhibits that', ({ root }) =>
      put(root, OID.inhibitAnyPolicy, int(0), true),
    ),
  ),
  ...twins(
    good(
      'policy-required-later',
      ['PKI-103'],
      'The root requires one after three certificates, and there are two.',
      ({ root }) => put(root, OID.policyConstraints, required(3), true),
    ),
    bad('policy-required-now', 'PKI-103', 'certificate-policy-missing', 2, 'it requires one after one', ({ root }) =>
      put(root, OID.policyConstraints, required(1), true),
    ),
  ),
]);

export const constraintCases = [...constraints, ...mailInSubject, ...policies];
