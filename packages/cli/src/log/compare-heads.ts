import { type LogEvidence, leafHash, provenHead, provesConsistency, relationOf } from '@bc4p/protocol/log';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { describeRefusal } from '../describe-refusal.ts';
import { Failure } from '../failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { hashFrom, type MarketHead } from './market-head.ts';
import type { RememberedHead } from './remembered-head.ts';

/** How a market's log goes with what is remembered of it. */
export type Comparison =
  | { readonly kind: 'first' | 'unchanged' | 'grown'; readonly from: number }
  /** The market has changed its history: with what shows it to anybody. */
  | { readonly kind: 'changed'; readonly from: number; readonly evidence: LogEvidence }
  /** The market does not prove that it has not. */
  | { readonly kind: 'unproven'; readonly from: number; readonly why: string };

/** Asks a market to prove that its newest head extends the remembered one. */
export async function compareHeads(
  session: MarketSession,
  remembered: RememberedHead | undefined,
  { proven, token, chain }: MarketHead,
): Promise<Comparison> {
  if (!remembered) return { kind: 'first', from: 0 };
  const { anchors } = session.participant;
  const known = await provenHead(remembered.head, remembered.certificates, { anchors, verifier: session.verifier });
  if (!known.ok)
    throw new Failure(`The remembered head does not hold: ${describeRefusal(known.refusal)}`, {
      code: known.refusal.code,
      refusal: known.refusal,
      hint: 'look whether the root certificate is the one of this market, or name another file with --memory',
    });
  const [earlier, later] = [known.value.state, proven.state];
  const from = earlier.size;
  const evidence = (last?: LogEvidence['last']): LogEvidence => ({
    type: 'bc4p-log-evidence',
    earlier: remembered.head,
    later: token,
    ...(last ? { last } : {}),
    certificates: [...new Set([...remembered.certificates, ...chain])],
  });
  if (later.size < from) return { kind: 'unproven', from, why: `it has ${later.size} leaves and had ${from}` };
  if (later.size === from) {
    const isSame = relationOf(earlier, later) === 'extends';
    return isSame ? { kind: 'unchanged', from } : { kind: 'changed', from, evidence: evidence() };
  }
  if (from === 0) return { kind: 'grown', from };
  const proof = await session.request('log.proof', { size: later.size, from, number: from });
  if (provesConsistency(earlier, later, (proof.consistency ?? []).map(hashFrom))) return { kind: 'grown', from };
  const leaf = proof.leaf && leafHash(proof.leaf);
  const path = proof.inclusion ?? [];
  if (leaf && relationOf(earlier, later, { leaf, path: path.map(hashFrom) }) === 'contradicts')
    return { kind: 'changed', from, evidence: evidence({ leaf: encodeBase64url(leaf), path }) };
  return { kind: 'unproven', from, why: `what it sends proves nothing about the ${from} leaves that it had` };
}
