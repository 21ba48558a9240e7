import type { MarketClient } from '@bc4p/node/client';
import { type EvidenceOptions, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import type { Check } from './checks.ts';

/** Whom evidence has to convince. */
export type Sceptic = EvidenceOptions;

/** What one participant can prove, and where it cannot. */
export interface Proof {
  /** The ids of proven trades. */
  readonly proven: readonly string[];
  readonly faults: readonly string[];
}

/**
 * Fetches the evidence of all own trades, with take and fee quotes where they are between markets, and judges it as
 * somebody would who trusts the root alone.
 */
export async function proveTrades(name: string, client: MarketClient, sceptic: Sceptic): Promise<Proof> {
  const proven: string[] = [];
  const faults: string[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof client.request<'trade.list'>>> = await client.request('trade.list', {
      after,
    });
    const judged = page.evidence && (await verifyTradeEvidence(page.evidence, sceptic));
    if (judged?.ok) proven.push(...judged.value.map(({ id }) => id));
    else if (judged) faults.push(`${name}: ${judged.refusal.code} at ${judged.refusal.path ?? 'the evidence'}`);
    after = page.next;
  }
  return { proven, faults };
}

/** Each trade is proven by its seller, at least. */
export function evidenceCheck(proofs: readonly Proof[], trades: number): Check {
  const proven = new Set(proofs.flatMap((proof) => proof.proven)).size;
  const missing = proven === trades ? [] : [`${proven} of ${trades} trades are proven`];
  return {
    rule: 'each trade is proven: all signatures, chains up to the root',
    cases: trades,
    faults: [...proofs.flatMap(({ faults }) => faults), ...missing],
  };
}
