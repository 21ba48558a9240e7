import { type Denials, deniedKey, nameFromBase64url, type Role } from '../certificates/index.ts';
import type { DenyList } from '../generated/deny-list.ts';
import type { Evidence } from '../generated/evidence.ts';
import { guard } from '../guard.ts';
import { decodeBase64url, openToken } from '../messages/index.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { type Instant, instant } from '../units/index.ts';
import { signingCertificate } from './certificate-pool.ts';
import { contentsOf } from './evidence-contents.ts';
import { statedInstant } from './evidence-tokens.ts';
import type { EvidenceOptions } from './judgement.ts';

/** A deny list that its market's operator has signed. */
export interface OpenedDenyList {
  readonly id: string;
  readonly message: DenyList;
  readonly denials: Denials;
}

/** Whose proxies can be denied by a list: whoever operates a market. */
const OPERATORS: readonly Role[] = ['grid-operator', 'market-operator', 'submarket'];

const malformed = (path: string): Result<never> => {
  const rule = 'a subtree is the DER of a name, a serial number is not empty';
  return refused(refusal('deny-list-malformed', 'PKI-106', { rule }, path));
};

/** What a list says, ready to be looked up. [PKI-106] */
function denialsFrom({ market, number, at, until, ...list }: DenyList, role: Role): Result<Denials> {
  const certificates = new Map<string, Instant>();
  for (const [place, { issuer, serial, since }] of list.certificates.entries()) {
    const isNamed = decodeBase64url(issuer) !== undefined && decodeBase64url(serial) !== undefined;
    if (!guard('PKI-106', isNamed)) return malformed(`/certificates/${place}`);
    const key = deniedKey(issuer, serial);
    certificates.set(key, instant(Math.min(since, certificates.get(key) ?? since)));
  }
  const subtrees: { subject: NonNullable<ReturnType<typeof nameFromBase64url>>; since: Instant }[] = [];
  for (const [place, { subject, since }] of list.subtrees.entries()) {
    const name = nameFromBase64url(subject);
    if (!guard('PKI-106', name !== undefined) || !name) return malformed(`/subtrees/${place}`);
    subtrees.push({ subject: name, since: instant(since) });
  }
  return accepted({ market, role, number, at: instant(at), until: instant(until), certificates, subtrees });
}

/**
 * Opens a deny list with the certificates that came along. The signer's chain has to be good at the instant that the
 * list states: a list outlives the proxy of the submarket that signed it. [PKI-104]
 */
export async function openDenyList(
  evidence: Evidence,
  options: EvidenceOptions,
): Promise<Result<OpenedDenyList, Refusal>> {
  const contents = contentsOf(evidence);
  if (!contents.ok) return contents;
  const [entry] = contents.value.tokens.values();
  const rule = 'a file of a deny list holds this one message';
  if (!entry || contents.value.tokens.size !== 1) return refused(refusal('deny-list-malformed', 'PKI-106', { rule }));
  const at = statedInstant(entry);
  if (!at.ok) return at;
  let signed: { role: Role | undefined; address: string | undefined } | undefined;
  const opened = await openToken(entry.token, {
    types: ['bc4p-deny-list'],
    verifier: options.verifier,
    certificate: async (kid) => {
      const chain = await contents.value.pool.validate(kid, { ...options, at: at.value });
      if (!chain.ok) return chain;
      const { rights } = chain.value;
      signed = { role: rights?.role, address: rights?.address };
      return signingCertificate(chain.value.leaf);
    },
  });
  if (!opened.ok) return opened;
  const { id, message } = opened.value;
  const role = OPERATORS.find((name) => name === signed?.role);
  if (!guard('PKI-104', role !== undefined && signed?.address === message.market) || !role) {
    const expected = `signed by the grid operator, market operator or submarket of ${message.market}`;
    return refused(refusal('deny-list-signer', 'PKI-104', { rule: expected }, '/signer'));
  }
  const denials = denialsFrom(message, role);
  return denials.ok ? accepted({ id, message, denials: denials.value }) : denials;
}

/** Why a list cannot be taken over now, in place of the one that was known of the same operator. [PKI-105] [PKI-108] */
export function checkNewList(
  next: OpenedDenyList,
  known: OpenedDenyList | undefined,
  now: Instant,
): Refusal | undefined {
  const { at, until, number, market } = next.message;
  if (!guard('PKI-105', at <= now && now <= until))
    return refusal('deny-list-not-current', 'PKI-105', { at, until, now }, '/until');
  const newest = known?.message.number ?? 0;
  const isNewer = number > newest || (number === newest && next.id === known?.id);
  return guard('PKI-108', isNewer)
    ? undefined
    : refusal('list-rolled-back', 'PKI-108', { issuer: market, number: `${number}`, newest: `${newest}` }, '/number');
}
