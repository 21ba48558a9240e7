import { type ProvenTrade, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { brokenPromise, type MarketSession } from '../participant/market-session.ts';
import { selectEvidence } from './select-evidence.ts';

/** A page of own trades, oldest first: all of them proven by the evidence. */
export interface TradePage {
  readonly trades: readonly ProvenTrade[];
  readonly evidence: Evidence;
}

/** Proves the trades of evidence that the market gave; what does not hold is the market's fault. */
export async function provenTrades(session: MarketSession, evidence: Evidence): Promise<readonly ProvenTrade[]> {
  const { anchors } = session.participant;
  const proven = await verifyTradeEvidence(evidence, { anchors, verifier: session.verifier });
  if (proven.ok) return proven.value;
  throw brokenPromise(proven.refusal);
}

/** The participant's own trades, page by page, each checked from the evidence alone. */
export async function* ownTrades(session: MarketSession): AsyncIterable<TradePage> {
  let after: number | undefined = 0;
  while (after !== undefined) {
    const { evidence, next }: { evidence?: Evidence; next?: number } = await session.request('trade.list', { after });
    if (evidence === undefined) return;
    yield { trades: await provenTrades(session, evidence), evidence };
    after = next;
  }
}

/** The evidence of some own trades, merged; every page is read until all are found. */
export async function evidenceOf(session: MarketSession, ids: readonly string[]): Promise<Evidence> {
  const missing = new Set(ids);
  const found: Evidence[] = [];
  for await (const { trades, evidence } of ownTrades(session)) {
    const here = trades.filter(({ id }) => missing.delete(id));
    if (here.length > 0) found.push(selectEvidence(evidence, here));
    if (missing.size === 0) break;
  }
  return mergeEvidence(found);
}

/** Several sets of evidence as one, each token and certificate once. */
export function mergeEvidence(parts: readonly Evidence[]): Evidence {
  const once = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
  return {
    type: 'bc4p-evidence',
    tokens: once(parts.map(({ tokens }) => tokens)),
    certificates: once(parts.map(({ certificates }) => certificates)),
  };
}
