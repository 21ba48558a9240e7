import type { Evidence } from '../generated/evidence.ts';
import { guard } from '../guard.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { contentsOf, type EvidenceContents } from './evidence-contents.ts';
import { type EvidenceOptions, judgeTrade, type ProvenTrade } from './judgement.ts';

/** Judges every trade that evidence holds. */
export async function judgeTrades(
  contents: EvidenceContents,
  options: EvidenceOptions,
): Promise<Result<readonly ProvenTrade[]>> {
  const proven: ProvenTrade[] = [];
  for (const entry of contents.tokens.values()) {
    if (entry.type !== 'bc4p-trade') continue;
    const trade = await judgeTrade(entry, contents, options);
    if (!trade.ok) return trade;
    proven.push(trade.value);
  }
  return accepted(proven);
}

/**
 * Checks evidence off-line: every trade in it, with both messages that it joins, the take and the fee quotes of one
 * between markets, and all chains at its instant.
 */
export async function verifyTradeEvidence(
  evidence: Evidence,
  options: EvidenceOptions,
): Promise<Result<readonly ProvenTrade[]>> {
  const contents = contentsOf(evidence);
  if (!contents.ok) return contents;
  const proven = await judgeTrades(contents.value, options);
  if (!proven.ok) return proven;
  if (guard('TRD-101', proven.value.length > 0)) return proven;
  return refused(refusal('evidence-incomplete', 'TRD-101', { missing: 'a trade' }, '/tokens'));
}
