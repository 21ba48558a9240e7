import { assert } from '../assert.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { CA_RULES } from './ca-rules.ts';
import type { Certificate } from './certificate.ts';
import { COMMON_RULES, ISSUER_RULE, KEY_RULES } from './common-rules.ts';
import { EXTENSION } from './oids.ts';
import { type Path, pathsOf } from './path.ts';
import { INITIAL_STATE, type PathState, policyOf, stateAfter } from './path-state.ts';
import { POLICY_RULES } from './policy-rules.ts';
import { PROFILE_PROXY_RULES, PROFILE_RULES } from './profile-rules.ts';
import { PROXY_RULES } from './proxy-rules.ts';
import { checkRevocation } from './revocation.ts';
import type { CertificateKind } from './roles.ts';
import type { Rule, Step } from './rule.ts';
import { checkSignatures } from './signatures.ts';
import { validatedChain } from './validated-chain.ts';
import type { RuleOutcome, ValidatedChain, ValidationOptions } from './validation.ts';

/** A path with the place where its proxies begin. */
interface Shape {
  readonly path: Path;
  /** How many proxies lie below the end-entity certificate. */
  readonly proxies: number;
}

const isMeantAsProxy = ({ extensions }: Certificate): boolean =>
  extensions.all.some(({ oid }) => oid === EXTENSION.proxyCertInfo || oid === EXTENSION.draftProxyCertInfo);

function kindOf(certificate: Certificate, isBelowTarget: boolean): CertificateKind {
  if (isBelowTarget || isMeantAsProxy(certificate)) return 'proxy';
  return certificate.extensions.basicConstraints?.ca === true ? 'ca' : 'end-entity';
}

/** The rules for one certificate, in the order in which they are checked. */
function rulesFor({ kind, issuer, options }: Step): readonly Rule[] {
  const isOurs = options.profile !== 'rfc3820';
  const isProxy = kind === 'proxy';
  const isIssued = issuer !== undefined;
  return [
    ...(isIssued ? [ISSUER_RULE] : []),
    ...COMMON_RULES,
    ...(isIssued ? (isProxy ? PROXY_RULES : CA_RULES) : []),
    ...(isIssued ? KEY_RULES : []),
    ...(isOurs && isProxy ? PROFILE_PROXY_RULES : []),
    ...(isOurs ? [...PROFILE_RULES, ...POLICY_RULES] : []),
  ];
}

/** The refusal of a rule that is not met. */
function refusalOf(rule: Rule, step: Step): Refusal {
  const facts = { certificate: step.index, rule: rule.text, section: rule.section, ...rule.facts?.(step) };
  const path = rule.part === undefined ? `[${step.index}]` : `[${step.index}].${rule.part}`;
  return refusal(rule.code, rule.requirement, facts, path);
}

function judgeStep(step: Step): Refusal | undefined {
  for (const rule of rulesFor(step)) {
    const { requirement, code, text, section } = rule;
    const holds = guard(requirement, rule.holds(step));
    const { index, certificate } = step;
    step.options.explain?.({
      certificate: index,
      subject: certificate.subject,
      requirement,
      code,
      rule: text,
      section,
      holds,
    });
    if (!holds) return refusalOf(rule, step);
  }
  return undefined;
}

/** Judges each certificate from the anchor down by all rules that need no signature. */
function judgeRules({ path, proxies }: Shape, options: ValidationOptions): Result<PathState> {
  const downwards = [path.anchor, ...path.certificates.toReversed()];
  let state = INITIAL_STATE;
  for (const [position, certificate] of downwards.entries()) {
    const index = downwards.length - 1 - position;
    const above = downwards.slice(0, position);
    const issuer = above.at(-1);
    const policy = options.profile === 'rfc3820' ? undefined : policyOf(certificate);
    const step: Step = {
      certificate,
      index,
      above,
      kind: kindOf(certificate, index < proxies),
      isTarget: index === proxies,
      state,
      options,
      ...(issuer === undefined ? {} : { issuer }),
      ...(policy === undefined ? {} : { policy }),
    };
    const fault = judgeStep(step);
    if (fault !== undefined) return refused(fault);
    state = stateAfter(step);
  }
  return accepted(state);
}

async function judgePath(path: Path, options: ValidationOptions): Promise<Result<ValidatedChain>> {
  // Whatever lies below the topmost proxy has to be a proxy too.
  const shape = { path, proxies: path.certificates.findLastIndex(isMeantAsProxy) + 1 };
  const judged = judgeRules(shape, options);
  if (!judged.ok) return judged;
  const fault = (await checkSignatures(path, options)) ?? (await checkRevocation(path, shape.proxies, options));
  return fault === undefined ? accepted(validatedChain(path, shape.proxies, judged.value)) : refused(fault);
}

/**
 * Judges a chain of certificates, leaf first, with or without its root: RFC 5280 for CA and end-entity certificates,
 * RFC 3820 for the proxies below, and in profile `bc4p` (the default) the rules of BC4P on top.
 *
 * The first rule that is not met decides, in this order: the chain's size and its way to an anchor; then, from the
 * anchor down to the leaf, every rule about each certificate in the order of the rule tables; then the signatures from
 * the top down; then revocation, likewise. Nothing that the chain contains makes this reject or throw. [PKI-014]
 */
export async function validateChain(
  chain: readonly Certificate[],
  options: ValidationOptions,
): Promise<Result<ValidatedChain>> {
  const paths = pathsOf(chain, options.anchors, options.profile ?? 'bc4p');
  if (!paths.ok) return paths;
  let first: { readonly refusal: Refusal; readonly outcomes: readonly RuleOutcome[] } | undefined;
  const tell = (outcomes: readonly RuleOutcome[]): void => {
    for (const outcome of outcomes) options.explain?.(outcome);
  };
  for (const path of paths.value) {
    const outcomes: RuleOutcome[] = [];
    const judged = await judgePath(path, { ...options, explain: (outcome) => outcomes.push(outcome) });
    if (judged.ok) {
      tell(outcomes);
      return judged;
    }
    first ??= { refusal: judged.refusal, outcomes };
  }
  // The first path is the chain as it was given, if it leads anywhere.
  assert(first !== undefined, 'there is at least one path, or none had been looked for');
  tell(first.outcomes);
  return refused(first.refusal);
}
