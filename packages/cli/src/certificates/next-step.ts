import type { Refusal } from '@bc4p/protocol';

/** What to do next about a chain or an order of a certificate that is not accepted. */
const NEXT: Readonly<Record<string, string>> = {
  'anchor-unknown':
    'name the root that the chain leads to with --root, or add the missing certificates: `bc4p cert bundle`',
  'certificate-expired': 'have it renewed with `bc4p cert renew`',
  'certificate-not-yet-valid': 'wait until it begins, or judge it at another time with --at',
  'chain-duplicate': 'write each certificate once: `bc4p cert bundle` does',
  'leaf-not-first': 'put the chain into order, leaf first: `bc4p cert bundle`',
  'issuer-name-mismatch': 'put the chain into order, leaf first: `bc4p cert bundle`',
  'proxy-language-unacceptable': 'add --policy-language with the language if you know what it means',
  'profile-language': 'judge it by the RFCs alone with --profile rfc3820, or have it issued with a policy of BC4P',
  'certificate-signature-invalid': 'check that the key is that of the issuer, and that nobody changed the certificate',
  'crl-unusable': "get the issuer's current revocation list",
  'certificate-revoked': 'have a new certificate issued; a revocation is never taken back',
  'certificate-denied': 'have a new certificate issued; a denial is never taken back',
  'issue-issuer-not-valid': "renew the issuer's certificate first, or issue for a time when it is valid (--not-before)",
  'issue-lifetime': "choose a --lifetime within the issuer's own",
  'issue-path-length': 'choose a smaller --path-length; an issuer with 0 issues no more proxies',
  'issue-rights': 'ask for no more than the issuer has, or have the issuer renewed with more',
  'issue-key-reused': 'make a new key with `bc4p cert request`',
  'issue-issuer-kind': 'use the issuer for this role: CAs issue operators and meters, operators issue proxies',
  'issue-name': 'use 1 to 64 characters; proxies have a-z, 0-9, dot, hyphen and underscore only',
  'issue-role': 'use an issuer that may give this role: see `bc4p cert issue --help`',
  'issue-members':
    'give the role what it needs and nothing else: --connection-point, --feed-in, --draw, --market-label (see --help)',
};

/** One sentence, if there is something that a person can do. */
export const nextStepOf = ({ code }: Refusal): string | undefined => NEXT[code];
