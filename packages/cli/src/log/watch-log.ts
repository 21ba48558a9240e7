import { Failure } from '../failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { jsonText, writeText } from '../terminal/files.ts';
import { type Comparison, compareHeads } from './compare-heads.ts';
import { askHead, type MarketHead } from './market-head.ts';
import { readRemembered, writeRemembered } from './remembered-head.ts';

/** What was seen at one look. */
export interface Seen {
  readonly kind: Exclude<Comparison['kind'], 'changed' | 'unproven'>;
  readonly from: number;
  readonly head: MarketHead;
}

export interface WatchPlaces {
  /** The file that remembers the newest head. */
  readonly memory: string;
  /** Where evidence goes, should there be any. */
  readonly evidence: string;
}

/**
 * Looks once: asks for the newest head, compares it with the remembered one, and remembers it. A history that was
 * changed is a `Failure`, after its evidence is written; the remembered head stays, since it is the honest one.
 */
export async function lookAtLog(session: MarketSession, { memory, evidence }: WatchPlaces): Promise<Seen> {
  const { market } = session.participant;
  const found = await readRemembered(memory);
  const remembered = found?.market === market ? found : undefined;
  if (found && !remembered)
    throw new Failure(`${memory} remembers ${found.market}, not ${market}.`, {
      code: 'wrong-market',
      hint: 'name a file for this market with --memory',
    });
  const head = await askHead(session);
  const comparison = await compareHeads(session, remembered, head);
  if (comparison.kind === 'changed') {
    await writeText(evidence, jsonText(comparison.evidence), 'evidence');
    throw new Failure(
      `${market} HAS CHANGED ITS HISTORY: it signed ${comparison.from} leaves and now ${head.proven.state.size} that are not the same ones. Evidence: ${evidence}`,
      {
        code: 'log-changed',
        hint: `hand the file to whoever has to know: \`bc4p log verify ${evidence} --root ROOT.pem\` proves it without asking anybody`,
      },
    );
  }
  if (comparison.kind === 'unproven')
    throw new Failure(`${market} does not prove that its history is the same: ${comparison.why}.`, {
      code: 'log-unproven',
      hint: 'keep the memory file, and ask the operator of the market and that of the market above',
    });
  const { token, chain } = head;
  if (comparison.kind !== 'unchanged') await writeRemembered(memory, { market, head: token, certificates: chain });
  return { ...comparison, head };
}
