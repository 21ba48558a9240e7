import type { MarketClient } from '@bc4p/node/client';
import { verifyStatements } from '@bc4p/protocol/evidence';
import type { Sceptic } from '../../src/demo/evidence-check.ts';

/** Fetches all own statements and proves them to somebody who trusts the root alone; tells how many there are. */
export async function proveStatements(client: MarketClient, sceptic: Sceptic): Promise<number> {
  const evidences = [];
  let fetched = 0;
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof client.request<'statement.get'>>> = await client.request('statement.get', {
      after,
    });
    fetched += page.statements.length;
    if (page.evidence) evidences.push(page.evidence);
    after = page.next;
  }
  const proven = await verifyStatements(evidences, sceptic);
  if (!proven.ok)
    throw new Error(`statements are not proven: ${proven.refusal.code} ${JSON.stringify(proven.refusal)}`);
  if (proven.value.length !== fetched || !proven.value.every(({ isChained }) => isChained))
    throw new Error(`of ${fetched} statements ${proven.value.length} are proven in a chain`);
  return fetched;
}
