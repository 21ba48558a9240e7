import type { MarketClient } from '@bc4p/node/client';
import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import type { Check } from './checks.ts';

/** Whom evidence has to convince. */
export interface Sceptic {
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
}

/** What one participant can prove, and where it cannot. */
export interface Proof {
  /** The ids of proven trades. */
  readonly proven: readonly string[];
  readonly faults: readonly string[];
}

/** Fetches the evidence of all own trades and judges it as somebody would who trusts the root alone. */
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

/** Each trade is proven from both sides: by seller and buyer. */
export function evidenceCheck(proofs: readonly Proof[], trades: number): Check {
  const sides = new Map<string, number>();
  for (const id of proofs.flatMap(({ proven }) => proven)) sides.set(id, (sides.get(id) ?? 0) + 1);
  const faults = proofs.flatMap((proof) => proof.faults);
  const lacking = [...sides]
    .filter(([, number]) => number !== 2)
    .map(([id]) => `trade ${id} is proven by one side only`);
  const missing = sides.size === trades ? [] : [`${sides.size} of ${trades} trades are proven`];
  return {
    rule: 'three signatures under each trade, chains up to the root',
    cases: trades,
    faults: [...faults, ...lacking, ...missing],
  };
}
