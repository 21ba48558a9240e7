import type { MarketClient } from '@bc4p/node/client';
import { type ProvenStatement, verifyStatements } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import type { Sceptic } from '../evidence-check.ts';

/** The statements of one participant with what proves them, as its market handed them out. */
export interface OwnStatements {
  readonly name: string;
  readonly market: string;
  readonly pages: readonly Evidence[];
  readonly proven: readonly ProvenStatement[];
  readonly faults: readonly string[];
}

/** Fetches all own statements, and judges them as somebody would who trusts the root alone. */
export async function collectStatements(
  name: string,
  market: string,
  client: MarketClient,
  sceptic: Sceptic,
): Promise<OwnStatements> {
  const pages: Evidence[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof client.request<'statement.get'>>> = await client.request('statement.get', {
      after,
    });
    if (page.evidence) pages.push(page.evidence);
    after = page.next;
  }
  if (pages.length === 0) return { name, market, pages, proven: [], faults: [`${name} has no statement`] };
  const judged = await verifyStatements(pages, sceptic);
  if (judged.ok) return { name, market, pages, proven: judged.value, faults: [] };
  const { code, path, facts } = judged.refusal;
  const fault = `${name}: ${code} at ${path ?? 'the evidence'} ${JSON.stringify(facts)}`;
  return { name, market, pages, proven: [], faults: [fault] };
}
