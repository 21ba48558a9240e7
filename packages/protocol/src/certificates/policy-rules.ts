import { BC4P_OID } from './oids.ts';
import type { Policy } from './policy.ts';
import { faultOfMembers, isKindOf, mayIssue, type Rights } from './rights.ts';
import type { Rule, Step } from './rule.ts';

const SECTION = 'BC4P policy';

const isRead = (policy: Step['policy']): policy is Policy => policy !== undefined && typeof policy !== 'string';

const rightsAbove = ({ state }: Step): Rights | undefined =>
  state.rights === 'anything' || state.rights === 'nothing' ? undefined : state.rights;

/** What profile bc4p asks of the policy in a certificate, the anchor included. */
export const POLICY_RULES: readonly Rule[] = [
  {
    requirement: 'PKI-082',
    code: 'policy-missing',
    text: 'there is a policy',
    section: SECTION,
    part: 'policy',
    holds: (step) =>
      step.policy !== undefined ||
      // A proxy of another language has none, and is judged by its language.
      (step.kind === 'proxy' && step.certificate.extensions.proxyInfo?.language !== BC4P_OID.policyLanguage),
  },
  {
    requirement: 'PKI-061',
    code: 'policy-malformed',
    text: 'the policy is well formed',
    section: SECTION,
    part: 'policy',
    holds: ({ policy }) => typeof policy !== 'string',
    facts: ({ policy }) => ({ fault: typeof policy === 'string' ? policy : '' }),
  },
  {
    requirement: 'PKI-084',
    code: 'policy-kind',
    text: 'the role may stand in this kind of certificate',
    section: SECTION,
    part: 'policy',
    holds: ({ policy, kind }) => !isRead(policy) || isKindOf(policy, kind),
    facts: ({ policy, kind }) => ({ role: isRead(policy) ? policy.role : '', kind }),
  },
  {
    requirement: 'PKI-085',
    code: 'policy-role',
    text: 'the role is one that the issuer may issue',
    section: SECTION,
    part: 'policy',
    holds: (step) =>
      !isRead(step.policy) || (step.state.rights !== 'nothing' && mayIssue(rightsAbove(step), step.policy.role)),
    facts: (step) => ({
      role: isRead(step.policy) ? step.policy.role : '',
      issuerRole: rightsAbove(step)?.role ?? 'none',
    }),
  },
  {
    requirement: 'PKI-086',
    code: 'policy-members',
    text: 'the policy has the members of its role, and no others',
    section: SECTION,
    part: 'policy',
    holds: (step) => !isRead(step.policy) || faultOfMembers(step.policy, rightsAbove(step)) === undefined,
    facts: (step) => ({ fault: isRead(step.policy) ? (faultOfMembers(step.policy, rightsAbove(step)) ?? '') : '' }),
  },
];
