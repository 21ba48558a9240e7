import { equalBytes } from '../bytes.ts';
import { signatureAlgorithmFor } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { TAG } from './der/index.ts';
import { type Name, printName } from './name.ts';
import { sameName } from './name-match.ts';
import { ATTRIBUTE, EXTENSION } from './oids.ts';
import { keyIdentifiersAgree } from './path.ts';
import type { Rule, Step } from './rule.ts';

/** What the value of an attribute can be: string types, and how many characters. */
interface Bounds {
  readonly tags: readonly number[];
  readonly least: number;
  readonly most: number;
}

const { utf8String, printableString, teletexString, bmpString, universalString, ia5String } = TAG;
const DIRECTORY_STRING = [utf8String, printableString, teletexString, bmpString, universalString];

const directoryString = (most: number): Bounds => ({ tags: DIRECTORY_STRING, least: 1, most });

/** Attributes with bounds (X.520, RFC 5280 appendix A). E-mail addresses in UTF-8 are a habit that harms nobody. */
const BOUNDS: Readonly<Record<string, Bounds>> = {
  [ATTRIBUTE.commonName]: directoryString(64),
  [ATTRIBUTE.organization]: directoryString(64),
  [ATTRIBUTE.organizationalUnit]: directoryString(64),
  [ATTRIBUTE.locality]: directoryString(128),
  [ATTRIBUTE.state]: directoryString(128),
  [ATTRIBUTE.title]: directoryString(64),
  [ATTRIBUTE.pseudonym]: directoryString(128),
  [ATTRIBUTE.serialNumber]: { tags: [printableString], least: 1, most: 64 },
  [ATTRIBUTE.country]: { tags: [printableString], least: 2, most: 2 },
  [ATTRIBUTE.emailAddress]: { tags: [ia5String, utf8String], least: 1, most: 255 },
};

/** Whether each attribute with bounds is text of one of its string types and within its length. */
function isWithinBounds(name: Name): boolean {
  const attributes = name.parts.flatMap((part) => part.attributes);
  return attributes.every(({ type, tag, text = '' }) => {
    const bounds = BOUNDS[type];
    if (bounds === undefined) return true;
    const characters = [...text].length;
    return bounds.tags.includes(tag) && bounds.least <= characters && characters <= bounds.most;
  });
}

/** Whether the issuer and serial number that a certificate names are those of its issuer, where it names them. */
function issuerSerialAgrees({ extensions }: Certificate, issuer: Certificate): boolean {
  const { issuer: names, serial } = extensions.authorityKeyIdentifier ?? {};
  if (names === undefined || serial === undefined) return true;
  const directory = names.flatMap(({ directoryName }) => (directoryName === undefined ? [] : [directoryName]));
  return (
    equalBytes(serial, issuer.serial) &&
    (directory.length === 0 || directory.some((name) => sameName(name, issuer.issuer, 'rfc5280')))
  );
}

function hasNameOrAlternative({ certificate }: Step): boolean {
  const { subject, extensions } = certificate;
  if (subject.parts.length > 0) return true;
  const critical = extensions.all.some(({ oid, critical: marked }) => oid === EXTENSION.subjectAltName && marked);
  return extensions.basicConstraints?.ca !== true && critical;
}

