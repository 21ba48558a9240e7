import { encodeBase64url, type MarketBalance, signMessage } from '@bc4p/protocol/messages';
import { instant, type Slot, seconds, slotAt } from '@bc4p/protocol/units';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { systemClock } from '../../src/index.ts';
import type { NodeStatus } from '../../src/node/node-status.ts';
import { CEILING_BYTES, NO_RATES, TIMES } from '../support/besieged-market.ts';
import { ChildDaemon } from '../support/child-daemon.ts';
import { RogueMarket } from '../support/rogue-market.ts';
import { TestTree, until } from '../support/test-tree.ts';
import { treeEntry } from '../support/tree-entry.ts';

// The market of a house has all its keys and keeps to no rule; the one above it is a process of its own.
const [WEST, HOUSE] = ['westnetz.amprion', 'house.westnetz.amprion'] as const;
/** So long from now the gate of the first slot closes: time enough to start and to trade. */
const OPEN_SECONDS = 10;
/** Frames a second that a neighbour may send, and at once. */
const SUBTREE_RATE = 1000;

let tree: TestTree;
let daemon: ChildDaemon;
let west: MarketClient;
let buyer: MarketClient;
let rogue: RogueMarket;
let first: Slot;
let later: Slot;
beforeAll(async () => {
  const rules = { minimumAvailability: '1s' };
  const limits = { ...NO_RATES, ratePerSubtree: SUBTREE_RATE, burstPerSubtree: SUBTREE_RATE };
  tree = await TestTree.prepare({ bookInterval: '10ms', ...limits }, { rules });
  first = slotAt(instant(systemClock.now() + 2700), seconds(900));
  later = slotAt(instant(first.start + 3600), seconds(900));
  const gateClosure = first.start - systemClock.now() - OPEN_SECONDS;
  await tree.reconfigure(WEST, 'gateClosure: 5m', `gateClosure: ${gateClosure}s`);
  daemon = await ChildDaemon.start(tree.configFile(WEST));
  west = await tree.connect(WEST);
  buyer = await tree.connect(WEST, 1);
});
beforeEach(async () => {
  rogue = await RogueMarket.in(tree, HOUSE);
});
afterEach(async () => {
  await rogue.session.close();
  // Whatever the submarket said: the others trade, and the market holds no more memory than it may.
  const ask = await offered({ lots: 1 });
  const { token } = await tree.acceptance(WEST, WEST, ask.id, { lots: 1 }, 1);
  expect(await buyer.request('offer.accept', { token })).toMatchObject({ type: 'ok' });
  expect(daemon.isRunning).toBe(true);
  expect(daemon.peakBytes).toBeLessThan(CEILING_BYTES);
});
afterAll(async () => {
  expect(await daemon.stop()).toBe(0);
  await tree[Symbol.asyncDispose]();
});

const status = async (): Promise<NodeStatus> =>
  (await (await fetch(new URL('/status', daemon.admin))).json()) as NodeStatus;
const submarket = async () => (await status()).balance.submarkets[0];
const slotStatus = async (slot: Slot) => (await status()).slots.find(({ start }) => start === slot.start);

