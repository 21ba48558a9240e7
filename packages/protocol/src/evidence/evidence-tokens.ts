import type { Evidence } from '../generated/evidence.ts';
import { isEvidence } from '../generated/validators.ts';
import { asciiFromBytes } from '../messages/ascii.ts';
import { type MessageType, messageId, parseToken, readCanonicalJson } from '../messages/index.ts';
import { schemaRefusal } from '../messages/schema-refusal.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { type Instant, instant } from '../units/index.ts';

/** A token of evidence, and where in it it stands. Nothing about it is verified yet. */
export interface EvidenceToken {
  readonly token: string;
  readonly type: MessageType;
  readonly payload: Uint8Array;
  readonly path: string;
}

/** Checks a value's form as evidence. [TRD-100] */
export function readEvidence(value: unknown): Result<Evidence> {
  return isEvidence(value)
    ? accepted(value)
    : refused(schemaRefusal('payload-invalid', 'TRD-100', isEvidence.errors?.[0]));
}

/** The tokens of evidence by the id of their message; their places in it are below `path`. */
export function tokensOf(evidence: Evidence, path = ''): Result<ReadonlyMap<string, EvidenceToken>> {
  const tokens = new Map<string, EvidenceToken>();
  for (const [place, token] of evidence.tokens.entries()) {
    const parsed = parseToken(token);
    if (!parsed.ok) return refused({ ...parsed.refusal, path: `${path}/tokens/${place}` });
    const { payload, type } = parsed.value;
    tokens.set(messageId(payload), { token, type, payload, path: `${path}/tokens/${place}` });
  }
  return accepted(tokens);
}

/** What a token's payload says in one member, before anything about it is verified. */
function claimed({ payload, path }: EvidenceToken, member: string): Result<unknown> {
  const text = asciiFromBytes(payload);
  const json = readCanonicalJson(typeof text === 'string' ? text : '');
  return json.ok ? accepted(json.value[member]) : refused({ ...json.refusal, path });
}

/** When a message says that it was signed: of a trade, the instant at which all its chains have to be good. */
export function statedInstant(message: EvidenceToken): Result<Instant> {
  const at = claimed(message, 'at');
  if (!at.ok) return at;
  if (Number.isSafeInteger(at.value)) return accepted(instant(at.value as number));
  const facts = { keyword: 'required', rule: 'needs the member at' };
  return refused(refusal('payload-invalid', 'SIG-013', facts, message.path));
}

/** The fee quotes of evidence by the id of the take that they say to be for. */
export function feeQuotesByTake(
  tokens: Iterable<EvidenceToken>,
): Result<ReadonlyMap<unknown, readonly EvidenceToken[]>> {
  const quotes = new Map<unknown, EvidenceToken[]>();
  for (const token of tokens) {
    if (token.type !== 'bc4p-fee-quote') continue;
    const take = claimed(token, 'take');
    if (!take.ok) return take;
    quotes.set(take.value, [...(quotes.get(take.value) ?? []), token]);
  }
  return accepted(quotes);
}
