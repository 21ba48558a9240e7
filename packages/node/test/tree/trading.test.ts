import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { TestTree, until } from '../support/test-tree.ts';

const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

let tree: TestTree;
const clients = new Map<string, MarketClient>();
beforeAll(async () => {
  tree = await TestTree.start();
  for (const address of [TOP, WEST, HOUSE, FLAT]) clients.set(address, await tree.connect(address));
});
afterAll(async () => {
  await tree[Symbol.asyncDispose]();
});

const client = (address: string): MarketClient => clients.get(address) as MarketClient;

/** What a market knows of the flows and positions of the slot. */
const sums = (address: string) => {
  const { core } = tree.node(address).market;
  const positions = core.positions(tree.slot);
  const sum = (side: string) =>
    positions.filter((one) => one.side === side).reduce((all, { traded }) => all + traded, 0);
  return { sold: sum('sell'), bought: sum('buy'), open: core.unresolved().length, violations: core.checkInvariants() };
};

async function settled(): Promise<void> {
  await until(() => [...tree.nodes.values()].every(({ tree: part }) => part.status().takes.length === 0), 'an end');
}

test('a bid in a flat takes an offer of the transmission market, over the lines of three others', async () => {
  const ask = await tree.offer(TOP, { price: 5_000 });
  await client(TOP).request('offer.submit', { token: ask.token });
  await until(() => tree.node(FLAT).tree.book.seen(tree.slot, 'sell', 'street').length === 1, 'the ask below');
  const [seen] = tree.node(FLAT).tree.book.seen(tree.slot, 'sell', 'street');
  expect(seen).toMatchObject({ market: TOP, lines: 3, price: 5_000, fees: '300000', lots: 5 });

  const bid = await tree.offer(FLAT, { side: 'buy', price: 9_000, lots: 2 });
  await client(FLAT).request('offer.submit', { token: bid.token });
  await settled();
  const status = await client(FLAT).request('trade.status', { subject: bid.id });
  expect(status).toMatchObject({ state: 'ended', open: 0 });
  expect(status.trades).toHaveLength(1);
  for (const address of [TOP, WEST, HOUSE, FLAT]) {
    expect([address, sums(address)]).toEqual([address, { sold: 200, bought: 200, open: 0, violations: [] }]);
  }
  const { evidence } = await client(FLAT).request('trade.list', { after: 0 });
  const proven = await verifyTradeEvidence(evidence as never, {
    anchors: [tree.network.root.chain[0]],
    verifier: nativeVerifier(),
  });
  expect(proven).toMatchObject({ ok: true, value: [{ trade: { fees: '600000', buyerPays: '1600000' } }] });
  const above = await client(TOP).request('trade.list', { after: 0 });
  expect(above.trades).toEqual(status.trades);
});

test('an acceptance in the transmission market takes an offer of the flat', async () => {
  const ask = await tree.offer(FLAT, { price: 20_000 });
  await client(FLAT).request('offer.submit', { token: ask.token });
  await until(() => tree.node(TOP).tree.book.find(ask.id) !== undefined, 'the ask above');
  const events: unknown[] = [];
  client(TOP).onEvent = (event) => events.push(event);
  await client(TOP).request('events.subscribe', { after: 0 });
  const acceptance = await tree.acceptance(TOP, FLAT, ask.id);
  const answer = await client(TOP).request('offer.accept', { token: acceptance.token });
  expect(answer).toMatchObject({ acceptance: acceptance.id, held: FLAT });
  await until(() => events.some((event) => (event as { subject: string }).subject === acceptance.id), 'the outcome');
  expect(events.at(-1)).toMatchObject({ kind: 'traded', subject: acceptance.id });
  await settled();
  const again = await client(TOP).request('offer.accept', { token: acceptance.token });
  expect(again).toMatchObject({ dup: true, trade: expect.any(String) });
});