/** An offer to sell in the book of the market above. */
async function offered(changes: object = {}) {
  const offer = await tree.offer(WEST, { slot: later, validUntil: systemClock.now() + 900, price: 5_000, ...changes });
  expect(await west.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
  return offer;
}

/** A balance of the house in the first slot, in which it has bought 100 Wh, honest but for what is changed. */
async function report(changes: Partial<MarketBalance> = {}) {
  const signer = rogue.service();
  const said = { market: HOUSE, slot: first, sold: 0, bought: 100, losses: 0, imported: 100, exported: 0 };
  const message = { ...said, submarkets: [], at: systemClock.now(), ...changes };
  const { id, token } = await signMessage(signer, 'bc4p-market-balance', message as never);
  const chain = signer.chain.map(({ der }) => encodeBase64url(der));
  return { id, answer: await rogue.session.request('balance.report', { token, chain }) };
}

test('[BAL-005] [BAL-006] one that lies about its balance is told so; one that says two things is held to what agreed', async () => {
  const validUntil = systemClock.now() + OPEN_SECONDS - 5;
  const ask = await offered({ slot: first, validUntil, lots: 1 });
  expect(await rogue.answerTo(await rogue.take(ask))).toMatchObject({ outcome: 'traded' });
  await until(async () => (await report({ sold: 1 })).answer.code !== 'balance-early', 'gate closure');
  const codeOf = async (changes: Partial<MarketBalance>) => (await report(changes)).answer.code;
  expect(await codeOf({ sold: 1 })).toBe('balance-violated');
  expect(await codeOf({ imported: 60, sold: 40 })).toBe('balance-mismatch');
  expect(await codeOf({ imported: 0, bought: 0 })).toBe('balance-mismatch');
  expect(await codeOf({ imported: 200, bought: 200 })).toBe('balance-mismatch');
  expect(await codeOf({ exported: 100, sold: 100 })).toBe('balance-mismatch');
  expect(await submarket()).toMatchObject({ market: HOUSE, waiting: 1 });
  const honest = await report();
  expect(honest.answer).toMatchObject({ type: 'ok', balance: honest.id });
  // The same figures as another message agree, too; others do not, and what agreed stays so.
  expect((await report({ at: systemClock.now() - 1 })).answer).toMatchObject({ type: 'ok' });
  for (let time = 0; time < 50 * TIMES; time += 1)
    expect(await codeOf({ imported: 60 + (time % 40), sold: 40 - (time % 40) })).toBe('balance-mismatch');
  expect(await submarket()).toMatchObject({ agreed: first, waiting: 0, faulty: 0, suspended: false });
}, 60_000);

test('[TREE-051] one that decides twice about a take: the first answer counts, whatever it says after', async () => {
  const validUntil = systemClock.now() + 900;
  const ask = await tree.offer(HOUSE, { slot: later, validUntil, price: 2_000, lots: 1 });
  rogue.show(later, [treeEntry(ask.id, { offer: ask.id, market: HOUSE, lots: 1, price: 2_000, lines: 0, validUntil })]);
  await until(async () => ((await slotStatus(later))?.distant.asks ?? 0) > 0, 'the ask above');
  const bid = await tree.offer(WEST, { slot: later, validUntil, side: 'buy', price: 4_000, lots: 1 });
  expect(await west.request('offer.submit', { token: bid.token })).toMatchObject({ type: 'ok' });
  const take = await rogue.comingTake();
  expect(await west.request('trade.status', { subject: bid.id })).toMatchObject({ state: 'held' });
  // It shows the offer no more: the bid would ask for it again.
  rogue.session.send({ type: 'tree.book', seq: 2, slot: later, asks: [], bids: [], gone: [ask.id] });
  const [one, two] = [await rogue.refusal(take), await rogue.refusal(take)];
  // A true answer to another take, which says of itself that it is one to this.
  const foreign = await rogue.answerTo(await rogue.take(await offered({ lots: 1 })));
  const { take: id, from, to } = one;
  rogue.session.send(one);
  await until(async () => ((await slotStatus(later))?.held ?? 0) === 0, 'the release');
  const { trades = 0, digest } = { ...(await slotStatus(later)), digest: (await status()).digest };
  for (let time = 0; time < 20 * TIMES; time += 1) {
    rogue.session.send(two);
    rogue.session.send({ ...foreign, take: id, from, to });
    rogue.session.send(one);
  }
  await rogue.session.barrier();
  expect((await slotStatus(later))?.trades).toBe(trades);
  expect((await slotStatus(later))?.held).toBe(0);
  expect((await status()).digest).toBe(digest);
  expect(await west.request('trade.status', { subject: bid.id })).toMatchObject({ trades: [] });
});

test('[TREE-046] one that floods its link waits in its own socket', async () => {
  const offer = await offered({ lots: 5 });
  const takes = await Promise.all(Array.from({ length: 20 }, () => rogue.take(offer, { take: { lots: 2 } })));
  const refusal = await rogue.refusal({
    id: 'B'.repeat(43),
    message: { market: WEST, to: HOUSE, slot: later } as never,
  });
  const entries = Array.from({ length: 40 }, (_, place) =>
    treeEntry(`x${place}`, { market: HOUSE, validUntil: later.start - 9000, price: 900_000 }),
  );
  const link = async () => (await status()).tree.links.find(({ address }) => address === HOUSE);
  const before = (await link())?.framesIn ?? 0;
  const rounds = 50 * TIMES;
  const sent = rounds * (3 * takes.length + 2);
  for (let round = 0; round < rounds; round += 1) {
    for (const { frame } of takes) {
      rogue.session.send(frame);
      rogue.session.send({ type: 'tree.resolve', take: frame.take, certificates: frame.certificates });
      rogue.session.send(refusal);
    }
    rogue.show(later, entries);
    rogue.session.send({ type: 'tree.subscribe' });
  }
  // What has been read at once is what came together with the last frame of the burst: pieces of 64 KiB.
  await west.ping();
  const read = (await link())?.framesIn ?? 0;
  expect(read - before).toBeLessThan(sent);
  await rogue.session.barrier();
  expect(((await link())?.framesIn ?? 0) - before).toBe(sent);
  expect((await slotStatus(later))?.neighbours.find(({ market }) => market === HOUSE)?.held ?? 0).toBe(0);
}, 60_000);
