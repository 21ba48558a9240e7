import { ERRORS, type Refusal, type Result } from '@bc4p/protocol';
import {
  type Certificate,
  type Denials,
  printName,
  type RevocationList,
  type RuleOutcome,
  type ValidatedChain,
  type ValidationProfile,
  validateChain,
} from '@bc4p/protocol/certificates';
import { createVerifier } from '@bc4p/protocol/crypto';
import { type Instant, printInstant, printPower } from '@bc4p/protocol/units';
import { humanFacts } from '../human-facts.ts';
import { hexText } from '../terminal/hex.ts';

/** What a chain is judged by. */
export interface VerifyWishes {
  /** Or why one of its certificates is none. */
  readonly chain: Result<readonly Certificate[]>;
  /** Likewise. */
  readonly roots: Result<readonly Certificate[]>;
  readonly at: Instant;
  readonly profile: ValidationProfile;
  readonly languages: readonly string[];
  readonly crls: readonly RevocationList[];
  readonly denyLists: readonly Denials[];
  /** When revocation lists have to be current. */
  readonly listsAt: Instant;
}

/** A rule that was checked, for machines. */
export interface RuleView extends Omit<RuleOutcome, 'subject'> {
  readonly subject: string;
}

export const viewOfOutcome = (outcome: RuleOutcome): RuleView => ({ ...outcome, subject: printName(outcome.subject) });

/** The verdict, for machines. */
export interface VerifyReport {
  readonly accepted: boolean;
  readonly profile: ValidationProfile;
  readonly at: string;
  readonly code?: string;
  readonly requirement?: string;
  readonly path?: string;
  readonly facts?: Refusal['facts'];
  readonly chain?: {
    readonly kid: string;
    readonly identity: string;
    readonly notAfter: string;
    readonly rights?: Readonly<Record<string, unknown>>;
    readonly remainingPathLength?: number;
    readonly keyUsage?: readonly string[];
    readonly extendedKeyUsage?: readonly string[];
  };
  /** Each rule that was checked, only where somebody asked for it. */
  readonly rules?: readonly RuleView[];
}

export interface Verdict {
  readonly report: VerifyReport;
  readonly outcomes: readonly RuleOutcome[];
  readonly refusal?: Refusal;
  readonly accepted?: ValidatedChain;
}

function chainOf(chain: ValidatedChain): NonNullable<VerifyReport['chain']> {
  const { kid, identity, notAfter, rights, remainingPathLength, keyUsage, extendedKeyUsage } = chain;
  const { connectionPoint, ...others } = rights ?? {};
  return {
    kid,
    identity: printName(identity),
    notAfter: printInstant(notAfter),
    ...(rights === undefined
      ? {}
      : { rights: { ...others, ...(connectionPoint && { connectionPoint: hexText(connectionPoint) }) } }),
    ...(remainingPathLength === undefined ? {} : { remainingPathLength }),
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
  };
}

/** Judges a chain and keeps what every rule said. */
export async function verifyChain(wishes: VerifyWishes): Promise<Verdict> {
  const { chain, roots, at, profile, languages, crls, denyLists, listsAt } = wishes;
  const outcomes: RuleOutcome[] = [];
  const explain = (outcome: RuleOutcome): void => void outcomes.push(outcome);
  const options = { at, profile, languages, crls, denyLists, listsAt, verifier: createVerifier(), explain };
  const judge = (anchors: readonly Certificate[], certificates: readonly Certificate[]) =>
    validateChain(certificates, { ...options, anchors });
  const result = !roots.ok ? roots : !chain.ok ? chain : await judge(roots.value, chain.value);
  const base = { profile, at: printInstant(at) };
  if (result.ok)
    return {
      report: { accepted: true, ...base, chain: chainOf(result.value) },
      outcomes,
      accepted: result.value,
    };
  const { code, requirement, path, facts } = result.refusal;
  return {
    report: { accepted: false, ...base, code, requirement, ...(path === undefined ? {} : { path }), facts },
    outcomes,
    refusal: result.refusal,
  };
}

/** The rules as they were checked, certificate by certificate, as people read them. */
export function describeOutcomes(outcomes: readonly RuleOutcome[]): string[] {
  const subjects = new Map(outcomes.map(({ certificate, subject }) => [certificate, subject]));
  return [...subjects].flatMap(([index, subject]) => {
    const own = outcomes.filter((outcome) => outcome.certificate === index);
    return [
      `[${index}] ${printName(subject)}`,
      ...own.map(({ holds, rule, section, requirement }) => {
        const mark = holds ? 'ok  ' : 'FAIL';
        return `  ${mark} ${rule} (${section}) [${requirement}]`;
      }),
    ];
  });
}

/** What an accepted chain is good for. */
export function describeAccepted(chain: ValidatedChain): string[] {
  const { rights } = chain;
  return [
    `accepted: ${printName(chain.identity)}`,
    `  valid until ${printInstant(chain.notAfter)}`,
    ...(rights === undefined ? [] : [`  role ${rights.role}`]),
    ...(rights === undefined || rights.address === '' ? [] : [`  market ${rights.address}`]),
    ...(rights?.feedIn === undefined ? [] : [`  feed-in up to ${printPower(rights.feedIn)}`]),
    ...(rights?.draw === undefined ? [] : [`  draw up to ${printPower(rights.draw)}`]),
    ...(chain.remainingPathLength === undefined ? [] : [`  proxies that may follow: ${chain.remainingPathLength}`]),
  ];
}

/** Why a chain is not accepted: where, the rule, the section that demands it, and what else helps. */
export function describeNotAccepted({ code, requirement, path, facts }: Refusal): string[] {
  const { rule, section, certificate: _index, ...others } = facts;
  const details = Object.entries(humanFacts(code, others)).map(([name, value]) => `${name} ${value}`);
  return [
    `not accepted: ${ERRORS[code].text}`,
    ...(path === undefined ? [] : [`  where    ${path}`]),
    ...(rule === undefined ? [] : [`  rule     ${rule}`]),
    ...(section === undefined ? [] : [`  section  ${section}`]),
    ...(details.length === 0 ? [] : [`  facts    ${details.join(', ')}`]),
    `  code     ${code} [${requirement}]`,
  ];
}
