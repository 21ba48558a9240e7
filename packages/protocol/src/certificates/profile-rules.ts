import { messageAlgorithmFor, signatureAlgorithmFor } from './algorithms.ts';
import { TAG } from './der/index.ts';
import { isWithin } from './key-usage.ts';
import { printName, sameNameBytes } from './name.ts';
import { beginsWith } from './name-match.ts';
import { EXTENSION } from './oids.ts';
import { BC4P_LANGUAGES } from './proxy-rules.ts';
import type { Rule, Step } from './rule.ts';

/** The longest chain of proxies and the largest path length of profile bc4p. */
export const MAX_PROXIES = 8;
export const MAX_PROXY_PATH_LENGTH = 15;

const PROXY_NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const PROXY_NAME_TAGS: readonly number[] = [TAG.utf8String, TAG.printableString];

export const isProxyName = (text: string): boolean => PROXY_NAME.test(text);

const proxiesAbove = ({ above }: Step): number =>
  above.filter(({ extensions }) => extensions.proxyInfo !== undefined).length;

function hasProxyName({ certificate }: Step): boolean {
  const attribute = certificate.subject.parts.at(-1)?.attributes[0];
  return attribute !== undefined && PROXY_NAME_TAGS.includes(attribute.tag) && isProxyName(attribute.text ?? '');
}

const SECTION = 'BC4P profile';

/** What profile bc4p asks of every certificate, the anchor included, beyond the RFCs. */
export const PROFILE_RULES: readonly Rule[] = [
  {
    requirement: 'PKI-071',
    code: 'profile-version',
    text: 'the certificate is of version 3',
    section: SECTION,
    part: 'version',
    holds: ({ certificate }) => certificate.version === 3,
  },
  {
    requirement: 'PKI-072',
    code: 'profile-algorithm',
    text: 'keys are P-256 or Ed25519, and signatures ES256 or Ed25519',
    section: SECTION,
    part: 'publicKey',
    holds: ({ certificate, issuer }) => {
      const above = (issuer ?? certificate).publicKey.kind;
      const own = messageAlgorithmFor(certificate.publicKey.kind);
      const used = messageAlgorithmFor(above);
      const unjudged = issuer === undefined;
      return (
        own !== undefined &&
        (unjudged || (used !== undefined && signatureAlgorithmFor(certificate.signatureAlgorithm, above) === used))
      );
    },
    facts: ({ certificate }) => ({ key: certificate.publicKey.kind }),
  },
  {
    requirement: 'PKI-073',
    code: 'profile-key-usage',
    text: 'there is a key usage, and it is critical',
    section: SECTION,
    part: 'keyUsage',
    holds: ({ certificate }) =>
      certificate.extensions.all.some(({ oid, critical }) => oid === EXTENSION.keyUsage && critical),
  },
  {
    requirement: 'PKI-074',
    code: 'profile-key-identifier',
    text: 'there is a subject key identifier and, below the anchor, an authority key identifier',
    section: SECTION,
    part: 'extensions',
    holds: ({ certificate: { extensions }, issuer }) =>
      extensions.subjectKeyIdentifier !== undefined &&
      (issuer === undefined || extensions.authorityKeyIdentifier?.keyIdentifier !== undefined),
  },
  {
    requirement: 'PKI-075',
    code: 'profile-lifetime',
    text: 'the certificate ends no later than the one above',
    section: SECTION,
    part: 'validity',
    holds: ({ certificate, issuer }) => issuer === undefined || certificate.notAfter <= issuer.notAfter,
    facts: ({ certificate, issuer }) => ({
      notAfter: certificate.notAfter,
      latest: (issuer ?? certificate).notAfter,
    }),
  },
  {
    requirement: 'PKI-087',
    code: 'profile-name-bytes',
    text: 'the issuer is the subject above, octet by octet',
    section: SECTION,
    part: 'issuer',
    holds: ({ certificate, issuer }) => issuer === undefined || sameNameBytes(certificate.issuer, issuer.subject),
    facts: ({ certificate }) => ({ issuer: printName(certificate.issuer) }),
  },
];

/** What profile bc4p asks of proxies beyond RFC 3820. */
export const PROFILE_PROXY_RULES: readonly Rule[] = [
  {
    requirement: 'PKI-076',
    code: 'profile-too-many-proxies',
    text: `at most ${MAX_PROXIES} proxies follow one another`,
    section: SECTION,
    holds: (step) => proxiesAbove(step) < MAX_PROXIES,
  },
  {
    requirement: 'PKI-088',
    code: 'profile-proxy-prefix',
    text: "a proxy's subject begins with its issuer's, octet by octet",
    section: SECTION,
    part: 'subject',
    holds: ({ certificate, issuer }) =>
      issuer === undefined || beginsWith(certificate.subject, issuer.subject, 'bytes'),
  },
  {
    requirement: 'PKI-077',
    code: 'profile-proxy-name',
    text: "a proxy's common name is 1 to 64 of a-z, 0-9, dot, hyphen and underscore",
    section: SECTION,
    part: 'subject',
    holds: hasProxyName,
    facts: ({ certificate }) => ({ subject: printName(certificate.subject) }),
  },
  {
    requirement: 'PKI-078',
    code: 'profile-key-usage-widened',
    text: "a proxy's key usage is within its issuer's",
    section: SECTION,
    part: 'keyUsage',
    holds: ({ certificate, issuer }) => isWithin(certificate.extensions.keyUsage, issuer?.extensions.keyUsage),
  },
  {
    requirement: 'PKI-079',
    code: 'profile-purpose-widened',
    text: "a proxy's extended key usage is within its issuer's",
    section: SECTION,
    part: 'extKeyUsage',
    holds: ({ certificate, issuer }) =>
      isWithin(certificate.extensions.extendedKeyUsage, issuer?.extensions.extendedKeyUsage),
  },
  {
    requirement: 'PKI-080',
    code: 'profile-path-length',
    text: `a proxy has a path length, of at most ${MAX_PROXY_PATH_LENGTH}`,
    section: SECTION,
    part: 'proxyCertInfo',
    holds: ({ certificate }) =>
      (certificate.extensions.proxyInfo?.pathLength ?? Number.POSITIVE_INFINITY) <= MAX_PROXY_PATH_LENGTH,
  },
  {
    requirement: 'PKI-081',
    code: 'profile-language',
    text: 'the policy language is that of BC4P, or independent',
    section: SECTION,
    part: 'proxyCertInfo',
    holds: ({ certificate }) => BC4P_LANGUAGES.includes(certificate.extensions.proxyInfo?.language ?? ''),
    facts: ({ certificate }) => ({ language: certificate.extensions.proxyInfo?.language ?? '' }),
  },
];
