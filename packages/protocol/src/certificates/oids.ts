/**
 * Everything that BC4P names by an object identifier of its own lies below this one: the documentation enterprise of
 * RFC 5612, until the project has a number of its own. Only this line changes then.
 */
const BC4P = '1.3.6.1.4.1.32473.4';

/** Object identifiers of BC4P. [PKI-060] */
export const BC4P_OID = {
  /** The policy language in ProxyCertInfo; its number is its version. */
  policyLanguage: `${BC4P}.1`,
  /** The certificate extension that carries the same policy in CA and end-entity certificates. */
  policyExtension: `${BC4P}.2`,
  /** The attribute of a certificate request that carries the policy it asks for. */
  requestedPolicy: `${BC4P}.3`,
} as const;

/** Proxy policy languages of RFC 3820. */
export const PROXY_LANGUAGE = {
  /** Only as an input of validation: any language will do. */
  any: '1.3.6.1.5.5.7.21.0',
  inheritAll: '1.3.6.1.5.5.7.21.1',
  independent: '1.3.6.1.5.5.7.21.2',
} as const;

/** Certificate and CRL extensions. */
export const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  issuerAltName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  crlNumber: '2.5.29.20',
  reasonCode: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  nameConstraints: '2.5.29.30',
  certificatePolicies: '2.5.29.32',
  policyConstraints: '2.5.29.36',
  inhibitAnyPolicy: '2.5.29.54',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  proxyCertInfo: '1.3.6.1.5.5.7.1.14',
  /** ProxyCertInfo of the draft that Globus shipped, with another layout. */
  draftProxyCertInfo: '1.3.6.1.4.1.3536.1.222',
} as const;

/** Attribute types of names, with the short names that people know. */
export const ATTRIBUTE = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  locality: '2.5.4.7',
  state: '2.5.4.8',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  serialNumber: '2.5.4.5',
  title: '2.5.4.12',
  pseudonym: '2.5.4.65',
  domainComponent: '0.9.2342.19200300.100.1.25',
  userId: '0.9.2342.19200300.100.1.1',
  emailAddress: '1.2.840.113549.1.9.1',
} as const;
