import { commonPolicies, untilRequiredAfter } from './certificate-policies.ts';
import { NAMED_RULE } from './common-rules.ts';
import { printName } from './name.ts';
import { namesAreAllowed } from './name-constraints.ts';
import { isSelfIssued } from './path-state.ts';
import type { Rule, Step } from './rule.ts';

/** A root of version 1 cannot say that it is a CA; being named as an anchor says it (RFC 5280 §6.1.4 (k)). */
const isCa = ({ issuer, above }: Step): boolean =>
  issuer === undefined ||
  issuer.extensions.basicConstraints?.ca === true ||
  (above.length === 1 && issuer.version === 1);

/** Whether a policy is common to the path so far, or none is required yet (RFC 5280 §6.1.3 (f), §6.1.5 (a), (b), (g)). */
function hasRequiredPolicy({ certificate, isTarget, state: { policies } }: Step): boolean {
  const left = isTarget ? untilRequiredAfter(policies, certificate, true) : policies.untilRequired;
  return left > 0 || commonPolicies(policies, certificate, !isTarget && isSelfIssued(certificate)).size > 0;
}

/** Rules for CA and end-entity certificates below the anchor (RFC 5280 §6.1). */
export const CA_RULES: readonly Rule[] = [
  {
    requirement: 'PKI-031',
    code: 'issuer-not-ca',
    text: 'the certificate above is one of a CA',
    section: 'RFC 5280 §6.1.4 (k)',
    part: 'issuer',
    holds: isCa,
    facts: ({ issuer }) => ({ issuer: issuer === undefined ? '' : printName(issuer.subject) }),
  },
  {
    requirement: 'PKI-032',
    code: 'issuer-key-usage',
    text: 'the key above may sign certificates, if it has any key usage',
    section: 'RFC 5280 §6.1.4 (n)',
    part: 'issuer',
    holds: ({ issuer }) => issuer?.extensions.keyUsage?.includes('keyCertSign') ?? true,
  },
  {
    requirement: 'PKI-033',
    code: 'ca-path-length',
    text: 'no more CAs follow than the CAs above allow',
    section: 'RFC 5280 §6.1.4 (l), (m)',
    part: 'basicConstraints',
    holds: ({ certificate, kind, isTarget, state }) =>
      kind !== 'ca' || isTarget || isSelfIssued(certificate) || state.caPathLength > 0,
  },
  {
    requirement: 'PKI-034',
    code: 'name-not-permitted',
    text: 'its names are among those that the CAs above permit',
    section: 'RFC 5280 §6.1.3 (b), (c)',
    part: 'subject',
    holds: ({ certificate, isTarget, state }) =>
      (!isTarget && isSelfIssued(certificate)) ||
      namesAreAllowed(state.nameConstraints, certificate.subject, certificate.extensions.subjectAltName),
    facts: ({ certificate }) => ({ subject: printName(certificate.subject) }),
  },
  {
    requirement: 'PKI-103',
    code: 'certificate-policy-missing',
    text: 'a certificate policy is common to all so far, where a CA above requires one',
    section: 'RFC 5280 §6.1.3 (f), §6.1.5 (g)',
    part: 'certificatePolicies',
    holds: hasRequiredPolicy,
  },
  NAMED_RULE,
  {
    requirement: 'PKI-035',
    code: 'name-constraints-misplaced',
    text: 'only CAs constrain names',
    section: 'RFC 5280 §4.2.1.10',
    part: 'nameConstraints',
    holds: ({ certificate: { extensions } }) =>
      extensions.nameConstraints === undefined || extensions.basicConstraints?.ca === true,
  },
  {
    requirement: 'PKI-036',
    code: 'certificate-signing-without-ca',
    text: 'only CAs have the key usage of signing certificates',
    section: 'RFC 5280 §4.2.1.9',
    part: 'keyUsage',
    holds: ({ certificate: { extensions } }) =>
      !extensions.keyUsage?.includes('keyCertSign') || extensions.basicConstraints?.ca === true,
  },
];
