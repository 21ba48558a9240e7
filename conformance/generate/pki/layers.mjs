// Certificates to be, from the root down: a case changes what it likes before they are written and signed.
import {
  around,
  bits,
  bool,
  contentOf,
  implicit,
  int,
  joined,
  natural,
  octetString,
  octetsOf,
  oid,
  seq,
  set,
  text,
  tlv,
} from './der.mjs';
import { key, keyIdentifier, octetsFrom, signature } from './keys.mjs';
import { OID } from './oids.mjs';

/** @typedef {import('./der.mjs').Octets} Octets */
/** @typedef {import('./keys.mjs').Key} Key */
/** `flag` is the field of criticality, if another than the right one. @typedef {{oid: string, critical: boolean, flag?: Octets, value: Octets | ((own: Layer, above: Layer) => Octets)}} Extension */
/**
 * What is not given comes from the certificate above: issuer, signing key and, for a proxy, the beginning of its name.
 * @typedef {object} Layer
 * @property {Key} key
 * @property {Octets | ((above: Octets) => Octets)} subject
 * @property {Octets} serial its content octets
 * @property {Octets} version the whole field
 * @property {Octets} notBefore
 * @property {Octets} notAfter
 * @property {Extension[]} extensions
 * @property {Octets} [issuer]
 * @property {Octets} [spki]
 * @property {Octets} [uniqueId]
 * @property {Octets} [innerAlgorithm]
 * @property {Octets} [outerAlgorithm]
 * @property {Key} [signedBy]
 * @property {(der: Octets) => Octets} [finish] changes the finished certificate, so that the signature does not follow
 */

/** When all chains are judged: 2027-01-15T08:00:00Z. */
export const NOW = 1_800_000_000;
export const DAY = 86_400;

/** A time as certificates write it up to 2049. @param {number} at */
export const utcTime = (at) => text(`${new Date(at * 1000).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`, 0x17);
/** A time as certificates write it from 2050 on. @param {string} digits */
export const generalizedTime = (digits) => text(digits, 0x18);

/** One attribute. @param {string} type @param {string} value */
export const attribute = (type, value, tag = 0x0c) => seq(oid(type), text(value, tag));
/** A component of a name with one attribute. @param {string} type @param {string} value */
export const component = (type, value, tag = 0x0c) => set(attribute(type, value, tag));
export const commonName = (/** @type {string} */ value, tag = 0x0c) => component(OID.commonName, value, tag);
/** Another name with components more. @param {Octets} base @param {readonly Octets[]} more */
export const extended = (base, ...more) => seq(contentOf(base), ...more);
/** A name below that of the network. @param {readonly Octets[]} more */
export const named = (...more) => seq(component(OID.organization, 'BC4P'), ...more);
/** The name of a proxy: its issuer's, and this. @param {readonly Octets[]} more */
export const below =
  (...more) =>
  (/** @type {Octets} */ above) =>
    extended(above, ...more);

/** Key usages by their numbers. @param {readonly number[]} usages */
export function keyUsage(...usages) {
  const octet = usages.reduce((sum, bit) => sum | (0x80 >> bit), 0);
  let unused = 0;
  while (unused < 7 && ((octet >> unused) & 1) === 0) unused += 1;
  return bits(octetsOf(octet), unused);
}
export const USE = /** @type {const} */ ({ signing: 0, encipherment: 2, certificates: 5, lists: 6 });

/** @param {number} [pathLength] */
export const ca = (pathLength) => seq(bool(255), ...(pathLength === undefined ? [] : [int(pathLength)]));
/** ProxyCertInfo. @param {string} language @param {Octets} [policy] @param {number} [pathLength] */
export const proxyInfo = (language, policy, pathLength) =>
  seq(
    ...(pathLength === undefined ? [] : [int(pathLength)]),
    seq(oid(language), ...(policy === undefined ? [] : [octetString(policy)])),
  );

const ROLES = [
  'root',
  'grid-operator',
  'market-operator',
  'market',
  'submarket',
  'participant',
  'metering-authority',
  'meter',
];

/** A policy of BC4P. @param {string} role @param {{label?: string, point?: Octets, feedIn?: number, draw?: number}} [members] */
export const policy = (role, { label, point, feedIn, draw } = {}) =>
  seq(
    tlv(0x0a, octetsOf(ROLES.indexOf(role))),
    ...(label === undefined ? [] : [implicit(0, octetsOf(...Buffer.from(label)))]),
    ...(point === undefined ? [] : [implicit(1, point)]),
    ...(feedIn === undefined ? [] : [implicit(2, natural(feedIn))]),
    ...(draw === undefined ? [] : [implicit(3, natural(draw))]),
  );

/** What an issuer would have made of a connection point: 32 octets that say nothing. @param {string} name */
export const point = (name) => octetsFrom(`point ${name}`, 32);

/** A member of an extension list. @param {string} id @param {Extension['value']} value */
export const extension = (id, value, critical = false) => ({ oid: id, critical, value });

/** Puts an extension in, in place of one that is there already. @param {Layer} layer @param {string} id @param {Extension['value']} value */
export function put(layer, id, value, critical = false) {
  const at = layer.extensions.findIndex((one) => one.oid === id);
  layer.extensions.splice(at < 0 ? layer.extensions.length : at, 1, extension(id, value, critical));
}

