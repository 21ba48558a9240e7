import type { AnswerOfRequest } from '@bc4p/protocol/messages';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prometheusMetrics } from '../../src/admin/index.ts';
import { type MarketClient, RequestRefused } from '../../src/client/index.ts';
import { TestTree, until } from '../support/test-tree.ts';

const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

// What people and operators are told of the tree: quotes across it, and a node's own view.
let tree: TestTree;
const clients = new Map<string, MarketClient>();
beforeAll(async () => {
  tree = await TestTree.start();
  for (const address of [TOP, HOUSE]) clients.set(address, await tree.connect(address));
});
afterAll(() => tree[Symbol.asyncDispose]());

const client = (address: string): MarketClient => clients.get(address) as MarketClient;

/** Puts an offer of the participant of one market into its book, and waits until another market is shown it. */
async function offered(from: string, to: string, changes: Parameters<TestTree['offer']>[1]): Promise<string> {
  const { id, token } = await tree.offer(from, changes);
  await client(from).request('offer.submit', { token });
  await until(() => tree.node(to).tree.book.find(id) !== undefined, 'the offer there');
  return id;
}

const quote = (offer: string, lots: number): Promise<AnswerOfRequest['fee.quote']> =>
  client(HOUSE).request('fee.quote', { offer, lots });

test('[WS-046] an ask of another market is quoted with the own lines and what is known of the others', async () => {
  const ask = await offered(TOP, HOUSE, { price: 5_000, lots: 5 });
  // 200 Wh over a line of 1 ct/kWh each in the distribution market and, from its root to the street, in the house.
  expect(await quote(ask, 2)).toMatchObject({
    quotes: [{ line: 'feeder-house', direction: 'down', energy: 200, fee: '200000' }],
    fees: '400000',
    buyerPays: '1400000',
    sellerReceives: '1000000',
    beyond: { market: TOP, lines: 1, fees: '200000', reach: 5 },
  });
});

test('[WS-046] what a bid of another market would bring is less by all fees', async () => {
  const bid = await offered(TOP, HOUSE, { side: 'buy', price: 4_000, lots: 3 });
  expect(await quote(bid, 3)).toMatchObject({
    quotes: [{ line: 'feeder-house', direction: 'up', energy: 300 }],
    fees: '600000',
    buyerPays: '1200000',
    sellerReceives: '600000',
    beyond: { market: TOP, lines: 1, fees: '300000' },
  });
});

test('[WS-043] no more lots of it are quoted than are shown', async () => {
  const ask = await offered(TOP, HOUSE, { price: 6_000, lots: 2 });
  const refused = await quote(ask, 3).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RequestRefused);
  expect(refused).toMatchObject({ code: 'lots-out-of-range', frame: { facts: { lots: 3, maximum: 2 } } });
});

test('an offer of the own market is quoted without anything beyond', async () => {
  const ask = await tree.offer(FLAT, { price: 9_000 });
  const flat = await tree.connect(FLAT);
  await flat.request('offer.submit', { token: ask.token });
  await until(() => tree.node(HOUSE).tree.book.find(ask.id) !== undefined, 'the offer in the house');
  expect(await quote(ask.id, 1)).toHaveProperty('beyond.market', FLAT);
  const own = await tree.offer(HOUSE, { price: 99_000 });
  await client(HOUSE).request('offer.submit', { token: own.token });
  await expect(quote(own.id, 1)).rejects.toMatchObject({ code: 'self-trade' });
});

