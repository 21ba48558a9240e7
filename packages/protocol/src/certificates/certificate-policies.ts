import type { Certificate } from './certificate.ts';
import { type DerElement, type DerReader, naturalFromDer, oidFromDer, primitiveTag, TAG } from './der/index.ts';

/** What stands for every certificate policy (RFC 5280 §4.2.1.4). */
const ANY_POLICY = '2.5.29.32.0';

/** What the CAs above have left of certificate policies (RFC 5280 §6.1.2). Counters are `Infinity` while unlimited. */
export interface PolicyState {
  /** The policies that every certificate so far has; empty: none, which is a fault only where one is required. */
  readonly common: ReadonlySet<string>;
  /** How many more certificates may go without such a policy. */
  readonly untilRequired: number;
  /** For how many more certificates `ANY_POLICY` counts. */
  readonly untilAnyIsNone: number;
}

export const INITIAL_POLICIES: PolicyState = {
  common: new Set([ANY_POLICY]),
  untilRequired: Number.POSITIVE_INFINITY,
  untilAnyIsNone: Number.POSITIVE_INFINITY,
};

/** Reads CertificatePolicies; of qualifiers only the form is looked at. */
export function readCertificatePolicies(reader: DerReader): readonly string[] {
  const seen: string[] = [];
  const policies = reader.enter(TAG.sequence, 'the certificate policies');
  return policies.each('certificate policy', (each: DerReader) => {
    const fields: DerReader = each.enter(TAG.sequence, 'a certificate policy');
    const oid = oidFromDer(fields.read(TAG.oid, 'the identifier of a certificate policy'));
    each.demand(!seen.includes(oid), 'each certificate policy is named once');
    seen.push(oid);
    fields.optional(TAG.sequence, 'policy qualifiers');
    fields.end('a certificate policy');
    return oid;
  });
}

/** Whether content octets are a natural number in as few octets as can be: a context tag hides the type. */
const isNatural = ({ content: [first, second] }: DerElement): boolean =>
  first !== undefined && first < 0x80 && !(first === 0 && second !== undefined && second < 0x80);

/** Reads PolicyConstraints: after how many certificates a policy is required; mappings are never followed. */
export function readPolicyConstraints(reader: DerReader): number | undefined {
  const fields: DerReader = reader.enter(TAG.sequence, 'the policy constraints');
  const required = fields.optional(primitiveTag(0), 'requireExplicitPolicy');
  const mapping = fields.optional(primitiveTag(1), 'inhibitPolicyMapping');
  fields.end('the policy constraints');
  const given = [required, mapping].filter((field) => field !== undefined);
  fields.demand(given.length > 0, 'policy constraints constrain something');
  fields.demand(given.every(isNatural), 'policy constraints are natural numbers');
  return required === undefined ? undefined : naturalFromDer(required);
}

/** The policies that a path has up to this certificate (RFC 5280 §6.1.3 (d), (e), without mappings). */
export function commonPolicies(
  { common, untilAnyIsNone }: PolicyState,
  { extensions }: Certificate,
  anyCounts: boolean,
): ReadonlySet<string> {
  const own = extensions.certificatePolicies ?? [];
  if (own.includes(ANY_POLICY) && (anyCounts || untilAnyIsNone > 0))
    return common.size === 0
      ? common
      : new Set([...common, ...own.filter((oid) => common.has(ANY_POLICY) || common.has(oid))]);
  return new Set(own.filter((oid) => oid !== ANY_POLICY && (common.has(ANY_POLICY) || common.has(oid))));
}

const less = (counter: number, limit = Number.POSITIVE_INFINITY): number => Math.min(counter, limit);

/** How many certificates may still go without a policy below this one, or beside the target (§6.1.4 (h), (i), §6.1.5). */
export function untilRequiredAfter(
  { untilRequired }: PolicyState,
  { extensions }: Certificate,
  counts: boolean,
): number {
  return less(Math.max(untilRequired - (counts ? 1 : 0), 0), extensions.explicitPolicyAfter);
}

/** For how many certificates `ANY_POLICY` still counts below this one (§6.1.4 (h), (j)). */
export function untilAnyIsNoneAfter(
  { untilAnyIsNone }: PolicyState,
  { extensions }: Certificate,
  counts: boolean,
): number {
  return less(Math.max(untilAnyIsNone - (counts ? 1 : 0), 0), extensions.anyPolicyNoneAfter);
}
