import { readCertificatePolicies, readPolicyConstraints } from './certificate-policies.ts';
import {
  booleanFromDer,
  constructedTag,
  type DerElement,
  DerReader,
  demand,
  isNegative,
  naturalFromDer,
  oidFromDer,
  primitiveTag,
  strictDer,
  TAG,
} from './der/index.ts';
import { type GeneralName, readGeneralName } from './general-name.ts';
import { type KeyUsage, readKeyUsage } from './key-usage.ts';
import { type NameConstraints, readNameConstraints } from './name-constraints.ts';
import { BC4P_OID, EXTENSION } from './oids.ts';
import { type ProxyInfo, readProxyInfo } from './proxy-info.ts';

/** Whether the holder may issue certificates that are no proxies, and how many CAs may follow. */
export interface BasicConstraints {
  readonly ca: boolean;
  readonly pathLength?: number;
}

/** Which of its issuer's keys signed a certificate. */
export interface AuthorityKeyIdentifier {
  readonly keyIdentifier?: Uint8Array;
  readonly issuer?: readonly GeneralName[];
  readonly serial?: Uint8Array;
}

/** The extensions of a certificate that anybody here knows. */
export interface Extensions {
  readonly keyUsage?: readonly KeyUsage[];
  /** Dotted object identifiers of purposes. */
  readonly extendedKeyUsage?: readonly string[];
  readonly basicConstraints?: BasicConstraints;
  readonly nameConstraints?: NameConstraints;
  readonly subjectAltName?: readonly GeneralName[];
  readonly issuerAltName?: readonly GeneralName[];
  readonly subjectKeyIdentifier?: Uint8Array;
  readonly authorityKeyIdentifier?: AuthorityKeyIdentifier;
  /** Dotted object identifiers of the certificate policies of RFC 5280, which are none of ours. */
  readonly certificatePolicies?: readonly string[];
  /** After how many certificates below each must have a certificate policy in common with those above. */
  readonly explicitPolicyAfter?: number;
  /** After how many certificates below the policy that stands for any counts no more. */
  readonly anyPolicyNoneAfter?: number;
  readonly proxyInfo?: ProxyInfo;
  /** Our policy in a certificate that is no proxy, still in DER. */
  readonly policy?: Uint8Array;
  /** Every extension there is: which, and whether it is critical. */
  readonly all: readonly { readonly oid: string; readonly critical: boolean }[];
  /** The critical ones that nobody here knows. */
  readonly unknownCritical: readonly string[];
}

function readBasicConstraints(reader: DerReader): BasicConstraints {
  const fields: DerReader = reader.enter(TAG.sequence, 'the basic constraints');
  const flag = fields.optional(TAG.boolean, 'cA');
  fields.demand(flag === undefined || booleanFromDer(flag), 'a default cA is left out');
  const length = fields.optional(TAG.integer, 'pathLenConstraint');
  fields.end('the basic constraints');
  fields.demand(length === undefined || flag !== undefined, 'only a CA has a path length');
  fields.demand(length === undefined || !isNegative(length), 'a path length is not negative');
  return { ca: flag !== undefined, ...(length === undefined ? {} : { pathLength: naturalFromDer(length) }) };
}

const readGeneralNames = (reader: DerReader): GeneralName[] =>
  reader.each('name', (each: DerReader) => {
    const name = readGeneralName(each);
    const isAddress = name.form !== 'iPAddress' || [4, 16].includes(name.content.length);
    each.demand(isAddress, 'an address has 4 or 16 octets');
    return name;
  });

function readAuthorityKeyIdentifier(reader: DerReader): AuthorityKeyIdentifier {
  const fields: DerReader = reader.enter(TAG.sequence, 'the authority key identifier');
  const keyIdentifier = fields.optional(primitiveTag(0), 'keyIdentifier')?.content;
  const issuer = fields.optionalEnter(constructedTag(1), 'authorityCertIssuer');
  const serial = fields.optional(primitiveTag(2), 'authorityCertSerialNumber')?.content;
  fields.end('the authority key identifier');
  fields.demand((issuer === undefined) === (serial === undefined), 'issuer and serial number come together');
  return {
    ...(keyIdentifier === undefined ? {} : { keyIdentifier }),
    ...(issuer === undefined ? {} : { issuer: readGeneralNames(issuer) }),
    ...(serial === undefined ? {} : { serial }),
  };
}

type Known = Omit<Extensions, 'all' | 'unknownCritical'>;