/** Rules for every certificate of a path, the anchor included. */
export const COMMON_RULES: readonly Rule[] = [
  {
    requirement: 'PKI-024',
    code: 'certificate-not-yet-valid',
    text: 'the certificate is valid already',
    section: 'RFC 5280 §6.1.3 (a)(2), RFC 3820 §4.1.3 (a)(2)',
    part: 'validity',
    holds: ({ certificate, options }) => certificate.notBefore <= options.at,
    facts: ({ certificate, options }) => ({
      notBefore: certificate.notBefore,
      at: options.at,
    }),
  },
  {
    requirement: 'PKI-025',
    code: 'certificate-expired',
    text: 'the certificate is still valid',
    section: 'RFC 5280 §6.1.3 (a)(2), RFC 3820 §4.1.3 (a)(2)',
    part: 'validity',
    holds: ({ certificate, options }) => options.at <= certificate.notAfter,
    facts: ({ certificate, options }) => ({
      notAfter: certificate.notAfter,
      at: options.at,
    }),
  },
  {
    requirement: 'PKI-027',
    code: 'proxy-draft',
    text: 'proxy information is that of the RFC, not of the draft before it',
    section: 'RFC 3820 §3.8',
    part: 'extensions',
    holds: ({ certificate }) => !certificate.extensions.all.some(({ oid }) => oid === EXTENSION.draftProxyCertInfo),
  },
  {
    requirement: 'PKI-026',
    code: 'critical-extension-unknown',
    text: 'every critical extension is known',
    section: 'RFC 5280 §4.2, RFC 3820 §4.1.3 (d)',
    part: 'extensions',
    holds: ({ certificate }) => certificate.extensions.unknownCritical.length === 0,
    facts: ({ certificate }) => ({ oid: certificate.extensions.unknownCritical.join(' ') }),
  },
  {
    requirement: 'PKI-029',
    code: 'name-out-of-bounds',
    text: 'the attributes of a name have the string types and lengths that X.520 allows',
    section: 'RFC 5280 appendix A, X.520',
    part: 'subject',
    holds: ({ certificate }) => isWithinBounds(certificate.subject),
    facts: ({ certificate }) => ({ subject: printName(certificate.subject) }),
  },
];

/** The rule that comes first for every certificate below the anchor. */
export const ISSUER_RULE: Rule = {
  requirement: 'PKI-023',
  code: 'issuer-name-mismatch',
  text: 'the issuer is the subject of the certificate above',
  section: 'RFC 5280 §6.1.3 (a)(4), RFC 3820 §3.1, §4.1.3 (a)(3)',
  part: 'issuer',
  holds: ({ certificate, issuer }) => issuer === undefined || sameName(certificate.issuer, issuer.subject, 'rfc5280'),
  facts: ({ certificate, issuer }) => ({
    issuer: printName(certificate.issuer),
    expected: issuer === undefined ? '' : printName(issuer.subject),
  }),
};

/** The rules that come after those of its kind, for every certificate below the anchor. */
export const KEY_RULES: readonly Rule[] = [
  {
    requirement: 'PKI-028',
    code: 'key-identifier-mismatch',
    text: 'the authority key identifier is that of the certificate above',
    section: 'RFC 5280 §4.2.1.1, §4.2.1.2',
    part: 'authorityKeyIdentifier',
    holds: ({ certificate, issuer }) =>
      issuer === undefined || (keyIdentifiersAgree(certificate, issuer) && issuerSerialAgrees(certificate, issuer)),
  },
  {
    requirement: 'PKI-038',
    code: 'signature-algorithm-unsupported',
    text: 'the signature algorithm is known and fits the key above',
    section: 'RFC 5280 §4.1.1.2, §6.1.3 (a)(1)',
    part: 'signatureAlgorithm',
    holds: ({ certificate, issuer }) =>
      issuer === undefined ||
      signatureAlgorithmFor(certificate.signatureAlgorithm, issuer.publicKey.kind) !== undefined,
    facts: ({ certificate, issuer }) => ({
      algorithm: certificate.signatureAlgorithm.key,
      key: issuer?.publicKey.kind ?? '',
    }),
  },
];

/** The rule that only an end-entity certificate with a critical alternative name may lack a subject. */
export const NAMED_RULE: Rule = {
  requirement: 'PKI-030',
  code: 'subject-empty',
  text: 'a subject is empty only beside a critical alternative name, and never in a CA certificate',
  section: 'RFC 5280 §4.1.2.6',
  part: 'subject',
  holds: hasNameOrAlternative,
};
