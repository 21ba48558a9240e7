import type { Evidence } from '../generated/evidence.ts';
import { accepted, type Result } from '../result.ts';
import { CertificatePool } from './certificate-pool.ts';
import { type EvidenceToken, feeQuotesByTake, tokensOf } from './evidence-tokens.ts';

/** What evidence holds: its certificates, its tokens by the id of their message, and the fee quotes among them by take. */
export interface EvidenceContents {
  readonly pool: CertificatePool;
  readonly tokens: ReadonlyMap<string, EvidenceToken>;
  readonly feeQuotes: ReadonlyMap<unknown, readonly EvidenceToken[]>;
}

function contentsFrom(
  pool: Result<CertificatePool>,
  tokens: Result<ReadonlyMap<string, EvidenceToken>>,
): Result<EvidenceContents> {
  if (!pool.ok) return pool;
  if (!tokens.ok) return tokens;
  const feeQuotes = feeQuotesByTake(tokens.value.values());
  if (!feeQuotes.ok) return feeQuotes;
  return accepted({ pool: pool.value, tokens: tokens.value, feeQuotes: feeQuotes.value });
}

/** Reads what one evidence holds. Nothing about it is verified yet. */
export const contentsOf = (evidence: Evidence): Result<EvidenceContents> =>
  contentsFrom(CertificatePool.read(evidence.certificates), tokensOf(evidence));

/** The same of several that are read as one; places in them begin with the number of the evidence, as in `/2/tokens/0`. */
export function contentsOfAll(evidences: readonly Evidence[]): Result<EvidenceContents> {
  const pools: CertificatePool[] = [];
  const all = new Map<string, EvidenceToken>();
  for (const [place, evidence] of evidences.entries()) {
    const pool = CertificatePool.read(evidence.certificates, `/${place}`);
    if (!pool.ok) return pool;
    pools.push(pool.value);
    const tokens = tokensOf(evidence, `/${place}`);
    if (!tokens.ok) return tokens;
    for (const [id, token] of tokens.value) if (!all.has(id)) all.set(id, token);
  }
  return contentsFrom(accepted(CertificatePool.of(pools)), accepted(all));
}