/** Writes the criticality of an extension in another way. @param {Layer} layer @param {string} id @param {Octets} flag */
export function flagged(layer, id, flag) {
  layer.extensions = layer.extensions.map((one) => (one.oid === id ? { ...one, flag } : one));
}

/** @param {Layer} layer @param {string} id */
export function drop(layer, id) {
  layer.extensions = layer.extensions.filter((one) => one.oid !== id);
}

/** Uses the proxy extension for this. @param {Layer} layer @param {string} language @param {Octets} [text] @param {number} [pathLength] */
export const delegate = (layer, language, text, pathLength) =>
  put(layer, OID.proxyCertInfo, proxyInfo(language, text, pathLength), true);

const IDENTIFIERS = [
  extension(OID.subjectKeyIdentifier, (own) => octetString(keyIdentifier(own.key))),
  extension(OID.authorityKeyIdentifier, (_, above) => seq(implicit(0, keyIdentifier(above.key)))),
];

let serials = 0;

/** @param {string} name @param {Layer['subject']} subject @param {Extension[]} extensions @returns {Layer} */
export function layer(name, subject, extensions) {
  serials = (serials + 1) % 64;
  return {
    key: key(name),
    subject,
    serial: joined(octetsOf(0x40 + serials), octetsFrom(`serial ${name}`, 15)),
    version: around(0, int(2)),
    notBefore: utcTime(NOW - 30 * DAY),
    notAfter: utcTime(NOW + 30 * DAY),
    extensions: [...extensions, ...IDENTIFIERS],
  };
}

/** @param {string} role @param {{label?: string, pathLength?: number}} [more] */
export const caExtensions = (role, { label, pathLength } = {}) => [
  extension(OID.basicConstraints, ca(pathLength), true),
  extension(OID.keyUsage, keyUsage(USE.certificates, USE.lists), true),
  extension(OID.policyExtension, policy(role, { label })),
];

/** @param {Octets} own policy */
export const endEntityExtensions = (own) => [
  extension(OID.keyUsage, keyUsage(USE.signing), true),
  extension(OID.policyExtension, own),
];

/** @param {Octets} own policy @param {number} [pathLength] */
export const proxyExtensions = (own, pathLength) => [
  extension(OID.keyUsage, keyUsage(USE.signing), true),
  extension(OID.proxyCertInfo, proxyInfo(OID.policyLanguage, own, pathLength), true),
];

export const HOUSE = { label: 'house', point: point('house'), feedIn: 100_000, draw: 80_000 };
export const ANNA = { point: point('anna'), feedIn: 10_000, draw: 11_000 };

/** A proxy more, of this common name. @param {string} name @param {Octets} own policy @param {number} [pathLength] */
export const proxy = (name, own, pathLength) => layer(name, below(commonName(name)), proxyExtensions(own, pathLength));

/** The layers of a good chain by their names, root first: the names are the order. */
export function goodLayers() {
  serials = 0;
  const root = layer('root', named(commonName('root')), caExtensions('root', { pathLength: 1 }));
  root.extensions = root.extensions.filter((one) => one.oid !== OID.authorityKeyIdentifier);
  return {
    root,
    grid: layer('grid', named(commonName('grid')), caExtensions('grid-operator', { label: 'westnetz', pathLength: 0 })),
    operator: layer('operator', named(commonName('operator')), endEntityExtensions(policy('market-operator'))),
    house: proxy('house', policy('submarket', HOUSE), 2),
    anna: proxy('anna', policy('participant', ANNA), 0),
  };
}

/** @typedef {ReturnType<typeof goodLayers> & Record<string, Layer>} Layers */

/** @param {Extension & {value: Octets}} one */
export const writeExtension = ({ oid: id, critical, flag = critical ? bool(255) : new Uint8Array(), value }) =>
  seq(oid(id), flag, octetString(value));

/** The octets of one certificate and its subject. @param {Layer} own @param {Layer} above @param {Octets} aboveSubject */
function written(own, above, aboveSubject) {
  const subject = typeof own.subject === 'function' ? own.subject(aboveSubject) : own.subject;
  const issuer = own.issuer ?? (own === above ? subject : aboveSubject);
  const signer = own.signedBy ?? above.key;
  const inner = own.innerAlgorithm ?? signer.algorithm;
  const extensions = own.extensions.map((one) =>
    writeExtension({ ...one, value: typeof one.value === 'function' ? one.value(own, above) : one.value }),
  );
  const tbs = seq(
    own.version,
    tlv(0x02, own.serial),
    inner,
    issuer,
    seq(own.notBefore, own.notAfter),
    subject,
    own.spki ?? own.key.spki,
    own.uniqueId ?? new Uint8Array(),
    ...(extensions.length === 0 ? [] : [around(3, seq(...extensions))]),
  );
  const der = seq(tbs, own.outerAlgorithm ?? inner, bits(signature(signer, tbs)));
  return { subject, der: own.finish?.(der) ?? der };
}

/** The certificates of a chain by the names of their layers, each under the one before. @param {Record<string, Layer>} layers */
export function certificatesOf(layers) {
  const certificates = /** @type {Record<string, Octets>} */ ({});
  let above;
  for (const [name, own] of Object.entries(layers)) {
    const { subject, der } = written(own, above?.layer ?? own, above?.subject ?? new Uint8Array());
    certificates[name] = der;
    above = { layer: own, subject };
  }
  return certificates;
}
