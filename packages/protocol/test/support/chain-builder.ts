import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Certificate, encodePolicy, type Policy, parseCertificate } from '../../src/certificates/index.ts';
import { connectionPointPseudonym } from '../../src/certificates/pseudonym.ts';
import { type instant, parseInstant, watts } from '../../src/units/index.ts';
import { bits, bool, int, octets, oid, seq, set, text, tlv } from './der.ts';

/** A component of a name: attribute type, text and, where it matters, the tag of the string type. */
export type Component = readonly [type: string, value: string, tag?: number];

export const OID = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  ski: '2.5.29.14',
  keyUsage: '2.5.29.15',
  san: '2.5.29.17',
  ian: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  aki: '2.5.29.35',
  extKeyUsage: '2.5.29.37',
  proxyCertInfo: '1.3.6.1.5.5.7.1.14',
  policy: '1.3.6.1.4.1.32473.4.1',
  policyExtension: '1.3.6.1.4.1.32473.4.2',
  inheritAll: '1.3.6.1.5.5.7.21.1',
  independent: '1.3.6.1.5.5.7.21.2',
} as const;

export const ECDSA_SHA256 = seq(oid('1.2.840.10045.4.3.2'));
export const RSA_SHA256 = seq(oid('1.2.840.113549.1.1.11'), Uint8Array.of(5, 0));

/** An extension as it will be written: nothing is checked. */
export interface ExtensionSpec {
  oid: string;
  critical: boolean;
  value: Uint8Array;
}

/** One certificate to be: a test changes what it likes before it is built. */
export interface Layer {
  privateKey: KeyObject;
  /** SubjectPublicKeyInfo. */
  spki: Uint8Array;
  subject: Uint8Array;
  /** Unless it is set, the subject of the layer above. */
  issuer?: Uint8Array;
  serial: Uint8Array;
  version: Uint8Array;
  notBefore: Uint8Array;
  notAfter: Uint8Array;
  extensions: ExtensionSpec[];
  innerAlgorithm: Uint8Array;
  outerAlgorithm: Uint8Array;
  /** Unless it is set, the key of the layer above. */
  signWith?: KeyObject;
  /** Changes the finished certificate: the signature does not follow. */
  finish?: (der: Uint8Array) => Uint8Array;
}

export const name = (...components: readonly Component[]): Uint8Array =>
  seq(...components.map(([type, value, tag = 0x0c]) => set(seq(oid(type), text(value, tag)))));

/** Another name with one component more. */
export function extendName(base: Uint8Array, ...added: readonly Uint8Array[]): Uint8Array {
  const header = (base[1] ?? 0) < 128 ? 2 : 2 + ((base[1] ?? 0) & 127);
  return seq(base.subarray(header), ...added);
}

export const commonName = (value: string, tag = 0x0c): Uint8Array => set(seq(oid(OID.commonName), text(value, tag)));

export const utcTime = (iso: string): Uint8Array => text(`${iso.replace(/[-:T]/g, '').slice(2, 14)}Z`, 0x17);

export const keyUsage = (...usages: readonly number[]): Uint8Array => {
  const octet = usages.reduce((sum, bit) => sum | (0x80 >> bit), 0);
  let unused = 0;
  while (unused < 8 && ((octet >> unused) & 1) === 0) unused += 1;
  return bits(Uint8Array.of(octet), unused);
};

export const proxyInfo = (language: string, policy?: Uint8Array, length?: number): Uint8Array =>
  seq(
    ...(length === undefined ? [] : [int(length)]),
    seq(oid(language), ...(policy === undefined ? [] : [octets(policy)])),
  );

const keyPool: { privateKey: KeyObject; spki: Uint8Array }[] = [];

/** The `index`-th of a pool of P-256 keys: made once, since making keys is the slow part. */
export function testKey(index: number): { privateKey: KeyObject; spki: Uint8Array } {
  while (keyPool.length <= index) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    keyPool.push({ privateKey, spki: publicKey.export({ type: 'spki', format: 'der' }) });
  }
  return keyPool[index] as { privateKey: KeyObject; spki: Uint8Array };
}

export const keyIdentifier = (spki: Uint8Array): Uint8Array =>
  createHash('sha256').update(spki).digest().subarray(0, 20);

/** Puts an extension in, in place of one that is there already. */
export function setExtension(layer: Layer, id: string, value: Uint8Array, critical = false): void {
  const at = layer.extensions.findIndex((extension) => extension.oid === id);
  const extension = { oid: id, critical, value };
  if (at < 0) layer.extensions.push(extension);
  else layer.extensions[at] = extension;
}

export function dropExtension(layer: Layer, id: string): void {
  layer.extensions = layer.extensions.filter((extension) => extension.oid !== id);
}

