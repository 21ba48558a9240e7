import type { Evidence } from '../generated/evidence.ts';
import { guard } from '../guard.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { CertificatePool } from './certificate-pool.ts';
import { feeQuotesByTake, tokensOf } from './evidence-tokens.ts';
import { type EvidenceOptions, judgeTrade, type ProvenTrade } from './judgement.ts';

/**
 * Checks evidence off-line: every trade in it, with both messages that it joins, the take and the fee quotes of one
 * between markets, and all chains at its instant.
 */
export async function verifyTradeEvidence(
  evidence: Evidence,
  options: EvidenceOptions,
): Promise<Result<readonly ProvenTrade[]>> {
  const pool = CertificatePool.read(evidence.certificates);
  if (!pool.ok) return pool;
  const tokens = tokensOf(evidence);
  if (!tokens.ok) return tokens;
  const feeQuotes = feeQuotesByTake(tokens.value.values());
  if (!feeQuotes.ok) return feeQuotes;
  const contents = { pool: pool.value, tokens: tokens.value, feeQuotes: feeQuotes.value };
  const proven: ProvenTrade[] = [];
  for (const entry of tokens.value.values()) {
    if (entry.type !== 'bc4p-trade') continue;
    const trade = await judgeTrade(entry, contents, options);
    if (!trade.ok) return trade;
    proven.push(trade.value);
  }
  if (guard('TRD-101', proven.length > 0)) return accepted(proven);
  return refused(refusal('evidence-incomplete', 'TRD-101', { missing: 'a trade' }, '/tokens'));
}