test('a node tells its links, its books, and what has crossed its borders', async () => {
  const ask = await offered(TOP, HOUSE, { price: 4_500, lots: 4 });
  const bid = await tree.offer(HOUSE, { side: 'buy', price: 9_000, lots: 4 });
  await client(HOUSE).request('offer.submit', { token: bid.token });
  await until(() => tree.node(TOP).market.core.offer(ask)?.traded === 4, 'a trade');
  await until(() => tree.node(HOUSE).tree.status().takes.length === 0, 'an end');

  const status = tree.node(WEST).status();
  expect(status.tree.upper).toMatchObject({ market: TOP, isOpen: true });
  expect(status.tree.upper).not.toHaveProperty('failure');
  expect(status.tree.takes).toEqual([]);
  expect(status.tree.links.map(({ address, isUpper }) => [address, isUpper])).toEqual([
    [TOP, true],
    [HOUSE, false],
  ]);
  for (const { framesIn, framesOut, bytesIn, bytesOut } of status.tree.links) {
    expect(Math.min(framesIn, framesOut)).toBeGreaterThan(0);
    expect(bytesIn).toBeGreaterThan(20 * framesIn);
    expect(bytesOut).toBeGreaterThan(20 * framesOut);
  }
  const [slot] = status.slots;
  expect(slot).toMatchObject({
    asks: 0,
    bids: 0,
    trades: 0,
    imported: 400,
    exported: 0,
    neighbours: [
      { market: TOP, brought: 400, taken: 0, held: 0 },
      { market: HOUSE, brought: 0, taken: 400, held: 0 },
    ],
    lines: [{ line: 'feeder-westnetz', booked: -400, fees: '400000' }],
  });
  expect(slot?.distant.asks).toBeGreaterThan(0);
  expect(tree.node(TOP).status().slots[0]).toMatchObject({ imported: 0, exported: 0, trades: 1, energy: 400 });
  expect(tree.node(TOP).status().tree).not.toHaveProperty('upper');
});

test('metrics count links, what goes over them, and what waits', async () => {
  const metrics = prometheusMetrics();
  const { tree: part } = tree.node(WEST);
  const page = await metrics.page();
  expect(page).toMatch(/^bc4p_open_takes\{role="taker"\} 0$/m);
  metrics.watchTree(() => part.status());
  const watched = await metrics.page();
  const sample = (name: string): number =>
    Number(
      watched
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')
        .at(-1),
    );
  expect([sample('bc4p_links{kind="upper"}'), sample('bc4p_links{kind="submarket"}')]).toEqual([1, 1]);
  const [upper] = part.status().links;
  expect(sample(`bc4p_link_frames_total{market="${TOP}",direction="in"}`)).toBe(upper?.framesIn);
  expect(sample(`bc4p_link_bytes_total{market="${TOP}",direction="out"}`)).toBe(upper?.bytesOut);
  expect(sample(`bc4p_link_entries{market="${TOP}"}`)).toBe(upper?.entries);

  metrics.watchTree(() => ({
    links: [],
    takes: [
      { id: 'a', role: 'between', from: TOP, to: FLAT, slot: tree.slot, waitedMs: 2_500 },
      { id: 'b', role: 'taker', from: WEST, to: TOP, slot: tree.slot, waitedMs: 61_000 },
      { id: 'c', role: 'between', from: TOP, to: FLAT, slot: tree.slot, waitedMs: 3 },
    ],
  }));
  const waiting = await metrics.page();
  expect(waiting).toMatch(/^bc4p_open_takes\{role="between"\} 2$/m);
  expect(waiting).toMatch(/^bc4p_oldest_open_take_seconds 61$/m);
  expect(waiting).not.toContain(`market="${TOP}"`);
  metrics.close();
});

test('without a session with the upper market the node tells since when, and why', async () => {
  await tree.stopNode(HOUSE);
  await tree.startNode(HOUSE);
  await tree.linked();
  const before = tree.node(FLAT).status().tree.upper;
  expect(before).toMatchObject({ market: HOUSE, isOpen: true });
  await tree.stopNode(HOUSE);
  await until(() => tree.node(FLAT).status().tree.upper?.failure?.includes('ECONNREFUSED') ?? false, 'a failure');
  const { upper, links } = tree.node(FLAT).status().tree;
  expect(upper).toMatchObject({ market: HOUSE, isOpen: false });
  expect(upper?.since).toBeGreaterThanOrEqual(before?.since ?? Number.POSITIVE_INFINITY);
  expect(links).toEqual([]);
});
