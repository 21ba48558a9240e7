import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { bundleTokens, encodeBase64url, parseToken, signBundle, type Unsigned } from '@bc4p/protocol/messages';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { nonce } from '../support/test-market.ts';
import { TestTree, until } from '../support/test-tree.ts';

const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

let tree: TestTree;
let above: MarketClient;
let below: MarketClient;
beforeAll(async () => {
  tree = await TestTree.start();
  above = await tree.connect(TOP);
  below = await tree.connect(FLAT);
});
afterAll(() => tree[Symbol.asyncDispose]());

/** Offers of a participant of a market under one signature. */
function bundle(address: string, changes: readonly Partial<Unsigned<'bc4p-offer'>>[]) {
  const { slot } = tree;
  const contents = changes.map((change) => {
    const usual = { market: address, side: 'sell', slot, lot: 100, lots: 5, price: 10_000, nonce: nonce() };
    return { ...usual, validUntil: (change.slot ?? slot).start - 600, ...change } as Unsigned<'bc4p-offer'>;
  });
  return signBundle(tree.identity(address), contents);
}

async function settled(): Promise<void> {
  await until(() => [...tree.nodes.values()].every(({ tree: part }) => part.status().takes.length === 0), 'an end');
}

/** What a participant's market proves of its trades, and which offers in it stand in a bundle. */
async function proven(client: MarketClient, count: number) {
  const { trades, evidence } = await client.request('trade.list', { after: 0 });
  expect(trades).toHaveLength(count);
  const found = await verifyTradeEvidence(evidence as never, {
    anchors: [tree.network.root.chain[0]],
    verifier: nativeVerifier(),
  });
  expect(found).not.toHaveProperty('refusal');
  const bundled = (evidence?.tokens ?? []).filter((token) => {
    const parsed = parseToken(token);
    return parsed.ok && parsed.value.bundle;
  });
  return { trades, value: found.ok ? found.value : [], bundled };
}

test('[TREE-101] a bid and an offer of bundles meet between markets, and every market on the way can prove it', async () => {
  const slot = { start: tree.slot.start + 900, len: 900 };
  const asks = await bundle(TOP, [{ price: 5_000 }, { price: 50_000, slot }]);
  await above.request('offer.submit-bundle', { token: asks.token, offers: asks.payloads });
  await until(() => tree.node(FLAT).tree.book.find(asks.offers[0]?.id ?? '') !== undefined, 'the ask below');
  const bids = await bundle(FLAT, [
    { side: 'buy', price: 9_000, lots: 2 },
    { side: 'buy', price: 1_000, slot },
  ]);
  await below.request('offer.submit-bundle', { token: bids.token, offers: bids.payloads });
  await settled();

  const low = await proven(below, 1);
  expect(low.value[0]?.trade).toMatchObject({ sell: asks.offers[0]?.id, buy: bids.offers[0]?.id, energy: 200 });
  expect(low.bundled).toHaveLength(2);
  const high = await proven(above, 1);
  expect(high.trades).toEqual(low.trades);
  expect(high.bundled).toHaveLength(2);
  for (const address of [TOP, WEST, HOUSE, FLAT]) expect(tree.node(address).market.core.checkInvariants()).toEqual([]);
});

test('[TREE-041] an offer out of a bundle that is in no book is taken between markets by who has its token', async () => {
  const asks = await bundle(FLAT, [{ price: 8_000 }, { price: 8_500 }, { price: 9_000 }]);
  const offer = bundleTokens(asks.token, asks.payloads)[2] as string;
  const acceptance = await tree.acceptance(TOP, FLAT, asks.offers[2]?.id ?? '');
  const chain = tree.identity(FLAT).chain.map(({ der }) => encodeBase64url(der));
  const held = await above.request('offer.accept', { token: acceptance.token, offer, chain });
  expect(held).toMatchObject({ held: FLAT });
  await settled();
  const done = await above.request('offer.accept', { token: acceptance.token });
  expect(done).toMatchObject({ trade: expect.any(String) });
  const { value } = await proven(above, 2);
  expect(value.map(({ trade }) => trade.sell)).toContain(asks.offers[2]?.id);
  // Its owner's market has taken it from there, and no other offer of the bundle.
  expect(tree.node(FLAT).market.core.offer(asks.offers[2]?.id ?? '')).toMatchObject({ traded: 2 });
  expect(tree.node(FLAT).market.core.offer(asks.offers[0]?.id ?? '')).toBeUndefined();
});
