import { ERRORS, type ErrorCode, type Facts, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import { marketPath, moneyAtBorders, type ProvenTrade, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import type { Evidence, FrameOfType } from '@bc4p/protocol/messages';
import { chainWrites, putJson } from '../market/archive.ts';
import { answerKey, takeKeyOf } from '../market/keys.ts';
import type { StoreWrite } from '../ports.ts';
import { evidenceWrites, onceEach } from './evidence-writes.ts';
import type { OpenTake } from './open-takes.ts';
import { type ReaderOptions, SignedReader, statedAt } from './signed-reader.ts';

/** A final answer that proves itself, with what is to be kept of it. */
export type JudgedResult =
  | {
      readonly kind: 'traded';
      readonly trade: string;
      /** What the energy costs where it enters this market's grid, as decimal digits. */
      readonly entering: string;
      readonly writes: readonly StoreWrite[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly writes: readonly StoreWrite[] };

/** Who judges a result, and with what. */
export interface ResultJudge extends ReaderOptions {
  /** The address of the market that waits for it. */
  readonly address: string;
}

/** Judges a result by its signatures alone, whoever has brought it. [TREE-050] */
export function judgeResult(
  frame: FrameOfType['tree.result'],
  open: OpenTake,
  judge: ResultJudge,
): Promise<Result<JudgedResult, Refusal>> {
  return frame.outcome === 'traded' ? judgeTraded(frame, open, judge) : judgeRefused(frame, open, judge);
}

type Traded = Extract<FrameOfType['tree.result'], { outcome: 'traded' }>;
type Refused = Extract<FrameOfType['tree.result'], { outcome: 'refused' }>;

async function judgeTraded(frame: Traded, open: OpenTake, judge: ResultJudge): Promise<Result<JudgedResult, Refusal>> {
  const evidence = onceEach(frame.evidence);
  const proven = await verifyTradeEvidence(evidence, judge);
  if (!proven.ok) return proven;
  const isOfTake = ({ trade }: ProvenTrade): boolean => trade.take === open.id && trade.market === open.to;
  const found = proven.value.find((trade) => guard('TREE-050', isOfTake(trade)));
  if (!found)
    return refused(refusal('take-mismatch', 'TREE-050', { rule: 'the evidence proves a trade of this take' }));
  const { entering } = moneyAtBorders(found.trade, found.crossing?.take.message, judge.address);
  const writes = tradedWrites(found, open, evidence);
  return { ok: true, value: { kind: 'traded', trade: found.id, entering: entering.toString(), writes } };
}

function tradedWrites(proven: ProvenTrade, { id, from, to, slot }: OpenTake, evidence: Evidence): StoreWrite[] {
  const quotes = proven.crossing?.feeQuotes.map((quote) => quote.id) ?? [];
  return [
    ...evidenceWrites(proven, evidence),
    putJson(takeKeyOf(id), { from, to, slot, quotes }),
    putJson(answerKey(id), { point: '', number: 0, trade: proven.id }),
  ];
}

async function judgeRefused(
  { decision, certificates, code, facts }: Refused,
  open: OpenTake,
  judge: ResultJudge,
): Promise<Result<JudgedResult, Refusal>> {
  const reader = SignedReader.of(certificates, judge);
  if (!reader.ok) return reader;
  // Like a trade, a decision is judged at the instant that it names: it may have been on its way for long, and no
  // step depends on clocks that agree.
  const at = statedAt(decision) ?? judge.at;
  const read = await reader.value.open(decision, ['bc4p-decision'], ['market'], at);
  if (!read.ok) return read;
  const { message, rights, chain } = read.value;
  // Whoever has passed the take on before it came here has no say in what becomes of it.
  const way = marketPath(judge.address, open.to)?.slice(1) ?? [];
  const says = message.subject === open.id && message.result === 'refused' && message.code === code;
  if (!guard('TREE-051', says && rights.address === message.market && way.includes(message.market)))
    return refused(refusal('take-mismatch', 'TREE-051', { rule: 'a market further on its way refuses this take' }));
  const reason: Refusal = known(code)
    ? { code, requirement: message.requirement as Refusal['requirement'], facts: factsOf(code, facts) }
    : refusal('take-refused', 'TREE-051', { code, market: message.market });
  return {
    ok: true,
    value: { kind: 'refused', refusal: reason, writes: refusedWrites(decision, reason, open, chain) },
  };
}

/** Characters that a fact may have. */
const MOST_FACT = 300;

/** The facts that belong to the code; they come unsigned, and go on to participants. */
function factsOf(code: ErrorCode, facts: Refused['facts']): Facts {
  const plain = (value: unknown): value is string | number =>
    Number.isSafeInteger(value) || (typeof value === 'string' && value.length <= MOST_FACT);
  const names: readonly string[] = ERRORS[code].facts;
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => names.includes(name) && plain(value)),
  ) as Facts;
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
