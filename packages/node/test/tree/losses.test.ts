import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { LOSS_POINT } from '@bc4p/protocol/market';
import type { Evidence, MarketBalance } from '@bc4p/protocol/messages';
import { instant, type Slot, seconds, slotAt } from '@bc4p/protocol/units';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { balanceIn } from '../../src/balance/balance-maker.ts';
import { readOwnBalance } from '../../src/balance/own-balance.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { systemClock } from '../../src/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { TestTree, until } from '../support/test-tree.ts';
import { expectAgreement, settled, traded } from '../support/tree-checks.ts';

const [TOP, WEST] = ['amprion', 'westnetz.amprion'] as const;
const GATE_SECONDS = 300;
/** One line with 2 % of losses in the market below; its operator buys them two minutes before gate closure. */
const LOSSY = { [WEST]: { lossFactor: '2%' } } as const;
const LOSSES = { [WEST]: { losses: { price: '50ct', before: '2m', lot: '2Wh' } } } as const;

let tree: TestTree;
let slot: Slot;
beforeAll(async () => {
  tree = await TestTree.prepare({ bookInterval: '10ms' }, { lines: LOSSY, config: LOSSES });
  for (const address of [TOP, WEST]) await tree.startNode(address);
  await tree.linked();
});
afterAll(() => tree[Symbol.asyncDispose]());
beforeEach(() => {
  slot = slotAt(instant(tree.clock(WEST).now() + 900 * 4), seconds(900));
});

/** Time passes in all markets, until so long before gate closure. */
function passUntil(before: number): void {
  const shiftMs = (slot.start - GATE_SECONDS - before) * 1000 - systemClock.nowMs();
  for (const clock of tree.clocks.values()) clock.shiftMs = Math.max(clock.shiftMs, shiftMs);
}

const bought = () => traded(tree, WEST, slot, LOSS_POINT).bought;
const ends = () => ({ slot, validUntil: slot.start - GATE_SECONDS });

/** An offer in the book of a market. */
async function offered(address: string, changes: object, which = 0): Promise<string> {
  const client = await tree.connect(address, which);
  const { id, token } = await tree.offer(address, { ...ends(), ...changes }, which);
  await client.request('offer.submit', { token });
  await client.close();
  return id;
}

describe('a market that buys the losses of its lines', () => {
  test('[BAL-021] [BAL-022] [BAL-023] takes them from its own book and from other markets, proven like any trade', async () => {
    // 1000 Wh flow down the line: 20 Wh are lost on their way.
    const above = await offered(TOP, { lot: 100, lots: 10, price: 1_000 });
    await until(() => tree.node(WEST).tree.book.find(above) !== undefined, 'the ask below');
    await offered(WEST, { side: 'buy', lot: 100, lots: 10, price: 20_000 });
    await until(() => traded(tree, WEST, slot, 'point-bakery').bought === 1000, 'the trade');
    // Of these the losses are bought: 6 Wh here, the cheaper ones, and the others above.
    await offered(WEST, { lot: 2, lots: 3, price: 2_000 }, 1);
    await offered(TOP, { lot: 2, lots: 50, price: 8_000 });
    expect(bought()).toBe(0);
    passUntil(110);
    // What flows to the root from the feeder's end relieves it; what is lost of it is less than a lot.
    await until(() => bought() === 20, 'the losses');
    await settled(tree);
    expectAgreement(tree, slot);
    const feeder = tree.node(WEST).market.core.lines(slot);
    expect(feeder).toMatchObject([{ line: 'feeder-westnetz', booked: -1000 + 6 }]);
    expect(traded(tree, WEST, slot, 'point-second-bakery').sold).toBe(6);

    const seller = await tree.connect(WEST, 1);
    const { evidence, trades } = await seller.request('trade.list', { after: 0 });
    expect(trades).toHaveLength(1);
    const options = { anchors: [tree.network.root.chain[0]], verifier: nativeVerifier() };
    expect(await verifyTradeEvidence(evidence as Evidence, options)).toMatchObject({
      ok: true,
      value: [{ trade: { energy: 6 } }],
    });

    // More flows: more is lost, and bought.
    const more = await offered(TOP, { lot: 100, lots: 5, price: 900 });
    await until(() => tree.node(WEST).tree.book.find(more) !== undefined, 'the ask below');
    await offered(WEST, { side: 'buy', lot: 100, lots: 5, price: 20_000 }, 1);
    await until(() => bought() === 30, 'the losses of the rest');
    await settled(tree);
    passUntil(-1);
    await until(() => tree.node(TOP).balances.status().submarkets[0]?.agreed?.start === slot.start, 'the balance');
    expect(await balanceOf(WEST)).toMatchObject({
      sold: 6,
      bought: 1500,
      losses: 30,
      imported: 1500 + 24,
      exported: 0,
      submarkets: [],
    });
    const schedule = await (await tree.connect(WEST)).request('fee.get', {});
    expect(Buffer.from(schedule.schedule.split('.')[1] ?? '', 'base64url').toString()).toContain('"lossFactor":20');
  });

  test('[BAL-022] bids no more than is lost, and for nothing where nothing flows', async () => {
    await offered(WEST, { lot: 100, lots: 1, price: 90_000 });
    passUntil(100);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(
      tree
        .node(WEST)
        .market.core.positions(slot)
        .filter(({ point }) => point === LOSS_POINT),
    ).toEqual([]);
    const ask = await offered(TOP, { lot: 100, lots: 1, price: 1_000 });
    await until(() => tree.node(WEST).tree.book.find(ask) !== undefined, 'the ask below');
    await offered(WEST, { side: 'buy', lot: 100, lots: 1, price: 20_000 }, 1);
    const bidFor = () =>
      tree
        .node(WEST)
        .market.core.positions(slot)
        .find(({ point }) => point === LOSS_POINT)?.open;
    await until(() => bidFor() !== undefined, 'a bid');
    // Nobody sells that cheaply: it rests, at the price of the configuration, and no other one follows.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(bidFor()).toBe(2);
    expect(tree.node(WEST).market.core.book(slot).bids).toMatchObject([{ price: 50_000, lots: 1, lot: 2 }]);
    expect(tree.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

/** The balance of the slot as the market has signed it; its node is stopped for that. */
async function balanceOf(address: string): Promise<MarketBalance | undefined> {
  const { dataDir } = tree.node(address).config;
  await tree.stopNode(address);
  const { store, anchor } = await openStore(dataDir, address);
  const kept = await readOwnBalance(store, slot.start);
  await anchor.close();
  await store.close();
  await tree.startNode(address);
  await tree.linked();
  return kept && balanceIn(kept.token);
}