/** What each known extension adds. The reader stands before the one value inside the extension. */
const READERS: Readonly<Record<string, (reader: DerReader, critical: boolean, value: DerElement) => Known>> = {
  [EXTENSION.keyUsage]: (reader) => ({ keyUsage: readKeyUsage(reader) }),
  [EXTENSION.extendedKeyUsage]: (reader) => ({
    extendedKeyUsage: reader
      .enter(TAG.sequence, 'the extended key usages')
      .each('purpose', (each) => oidFromDer(each.read(TAG.oid, 'a purpose'))),
  }),
  [EXTENSION.basicConstraints]: (reader) => ({ basicConstraints: readBasicConstraints(reader) }),
  [EXTENSION.nameConstraints]: (reader) => ({ nameConstraints: readNameConstraints(reader) }),
  [EXTENSION.subjectAltName]: (reader) => ({
    subjectAltName: readGeneralNames(reader.enter(TAG.sequence, 'the alternative names')),
  }),
  [EXTENSION.issuerAltName]: (reader) => ({
    issuerAltName: readGeneralNames(reader.enter(TAG.sequence, 'the alternative names')),
  }),
  [EXTENSION.subjectKeyIdentifier]: (reader) => ({
    subjectKeyIdentifier: reader.read(TAG.octetString, 'the subject key identifier').content,
  }),
  [EXTENSION.authorityKeyIdentifier]: (reader) => ({ authorityKeyIdentifier: readAuthorityKeyIdentifier(reader) }),
  [EXTENSION.certificatePolicies]: (reader) => ({ certificatePolicies: readCertificatePolicies(reader) }),
  [EXTENSION.policyConstraints]: (reader) => {
    const after = readPolicyConstraints(reader);
    return after === undefined ? {} : { explicitPolicyAfter: after };
  },
  [EXTENSION.inhibitAnyPolicy]: (reader: DerReader) => {
    const after = reader.read(TAG.integer, 'inhibitAnyPolicy');
    reader.demand(!isNegative(after), 'inhibitAnyPolicy is not negative');
    return { anyPolicyNoneAfter: naturalFromDer(after) };
  },
  [EXTENSION.proxyCertInfo]: (reader, critical) => ({ proxyInfo: readProxyInfo(reader, critical) }),
  [BC4P_OID.policyExtension]: (reader) => ({ policy: reader.any('the policy').encoded }),
};

// Only ever non-critical: a critical one of these is treated like one that nobody knows.
const NEVER_CRITICAL: readonly string[] = [BC4P_OID.policyExtension];

const MALFORMED = { requirement: 'PKI-010', code: 'certificate-extension-malformed' } as const;
const PROXY_MALFORMED = { requirement: 'PKI-011', code: 'proxy-info-malformed' } as const;

function readExtension(oid: string, critical: boolean, value: DerElement): Known {
  const read = READERS[oid];
  if (read === undefined) return {};
  const kind = oid === EXTENSION.proxyCertInfo ? PROXY_MALFORMED : MALFORMED;
  // One pass over the octets first, then a reader that stands before them as the only member.
  strictDer(value.content, value.contentOffset);
  const reader: DerReader = new DerReader(value, kind);
  const known = read(reader, critical, value);
  reader.end('an extension');
  return known;
}

/** Reads the extensions of a certificate: at least one, each once (RFC 5280 §4.1.2.9, §4.2). */
export function readExtensions(element: DerElement): Extensions {
  const all: { oid: string; critical: boolean }[] = [];
  let known: Known = {};
  new DerReader(element, MALFORMED).each('extension', (each: DerReader) => {
    const fields: DerReader = each.enter(TAG.sequence, 'an extension');
    const id = fields.read(TAG.oid, 'the identifier of an extension');
    const oid = oidFromDer(id);
    const flag = fields.optional(TAG.boolean, 'critical');
    fields.demand(flag === undefined || booleanFromDer(flag), 'a default criticality is left out');
    const value = fields.read(TAG.octetString, 'the value of an extension');
    fields.end('an extension');
    const isNew = all.every((other) => other.oid !== oid);
    demand('PKI-009', 'certificate-extension-repeated', isNew, 'an extension is there at most once', id.offset);
    all.push({ oid, critical: flag !== undefined });
    known = { ...known, ...readExtension(oid, flag !== undefined, value) };
  });
  const unknownCritical = all
    .filter(({ oid, critical }) => critical && (READERS[oid] === undefined || NEVER_CRITICAL.includes(oid)))
    .map(({ oid }) => oid);
  return { ...known, all, unknownCritical };
}
