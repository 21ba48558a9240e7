import { equalBytes } from '../bytes.ts';
import { printName } from './name.ts';
import { beginsWith } from './name-match.ts';
import { ATTRIBUTE, BC4P_OID, PROXY_LANGUAGE } from './oids.ts';
import type { Rule, Step } from './rule.ts';

/** Languages that everybody has to understand, and in which there is no policy text (RFC 3820 §3.8.2). */
const WITHOUT_POLICY: readonly string[] = [PROXY_LANGUAGE.inheritAll, PROXY_LANGUAGE.independent];

function isAcceptableLanguage({ certificate, options }: Step): boolean {
  const language = certificate.extensions.proxyInfo?.language ?? '';
  if (options.profile !== 'rfc3820') return true;
  const { languages = [] } = options;
  return [...WITHOUT_POLICY, ...languages].includes(language) || languages.includes(PROXY_LANGUAGE.any);
}

function extendsIssuerByOne({ certificate, issuer }: Step): boolean {
  const { subject } = certificate;
  if (issuer === undefined) return true;
  return subject.parts.length === issuer.subject.parts.length + 1 && beginsWith(subject, issuer.subject, 'rfc5280');
}

function endsWithCommonName({ certificate }: Step): boolean {
  const [attribute, ...more] = certificate.subject.parts.at(-1)?.attributes ?? [];
  return attribute?.type === ATTRIBUTE.commonName && more.length === 0;
}

const names = ({ certificate, issuer }: Step) => ({
  subject: printName(certificate.subject),
  issuer: issuer === undefined ? '' : printName(issuer.subject),
});

/** Rules for proxies (RFC 3820 §3, §4.1), in the order in which they are checked. */
export const PROXY_RULES: readonly Rule[] = [
  {
    requirement: 'PKI-037',
    code: 'proxy-info-missing',
    text: 'whatever a proxy issues is a proxy and has ProxyCertInfo',
    section: 'RFC 3820 §3, §3.8',
    part: 'proxyCertInfo',
    holds: ({ certificate }) => certificate.extensions.proxyInfo !== undefined,
  },
  {
    requirement: 'PKI-040',
    code: 'proxy-issuer-is-ca',
    text: 'a proxy is issued by an end entity or another proxy, never by a CA',
    section: 'RFC 3820 §3.1',
    part: 'issuer',
    // An anchor of version 1 cannot say what it is, and counts as a CA.
    holds: ({ issuer, above }) =>
      issuer?.extensions.basicConstraints?.ca !== true && (above.length > 1 || issuer?.version === 3),
    facts: names,
  },
  {
    requirement: 'PKI-041',
    code: 'proxy-issuer-unnamed',
    text: 'the issuer of a proxy has a subject',
    section: 'RFC 3820 §3.1',
    part: 'issuer',
    holds: ({ issuer }) => issuer === undefined || issuer.subject.parts.length > 0,
  },
  {
    requirement: 'PKI-043',
    code: 'proxy-issuer-key-usage',
    text: 'the issuer of a proxy may sign, if it has any key usage',
    section: 'RFC 3820 §3.1, §3.6, §4.1.4 (f)',
    part: 'issuer',
    holds: ({ issuer }) => issuer?.extensions.keyUsage?.includes('digitalSignature') ?? true,
  },
  {
    requirement: 'PKI-047',
    code: 'proxy-info-not-critical',
    text: 'ProxyCertInfo is critical',
    section: 'RFC 3820 §3.8',
    part: 'proxyCertInfo',
    holds: ({ certificate }) => certificate.extensions.proxyInfo?.critical ?? false,
  },
  {
    requirement: 'PKI-044',
    code: 'proxy-issuer-alternative-name',
    text: 'a proxy has no issuer alternative name',
    section: 'RFC 3820 §3.2',
    part: 'issuerAltName',
    holds: ({ certificate }) => certificate.extensions.issuerAltName === undefined,
  },
  {
    requirement: 'PKI-045',
    code: 'proxy-alternative-name',
    text: 'a proxy has no subject alternative name',
    section: 'RFC 3820 §3.5',
    part: 'subjectAltName',
    holds: ({ certificate }) => certificate.extensions.subjectAltName === undefined,
  },
  {
    requirement: 'PKI-046',
    code: 'proxy-is-ca',
    text: 'a proxy is no CA',
    section: 'RFC 3820 §3.7',
    part: 'basicConstraints',
    holds: ({ certificate }) => certificate.extensions.basicConstraints?.ca !== true,
  },
  {
    requirement: 'PKI-042',
    code: 'proxy-name-constraints',
    text: 'a proxy does not constrain names',
    section: 'RFC 5280 §4.2.1.10',
    part: 'nameConstraints',
    holds: ({ certificate }) => certificate.extensions.nameConstraints === undefined,
  },
  {
    requirement: 'PKI-048',
    code: 'proxy-subject-base',
    text: "a proxy's subject is its issuer's with one component more",
    section: 'RFC 3820 §3.4, §4.1.3 (a)(4)',
    part: 'subject',
    holds: extendsIssuerByOne,
    facts: names,
  },
  {
    requirement: 'PKI-049',
    code: 'proxy-subject-not-common-name',
    text: 'the component that a proxy adds is one common name and nothing else',
    section: 'RFC 3820 §3.4',
    part: 'subject',
    holds: endsWithCommonName,
    facts: names,
  },
  {
    requirement: 'PKI-051',
    code: 'proxy-policy-forbidden',
    text: 'with inheritAll and independent there is no policy text',
    section: 'RFC 3820 §3.8.2',
    part: 'proxyCertInfo',
    holds: ({ certificate: { extensions } }) =>
      extensions.proxyInfo?.policy === undefined || !WITHOUT_POLICY.includes(extensions.proxyInfo.language),
  },
  {
    requirement: 'PKI-052',
    code: 'proxy-language-unacceptable',
    text: 'the policy language is acceptable to whoever validates',
    section: 'RFC 3820 §4.1.3 (b)(2), §3.8.2',
    part: 'proxyCertInfo',
    holds: isAcceptableLanguage,
    facts: ({ certificate }) => ({ language: certificate.extensions.proxyInfo?.language ?? '' }),
  },
  {
    requirement: 'PKI-053',
    code: 'proxy-path-length',
    text: 'no more proxies follow than the proxies above allow',
    section: 'RFC 3820 §3.8.1, §4.1.4 (a)',
    part: 'proxyCertInfo',
    holds: ({ state }) => state.proxyPathLength > 0,
  },
  {
    requirement: 'PKI-054',
    code: 'proxy-key-reused',
    text: 'a proxy has a key of its own',
    section: 'RFC 3820 §2.6 (3)',
    part: 'publicKey',
    holds: ({ certificate, above }) =>
      above.every(({ publicKey }) => !equalBytes(publicKey.octets, certificate.publicKey.octets)),
  },
];

/** The languages of profile bc4p: our own, and none at all. */
export const BC4P_LANGUAGES: readonly string[] = [BC4P_OID.policyLanguage, PROXY_LANGUAGE.independent];
