import type { Certificate } from './certificate.ts';
import {
  commonPolicies,
  INITIAL_POLICIES,
  type PolicyState,
  untilAnyIsNoneAfter,
  untilRequiredAfter,
} from './certificate-policies.ts';
import { intersect, type KeyUsage } from './key-usage.ts';
import type { NameConstraints } from './name-constraints.ts';
import { sameName } from './name-match.ts';
import { BC4P_OID, PROXY_LANGUAGE } from './oids.ts';
import { type Policy, parsePolicy } from './policy.ts';
import { narrow, type Rights } from './rights.ts';
import type { Step } from './rule.ts';

/** What the certificates above one have left to it. Lengths are `Infinity` while nobody has set a limit. */
export interface PathState {
  /** How many more CA certificates may follow (RFC 5280 §6.1.2 (k)). */
  readonly caPathLength: number;
  /** How many more proxies may follow (RFC 3820 §4.1.2). */
  readonly proxyPathLength: number;
  readonly nameConstraints: readonly NameConstraints[];
  readonly policies: PolicyState;
  /** Effective uses (RFC 3820 §4.2); undefined: anything. */
  readonly keyUsage?: readonly KeyUsage[];
  readonly extendedKeyUsage?: readonly string[];
  /** What may be passed on: `anything` above the top, `nothing` below an independent proxy. */
  readonly rights: Rights | 'anything' | 'nothing';
}

/** Above the anchor. */
export const INITIAL_STATE: PathState = {
  caPathLength: Number.POSITIVE_INFINITY,
  proxyPathLength: Number.POSITIVE_INFINITY,
  nameConstraints: [],
  policies: INITIAL_POLICIES,
  rights: 'anything',
};

/** The policy of a certificate in our language, or why there is none; undefined where it has another language. */
export function policyOf({ extensions }: Certificate): Policy | string | undefined {
  const { proxyInfo } = extensions;
  if (proxyInfo !== undefined && proxyInfo.language !== BC4P_OID.policyLanguage) return undefined;
  const bytes = proxyInfo === undefined ? extensions.policy : proxyInfo.policy;
  if (bytes === undefined) return undefined;
  const parsed = parsePolicy(bytes);
  return parsed.ok ? parsed.value : `${parsed.refusal.facts.rule ?? parsed.refusal.code}`;
}

/** Whether the issuer gave itself a new certificate; such ones do not count in path lengths (RFC 5280 §6.1). */
export const isSelfIssued = ({ issuer, subject }: Certificate): boolean => sameName(issuer, subject, 'rfc5280');

function rightsAfter({ state, certificate, policy }: Step): PathState['rights'] {
  if (certificate.extensions.proxyInfo?.language === PROXY_LANGUAGE.independent || state.rights === 'nothing')
    return 'nothing';
  if (policy === undefined || typeof policy === 'string') return state.rights;
  return narrow(state.rights === 'anything' ? undefined : state.rights, policy);
}

/** An anchor's own policies restrict nothing, what it requires of others does; proxies are no part of this. */
function policiesAfter({ state: { policies }, kind, certificate, issuer }: Step, counts: boolean): PolicyState {
  if (kind === 'proxy') return policies;
  return {
    common: issuer === undefined ? policies.common : commonPolicies(policies, certificate, isSelfIssued(certificate)),
    untilRequired: untilRequiredAfter(policies, certificate, counts),
    untilAnyIsNone: untilAnyIsNoneAfter(policies, certificate, counts),
  };
}

/** What a certificate leaves to those below it (RFC 5280 §6.1.4, RFC 3820 §4.1.3 (b), §4.1.4 (a), §4.2). */
export function stateAfter(step: Step): PathState {
  const { state, kind, certificate, issuer } = step;
  const { extensions } = certificate;
  const isProxy = kind === 'proxy';
  const ownUses = extensions.proxyInfo?.language === PROXY_LANGUAGE.independent || !isProxy;
  const counts = !isProxy && issuer !== undefined && !isSelfIssued(certificate);
  const keyUsage = ownUses ? extensions.keyUsage : intersect(state.keyUsage, extensions.keyUsage);
  const extendedKeyUsage = ownUses
    ? extensions.extendedKeyUsage
    : intersect(state.extendedKeyUsage, extensions.extendedKeyUsage);
  return {
    caPathLength: Math.min(
      state.caPathLength - (counts ? 1 : 0),
      extensions.basicConstraints?.pathLength ?? Number.POSITIVE_INFINITY,
    ),
    proxyPathLength: isProxy
      ? Math.min(state.proxyPathLength - 1, extensions.proxyInfo?.pathLength ?? Number.POSITIVE_INFINITY)
      : state.proxyPathLength,
    nameConstraints: extensions.nameConstraints
      ? [...state.nameConstraints, extensions.nameConstraints]
      : state.nameConstraints,
    policies: policiesAfter(step, counts),
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
    rights: rightsAfter(step),
  };
}
