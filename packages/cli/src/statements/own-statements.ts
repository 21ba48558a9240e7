import { type ProvenStatement, verifyStatements } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { brokenPromise, type MarketSession } from '../participant/market-session.ts';
import { mergeEvidence, ownTrades } from '../trades/own-trades.ts';

/** All own statements, oldest first, each proven, and what proves them. */
export interface OwnStatements {
  readonly proven: readonly ProvenStatement[];
  readonly evidence: Evidence;
}

const NOTHING: OwnStatements = { proven: [], evidence: mergeEvidence([]) };

async function pagesOf(session: MarketSession): Promise<readonly Evidence[]> {
  const pages: Evidence[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const { evidence, next }: { evidence?: Evidence; next?: number } = await session.request('statement.get', {
      after,
    });
    if (evidence) pages.push(evidence);
    after = next;
  }
  return pages;
}

async function tradesOf(session: MarketSession): Promise<readonly Evidence[]> {
  const pages: Evidence[] = [];
  for await (const { evidence } of ownTrades(session)) pages.push(evidence);
  return pages;
}

/** Reads and proves the participant's own statements; what does not hold is the market's fault. */
export async function ownStatements(session: MarketSession): Promise<OwnStatements> {
  const { anchors } = session.participant;
  const options = { anchors, verifier: session.verifier };
  let pages = await pagesOf(session);
  if (pages.length === 0) return NOTHING;
  let proven = await verifyStatements(pages, options);
  if (!proven.ok && proven.refusal.code === 'evidence-incomplete') {
    // A statement with too many trades for one answer comes without them.
    pages = [...pages, ...(await tradesOf(session))];
    proven = await verifyStatements(pages, options);
  }
  if (!proven.ok) throw brokenPromise(proven.refusal);
  return { proven: proven.value, evidence: mergeEvidence(pages) };
}
