// Why OpenSSL differs from the vectors, by requirement or by case.

const LIFTED =
  'OpenSSL adds the path length of a proxy to those of the CAs, so that a proxy lifts what its CAs may issue (RFC 5280 §6.1.4 (l)).';
const DECREASING = 'OpenSSL wants path lengths of proxies to get smaller at each step; RFC 3820 takes the least.';

const FIRST = 'OpenSSL takes the first anchor of a name whose key identifier, if any, does not speak against it.';

/** @type {Record<string, string>} */
export const REASONS = {
  'PKI-002': 'OpenSSL reads BER, keeps the octets as they are, and does not look into extensions that it does not use.',
  'PKI-004': 'OpenSSL does not look at the version unless it is asked to be strict.',
  'PKI-005': 'OpenSSL takes any serial number.',
  'PKI-007': 'OpenSSL takes a GeneralizedTime at any year.',
  'PKI-009': 'OpenSSL looks for repetitions of extensions that it knows only.',
  'PKI-010': 'OpenSSL does not refuse a malformed extension that it does not use, or whose form it reads more freely.',
  'PKI-011': 'OpenSSL takes a negative path length of a proxy for none.',
  'PKI-020': 'The limit of 12 certificates is one of BC4P.',
  'PKI-026': 'OpenSSL knows policy mappings.',
  'PKI-027': 'OpenSSL passes over the extension of the draft where it is not critical.',
  'PKI-029': 'OpenSSL does not look at the bounds of X.520.',
  'PKI-030': 'OpenSSL looks at empty names only where it is asked to be strict.',
  'PKI-035': 'OpenSSL passes over name constraints in an end-entity certificate.',
  'PKI-038': 'OpenSSL takes parameters of ECDSA, which RFC 5758 §3.2 wants to be absent.',
  'PKI-042': 'OpenSSL passes over name constraints in a proxy.',
  'PKI-047': 'OpenSSL does not look whether ProxyCertInfo is critical.',
  'PKI-051': 'OpenSSL leaves the language and policy of proxies to its caller.',
  'PKI-052': 'OpenSSL leaves the language and policy of proxies to its caller.',
  'PKI-054': 'OpenSSL does not compare keys (RFC 3820 §2.6).',
  'PKI-102': 'openssl verify takes the first certificate for what is to be judged, whatever stands below it.',
  'PKI-103': 'OpenSSL looks at certificate policies only where it is told to.',
  'authorities/rfc-ca-too-deep': LIFTED,
  'authorities/rfc-three-cas-under-1': LIFTED,
  'authorities/rfc-lifted-by-a-proxy': LIFTED,
  'authorities/rfc-ca-of-another-name': LIFTED,
  'paths/rfc-ca-of-another-name': LIFTED,
  'authorities/rfc-last-second': 'For OpenSSL the last instant of validity is over; RFC 5280 §4.1.2.5 counts it in.',
  'authorities/rfc-proxies-are-no-names': 'OpenSSL applies the name constraints of CAs to proxies too.',
  'paths/rfc-two-roots-of-a-name': FIRST,
  'paths/rfc-roots-without-identifiers': FIRST,
  'proxies/rfc-lengths-1-1': DECREASING,
  'proxies/rfc-lengths-2-9-0': DECREASING,
};
