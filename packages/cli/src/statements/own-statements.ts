import { type JudgedStatements, judgeStatements } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { brokenPromise, type MarketSession } from '../participant/market-session.ts';
import { mergeEvidence, ownTrades } from '../trades/own-trades.ts';

/** All own statements, oldest first: those that are proven, those that are not, and what came with them. */
export interface OwnStatements extends JudgedStatements {
  readonly evidence: Evidence;
}

const NOTHING: OwnStatements = { proven: [], unproven: [], evidence: mergeEvidence([]) };

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

/** True if something that a statement rests on is missing. */
const isIncomplete = ({ unproven }: JudgedStatements): boolean =>
  unproven.some(({ refusal }) => refusal.code === 'evidence-incomplete');

/** Reads the participant's own statements and judges each; a signature that is not good is the market's fault. */
export async function ownStatements(session: MarketSession): Promise<OwnStatements> {
  const { anchors } = session.participant;
  const judge = async (pages: readonly Evidence[]): Promise<OwnStatements> => {
    const judged = await judgeStatements(pages, { anchors, verifier: session.verifier });
    if (!judged.ok) throw brokenPromise(judged.refusal);
    return { ...judged.value, evidence: mergeEvidence(pages) };
  };
  const pages = await pagesOf(session);
  if (pages.length === 0) return NOTHING;
  const own = await judge(pages);
  // A statement with too many trades for one answer comes without them.
  return isIncomplete(own) ? judge([...pages, ...(await tradesOf(session))]) : own;
}
