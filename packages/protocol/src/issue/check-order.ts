import { equalBytes } from '../bytes.ts';
import { messageAlgorithmFor } from '../certificates/algorithms.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { Policy } from '../certificates/policy.ts';
import { isProxyName, MAX_PROXIES, MAX_PROXY_PATH_LENGTH } from '../certificates/profile-rules.ts';
import { faultOfMembers, isKindOf, mayIssue } from '../certificates/rights.ts';
import type { ValidatedChain } from '../certificates/validation.ts';
import { keyKindOf } from '../crypto/key-kind.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Instant } from '../units/index.ts';
import { isCommonName } from './names.ts';
import type { IssueOrder, IssueTerms } from './order.ts';

/** The key of a request has to be one that BC4P signs with, and nobody's above. [PKI-091] [PKI-092] */
export function checkKey(publicKey: Uint8Array, above: readonly Certificate[]): Refusal | undefined {
  const kind = keyKindOf(publicKey);
  const isSupported = kind !== undefined && messageAlgorithmFor(kind) !== undefined;
  if (!guard('PKI-091', isSupported)) return refusal('request-key-unsupported', 'PKI-091', { key: kind ?? 'none' });
  const isNew = above.every((certificate) => !equalBytes(certificate.publicKey.spki, publicKey));
  return guard('PKI-092', isNew) ? undefined : refusal('issue-key-reused', 'PKI-092');
}

/** The name has to be one that certificates of this kind have. [PKI-093] */
export function checkName(commonName: string, isProxy: boolean): Refusal | undefined {
  const isName = isProxy ? isProxyName(commonName) : isCommonName(commonName);
  return guard('PKI-093', isName) ? undefined : refusal('issue-name', 'PKI-093', { name: commonName });
}

/** The lifetime has to be one, and within that of every certificate above. [PKI-094] */
export function checkLifetime(
  { notBefore, notAfter }: IssueTerms,
  limits?: { readonly from: Instant; readonly until: Instant },
): Refusal | undefined {
  const nested = limits === undefined || (limits.from <= notBefore && notAfter <= limits.until);
  if (guard('PKI-094', notBefore < notAfter && nested)) return undefined;
  const { from: earliest = notBefore, until: latest = notAfter } = limits ?? {};
  return refusal('issue-lifetime', 'PKI-094', { notBefore, notAfter, earliest, latest });
}

/** The issuer has to be of the kind that issues this kind. [PKI-095] */
function checkKind({ kind, policy }: IssueOrder, issuer: Certificate): Refusal | undefined {
  const fromCa = issuer.extensions.basicConstraints?.ca === true;
  const fits = isKindOf(policy, kind) && fromCa === (kind !== 'proxy');
  return guard('PKI-095', fits) ? undefined : refusal('issue-issuer-kind', 'PKI-095', { role: policy.role, kind });
}

/** Path lengths get smaller at each step; some validators refuse chains where they do not. [PKI-096] */
function checkPathLength(order: IssueOrder, chain: ValidatedChain): Refusal | undefined {
  const limit = pathLengthLimit(order, chain);
  if (limit === undefined) return undefined;
  const { pathLength } = order;
  const fits = pathLength !== undefined && Number.isInteger(pathLength) && pathLength >= 0 && pathLength <= limit;
  return guard('PKI-096', fits)
    ? undefined
    : refusal('issue-path-length', 'PKI-096', { pathLength: pathLength ?? 'none', limit });
}

/** The largest path length that the issuer can give; -1 where it can issue nothing of the kind. */
function pathLengthLimit({ kind }: IssueOrder, chain: ValidatedChain): number | undefined {
  if (kind === 'end-entity') return undefined;
  if (kind === 'ca') return (chain.leaf.extensions.basicConstraints?.pathLength ?? Number.MAX_SAFE_INTEGER) - 1;
  if (chain.proxies.length >= MAX_PROXIES) return -1;
  return Math.min((chain.remainingPathLength ?? MAX_PROXY_PATH_LENGTH + 1) - 1, MAX_PROXY_PATH_LENGTH);
}

/** The role has to be the issuer's to give, with the members of the role. [PKI-064] [PKI-101] */
function checkRole(policy: Policy, { rights }: ValidatedChain): Refusal | undefined {
  const { role } = policy;
  if (!guard('PKI-064', rights !== undefined && mayIssue(rights, role)))
    return refusal('issue-role', 'PKI-064', { role, issuerRole: rights?.role ?? 'none' });
  const fault = faultOfMembers(policy, rights);
  if (guard('PKI-101', fault === undefined)) return undefined;
  return refusal('issue-members', 'PKI-101', { fault: fault ?? '' });
}

/** Nobody gives more than it has. [PKI-097] */
function checkLimits(policy: Policy, { rights }: ValidatedChain): Refusal | undefined {
  for (const member of ['feedIn', 'draw'] as const) {
    const asked = policy[member];
    const limit = rights?.[member];
    if (!guard('PKI-097', asked === undefined || limit === undefined || asked <= limit))
      return refusal('issue-rights', 'PKI-097', { member, asked: asked ?? 0, limit: limit ?? 0 });
  }
  return undefined;
}

/** Everything that an issuer has to look at before it signs, in this order. */
export function checkOrder(order: IssueOrder, chain: ValidatedChain): Refusal | undefined {
  const above = [...chain.certificates, chain.anchor];
  // Of an issuer's own times the latest beginning counts: the issuer is not valid before its own issuers are.
  const from = Math.max(...above.map(({ notBefore }) => notBefore)) as Instant;
  return (
    checkKey(order.publicKey, above) ??
    checkName(order.commonName, order.kind === 'proxy') ??
    checkKind(order, chain.leaf) ??
    checkRole(order.policy, chain) ??
    checkLimits(order.policy, chain) ??
    checkPathLength(order, chain) ??
    checkLifetime(order, { from, until: chain.notAfter })
  );
}
