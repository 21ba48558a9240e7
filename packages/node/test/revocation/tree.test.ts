import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { loadNodeConfig } from '../../src/config/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { denyListFile, putList } from '../support/revoke.ts';
import { TestTree, until } from '../support/test-tree.ts';

const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

let tree: TestTree;
beforeAll(async () => {
  tree = await TestTree.start();
});
afterAll(() => tree[Symbol.asyncDispose]());

const submit = async (client: MarketClient, token: string) =>
  expect(await client.request('offer.submit', { token })).toMatchObject({ type: 'ok' });

/** Puts a list of a market's operator where a node finds it, and has it applied. */
async function deny(at: string, by: string, number: number, certificate: object) {
  const { operator } = tree.market(by);
  const wishes = { market: by, number, certificates: [certificate as never] };
  await putList(await loadNodeConfig(tree.configFile(at)), `${by}.json`, await denyListFile(operator, wishes));
  return tree.node(at).revocation.reload();
}

test('[PKI-110] a market that finds the market above denied closes its link, and opens none', async () => {
  const { chain } = tree.market(TOP).service;
  expect(await deny(WEST, TOP, 1, chain[0])).toMatchObject({ faults: [], denyLists: [{ market: TOP }] });
  await until(() => tree.node(WEST).status().tree.upper?.isOpen === false, 'the end of the link');
  await until(() => /certificate-denied/.test(tree.node(WEST).status().tree.upper?.failure ?? ''), 'the reason');
  expect(tree.node(TOP).tree.status().links).toEqual([]);
  // The next list has forgotten it: the market above has a new service proxy, say.
  await deny(WEST, TOP, 2, tree.market(TOP).participants[1]?.chain[0] as object);
  await tree.linked();
});

test('[PKI-110] a denied submarket loses its link, and its whole subtree vanishes from the books above', async () => {
  const [west, house, flat] = [await tree.connect(WEST), await tree.connect(HOUSE), await tree.connect(FLAT)];
  const own = await tree.offer(WEST, { price: 30_000 });
  const [ofHouse, ofFlat] = [await tree.offer(HOUSE, { price: 12_000 }), await tree.offer(FLAT, { price: 11_000 })];
  await submit(west, own.token);
  await submit(house, ofHouse.token);
  await submit(flat, ofFlat.token);
  const seen = () =>
    tree
      .node(TOP)
      .tree.book.seen(tree.slot, 'sell', 'street')
      .map(({ market }) => market);
  await until(() => seen().length === 3, 'all offers above');

  // Something is traded before: it stays.
  const bid = await tree.offer(TOP, { side: 'buy', price: 40_000, lots: 1 });
  const top = await tree.connect(TOP);
  await submit(top, bid.token);
  await until(() => [...tree.nodes.values()].every(({ tree: part }) => part.status().takes.length === 0), 'an end');

  const certificate = tree.market(HOUSE).uplink?.chain[0] as object;
  const status = await deny(WEST, WEST, 1, certificate);
  expect(status).toMatchObject({ faults: [] });
  expect(
    tree
      .node(WEST)
      .tree.status()
      .links.map(({ address }) => address),
  ).toEqual([TOP]);
  await until(() => seen().join() === WEST, 'the end of their offers above');
  await until(() => /certificate-denied/.test(tree.node(HOUSE).status().tree.upper?.failure ?? ''), 'the reason below');

  const { evidence, trades } = await top.request('trade.list', { after: 0 });
  expect(trades).toHaveLength(1);
  const anchors = [tree.network.root.chain[0]];
  expect(await verifyTradeEvidence(evidence as never, { anchors, verifier: nativeVerifier() })).toMatchObject({
    ok: true,
  });
  expect(tree.node(TOP).market.core.checkInvariants()).toEqual([]);

  // The others go on.
  const more = await tree.offer(TOP, { side: 'buy', price: 40_000, lots: 1 });
  await submit(top, more.token);
  await until(async () => (await top.request('trade.status', { subject: more.id })).trades.length === 1, 'a trade');
});
