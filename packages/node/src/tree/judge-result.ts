import { ERRORS, type ErrorCode, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import { marketPath, type ProvenTrade, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { type FrameOfType, messageId, parseToken } from '@bc4p/protocol/messages';
import { chainWrites, putJson, putText } from '../market/archive.ts';
import { answerKey, takeKeyOf, tradeKey, tradeOfKey } from '../market/keys.ts';
import type { StoreWrite } from '../ports.ts';
import { evidenceWrites } from './evidence-writes.ts';
import type { OpenTake } from './open-takes.ts';
import { type ReaderOptions, SignedReader } from './signed-reader.ts';

/** A final answer that proves itself, with what is to be kept of it. */
export type JudgedResult =
  | { readonly kind: 'traded'; readonly trade: string; readonly writes: readonly StoreWrite[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly writes: readonly StoreWrite[] };

/** Judges a result by its signatures alone, whoever has brought it. [TREE-050] */
export function judgeResult(
  frame: FrameOfType['tree.result'],
  open: OpenTake,
  options: ReaderOptions,
): Promise<Result<JudgedResult, Refusal>> {
  return frame.outcome === 'traded' ? judgeTraded(frame, open, options) : judgeRefused(frame, open, options);
}

type Traded = Extract<FrameOfType['tree.result'], { outcome: 'traded' }>;
type Refused = Extract<FrameOfType['tree.result'], { outcome: 'refused' }>;

async function judgeTraded(
  { evidence }: Traded,
  open: OpenTake,
  options: ReaderOptions,
): Promise<Result<JudgedResult, Refusal>> {
  const proven = await verifyTradeEvidence(evidence, options);
  if (!proven.ok) return proven;
  const found = proven.value.find(({ trade }) => trade.take === open.id && trade.market === open.to);
  if (!guard('TREE-050', found !== undefined) || !found)
    return refused(refusal('take-mismatch', 'TREE-050', { rule: 'the evidence proves a trade of this take' }));
  return { ok: true, value: { kind: 'traded', trade: found.id, writes: tradedWrites(found, open, evidence) } };
}

function tradedWrites(
  { id, trade, crossing }: ProvenTrade,
  open: OpenTake,
  evidence: Traded['evidence'],
): StoreWrite[] {
  const quotes = crossing?.feeQuotes.map((quote) => quote.id) ?? [];
  const token = evidence.tokens.find((text) => {
    const parsed = parseToken(text);
    return parsed.ok && messageId(parsed.value.payload) === id;
  });
  const { from, to, slot } = open;
  return [
    ...evidenceWrites(evidence),
    putText(tradeKey(id), token ?? ''),
    putText(tradeOfKey(trade.sell, id), ''),
    putText(tradeOfKey(trade.buy, id), ''),
    putJson(takeKeyOf(open.id), { from, to, slot, quotes }),
    putJson(answerKey(open.id), { point: '', number: 0, trade: id }),
  ];
}

async function judgeRefused(
  { decision, certificates, code, requirement, facts }: Refused,
  open: OpenTake,
  options: ReaderOptions,
): Promise<Result<JudgedResult, Refusal>> {
  const reader = SignedReader.of(certificates, options);
  if (!reader.ok) return reader;
  // A decision is good for ever if its signer was when it signed: the answer may have been on its way for long.
  const at = reader.value.lastGood(decision);
  const read = await reader.value.open(decision, ['bc4p-decision'], ['market'], at);
  if (!read.ok) return read;
  const { message, rights, chain } = read.value;
  const way = marketPath(open.from, open.to)?.slice(1) ?? [];
  const says = message.subject === open.id && message.result === 'refused' && message.code === code && message.at <= at;
  if (!guard('TREE-051', says && rights.address === message.market && way.includes(message.market)))
    return refused(refusal('take-mismatch', 'TREE-051', { rule: 'a market on the way refuses this take' }));
  const reason: Refusal = known(code)
    ? { code, requirement: requirement as Refusal['requirement'], facts: facts as Refusal['facts'] }
    : refusal('take-refused', 'TREE-051', { code, market: message.market });
  return {
    ok: true,
    value: { kind: 'refused', refusal: reason, writes: refusedWrites(decision, reason, open, chain) },
  };
}

/** A later version may refuse for reasons that this one does not know. */
const known = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

function refusedWrites(
  decision: string,
  reason: Refusal,
  { id, from, to, slot }: OpenTake,
  chain: readonly Certificate[],
): StoreWrite[] {
  return [
    ...chainWrites(chain),
    putJson(takeKeyOf(id), { from, to, slot, quotes: [] }),
    putJson(answerKey(id), { point: '', number: 0, decision, refusal: reason }),
  ];
}