function layer(index: number, subject: Uint8Array, extensions: ExtensionSpec[], above?: Layer): Layer {
  const { privateKey, spki } = testKey(index);
  const identifiers: ExtensionSpec[] = [
    { oid: OID.ski, critical: false, value: octets(keyIdentifier(spki)) },
    ...(above === undefined
      ? []
      : [{ oid: OID.aki, critical: false, value: seq(tlv(0x80, keyIdentifier(above.spki))) }]),
  ];
  return {
    privateKey,
    spki,
    subject,
    serial: Uint8Array.from([0x40 + index, ...createHash('sha256').update(subject).digest().subarray(0, 15)]),
    version: tlv(0xa0, int(2)),
    notBefore: utcTime('2026-01-01T00:00:00'),
    notAfter: utcTime('2026-12-31T00:00:00'),
    extensions: [...extensions, ...identifiers],
    innerAlgorithm: ECDSA_SHA256,
    outerAlgorithm: ECDSA_SHA256,
  };
}

/** The time at which the chains made here are good. */
export const NOON = ((): ReturnType<typeof instant> => {
  const parsed = parseInstant('2026-05-08T12:00:00Z');
  if (!parsed.ok) throw new Error('not an instant');
  return parsed.value;
})();

const pathLimit = (length?: number): Uint8Array => seq(bool(255), ...(length === undefined ? [] : [int(length)]));

export const caExtensions = (policy: Policy, pathLength?: number): ExtensionSpec[] => [
  { oid: OID.basicConstraints, critical: true, value: pathLimit(pathLength) },
  { oid: OID.keyUsage, critical: true, value: keyUsage(5, 6) },
  { oid: OID.policyExtension, critical: false, value: encodePolicy(policy) },
];

export const endEntityExtensions = (policy: Policy): ExtensionSpec[] => [
  { oid: OID.keyUsage, critical: true, value: keyUsage(0) },
  { oid: OID.policyExtension, critical: false, value: encodePolicy(policy) },
];

export const proxyExtensions = (policy: Policy, pathLength: number): ExtensionSpec[] => [
  { oid: OID.keyUsage, critical: true, value: keyUsage(0) },
  { oid: OID.proxyCertInfo, critical: true, value: proxyInfo(OID.policy, encodePolicy(policy), pathLength) },
];

export const point = (label: string): Uint8Array =>
  connectionPointPseudonym(new Uint8Array(32).fill(7), label, Uint8Array.of(1));

export const SUBMARKET: Policy = {
  role: 'submarket',
  label: 'westnetz',
  connectionPoint: point('west'),
  feedIn: watts(100_000),
  draw: watts(80_000),
};

export const PARTICIPANT: Policy = {
  role: 'participant',
  connectionPoint: point('house 7'),
  feedIn: watts(10_000),
  draw: watts(11_000),
};

/**
 * The layers of a good chain, root first: root, grid operator (CA), market operator (end entity), submarket proxy,
 * participant proxy.
 */
export function goodLayers(): [Layer, Layer, Layer, Layer, Layer] {
  const root = layer(0, name([OID.organization, 'BC4P'], [OID.commonName, 'root']), caExtensions({ role: 'root' }, 1));
  const operator = layer(
    1,
    name([OID.organization, 'BC4P'], [OID.commonName, 'amprion']),
    caExtensions({ role: 'grid-operator', label: 'amprion' }, 0),
    root,
  );
  const market = layer(
    2,
    name([OID.organization, 'BC4P'], [OID.commonName, 'market operator']),
    endEntityExtensions({ role: 'market-operator' }),
    operator,
  );
  const submarket = layer(3, extendName(market.subject, commonName('dso-12')), proxyExtensions(SUBMARKET, 2), market);
  const participant = layer(
    4,
    extendName(submarket.subject, commonName('pro-99')),
    proxyExtensions(PARTICIPANT, 1),
    submarket,
  );
  return [root, operator, market, submarket, participant];
}

/** One more proxy below a layer. */
export function addProxy(above: Layer, index: number, policy: Policy, pathLength: number): Layer {
  return layer(index, extendName(above.subject, commonName(`p-${index}`)), proxyExtensions(policy, pathLength), above);
}

function writeExtension({ oid: id, critical, value }: ExtensionSpec): Uint8Array {
  return seq(oid(id), ...(critical ? [bool(255)] : []), octets(value));
}

/** The octets of one certificate, signed by the layer above (the root by itself). */
export function buildLayer(own: Layer, above: Layer = own): Uint8Array {
  const list = own.extensions.length === 0 ? [] : [tlv(0xa3, seq(...own.extensions.map(writeExtension)))];
  const tbs = seq(
    own.version,
    tlv(2, own.serial),
    own.innerAlgorithm,
    own.issuer ?? above.subject,
    seq(own.notBefore, own.notAfter),
    own.subject,
    own.spki,
    ...list,
  );
  const signature = sign('sha256', tbs, own.signWith ?? above.privateKey);
  const der = seq(tbs, own.outerAlgorithm, bits(signature));
  return own.finish?.(der) ?? der;
}

/** The octets of a whole chain, leaf first, root last. */
export const buildChain = (layers: readonly Layer[]): Uint8Array[] =>
  layers.map((own, at) => buildLayer(own, layers[at - 1] ?? own)).reverse();

/** A parsed certificate; the test fails if there is none. */
export function parsed(der: Uint8Array): Certificate {
  const result = parseCertificate(der);
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}
