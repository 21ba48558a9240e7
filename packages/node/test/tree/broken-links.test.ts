import { instant, type Slot, seconds, slotAt } from '@bc4p/protocol/units';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { systemClock } from '../../src/index.ts';
import { TestTree, until } from '../support/test-tree.ts';
import { expectAgreement, settled, traded } from '../support/tree-checks.ts';

const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

// Whatever is lost on the way, and whoever is away for a while: all markets agree in the end.
let tree: TestTree;
beforeAll(async () => {
  tree = await TestTree.start({ bookInterval: '10ms' }, { wires: true });
});
afterAll(() => tree[Symbol.asyncDispose]());

let slot: Slot;
let ahead = 4;
beforeEach(() => {
  ahead += 1;
  slot = slotAt(instant(systemClock.now() + 900 * ahead), seconds(900));
});

const shownIn = (address: string, offer: string) => tree.node(address).tree.book.find(offer) !== undefined;
const ends = () => ({ slot, validUntil: slot.start - 600 });

/** Somebody who trades in a market, and hears what becomes of it. */
async function participant(address: string) {
  const client: MarketClient = await tree.connect(address);
  await client.request('events.subscribe', { after: 0 });
  const events: { seq: number; kind: string; subject: string; code?: string }[] = [];
  client.onEvent = (event) => events.push(event as never);
  const of = (subject: string) => events.filter((event) => event.subject === subject);
  return { client, of };
}

/** An offer in the book of one market, once it is shown in all those others. */
async function offered(address: string, others: readonly string[], changes: object = {}): Promise<string> {
  const client = await tree.connect(address);
  const { id, token } = await tree.offer(address, { ...ends(), ...changes });
  await client.request('offer.submit', { token });
  await until(() => others.every((other) => shownIn(other, id)), 'the offer elsewhere');
  await client.close();
  return id;
}

describe('a session with a neighbour', () => {
  test('[TREE-035] what was learned over it goes with it, in all markets that it had passed on to', async () => {
    const ask = await offered(TOP, [WEST, HOUSE, FLAT]);
    const own = await offered(FLAT, [HOUSE, WEST, TOP], { price: 20_000 });
    tree.wire(HOUSE).close();
    await until(() => !shownIn(HOUSE, ask) && !shownIn(FLAT, ask), 'the withdrawal below');
    await until(() => !shownIn(WEST, own) && !shownIn(TOP, own), 'the withdrawal above');
    expect([shownIn(WEST, ask), shownIn(HOUSE, own)]).toEqual([true, true]);
    tree.wire(HOUSE).open();
    await until(() => shownIn(FLAT, ask) && shownIn(TOP, own), 'both again');
  });

  test('[TREE-008] is opened again after the upper node, the lower one, or both were away', async () => {
    const ask = await offered(TOP, [FLAT]);
    for (const away of [[WEST], [HOUSE], [WEST, HOUSE]]) {
      for (const address of away) await tree.stopNode(address);
      await until(() => !shownIn(FLAT, ask), 'the withdrawal');
      for (const address of away.toReversed()) await tree.startNode(address);
      await tree.linked();
      await until(() => shownIn(FLAT, ask), 'the offer again');
    }
  });
});

describe('an acceptance in the flat of an offer of the transmission market', () => {
  /** Accepts over a wire that lets nothing through in one direction; resolves once the take has got as far as that. */
  async function accepted(above: string, direction: 'up' | 'down') {
    const ask = await offered(TOP, [FLAT], { price: 5_000 });
    const somebody = await participant(FLAT);
    tree.wire(above).hold(direction);
    const { id, token } = await tree.acceptance(FLAT, TOP, ask);
    expect(await somebody.client.request('offer.accept', { token })).toMatchObject({ acceptance: id, held: TOP });
    const between = above === HOUSE ? HOUSE : WEST;
    const decided = () => traded(tree, TOP, slot, 'substation-1').bought > 0;
    const reserved = () => tree.node(between).tree.status().takes.length === 1;
    await until(direction === 'down' ? decided : reserved, 'the take on its way');
    return { ...somebody, ask, id, token };
  }

  test('[TREE-022] [TREE-054] a take that was lost is refused when it is asked for, and can be made again', async () => {
    const { client, of, id, token } = await accepted(HOUSE, 'up');
    expect(await client.request('trade.status', { subject: id })).toMatchObject({ state: 'held', open: 0, trades: [] });
    expect(await client.request('offer.accept', { token })).toMatchObject({ held: TOP, dup: true });
    expect(traded(tree, TOP, slot, 'substation-1').bought).toBe(0);
    tree.wire(HOUSE).cut();
    await until(() => of(id).length === 1, 'the outcome');
    expect(of(id)).toMatchObject([{ kind: 'refused', code: 'take-unknown' }]);
    await settled(tree);
    expectAgreement(tree, slot);
    expect(await client.request('trade.status', { subject: id })).toMatchObject({ state: 'unknown' });
    expect(await client.request('offer.accept', { token })).toMatchObject({ acceptance: id, held: TOP });
    await until(() => of(id).length === 2, 'the outcome');
    expect(of(id).at(-1)).toMatchObject({ kind: 'traded' });
    await settled(tree);
    expectAgreement(tree, slot);
    expect(traded(tree, FLAT, slot, 'point-battery').bought).toBe(200);
  });

  test('[TREE-054] an answer that was lost is given again', async () => {
    const { of, id } = await accepted(WEST, 'down');
    tree.wire(WEST).cut();
    await until(() => of(id).length === 1, 'the outcome');
    expect(of(id)).toMatchObject([{ kind: 'traded' }]);
    await settled(tree);
    expectAgreement(tree, slot);
    expect(traded(tree, TOP, slot, 'substation-1').bought).toBe(200);
  });

  test.each([
    ['the market that decides', TOP],
    ['the one below it', WEST],
    ['the next one', HOUSE],
    ['the taker’s', FLAT],
  ])('[TREE-054] [TREE-020] when %s is restarted after the decision, all know of the trade', async (_, away) => {
    const { id } = await accepted(WEST, 'down');
    tree.wire(WEST).close();
    await tree.stopNode(away);
    tree.wire(WEST).open();
    await tree.startNode(away);
    await tree.linked();
    await settled(tree);
    expectAgreement(tree, slot);
    const again = await participant(FLAT);
    expect(await again.client.request('trade.status', { subject: id })).toMatchObject({ state: 'ended' });
    await until(() => again.of(id).length > 0, 'the outcome');
    expect(again.of(id)).toMatchObject([{ kind: 'traded' }]);
  });

  test.each([
    ['a market between', HOUSE, HOUSE],
    ['the taker’s market', FLAT, HOUSE],
    ['the market that decides', TOP, WEST],
  ])('[TREE-054] when %s is restarted before the decision, all know of the refusal', async (_, away, broken) => {
    const { id, token } = await accepted(broken, 'up');
    tree.wire(broken).close();
    await tree.stopNode(away);
    tree.wire(broken).open();
    await tree.startNode(away);
    await tree.linked();
    await settled(tree);
    expectAgreement(tree, slot);
    const again = await participant(FLAT);
    await until(() => again.of(id).length > 0, 'the outcome');
    expect(again.of(id)).toMatchObject([{ kind: 'refused', code: 'take-unknown' }]);
    expect(await again.client.request('offer.accept', { token })).toMatchObject({ held: TOP });
    await settled(tree);
    expectAgreement(tree, slot);
  });

  test('[TREE-013] gate closure while it is under way: the market that decides refuses, nobody else lets go', async () => {
    const { of, id } = await accepted(WEST, 'up');
    const leftMs = 1000 * (slot.start - 300 - systemClock.now());
    for (const address of [FLAT, HOUSE, WEST]) tree.clock(address).shiftMs = leftMs;
    tree.node(FLAT).market.tick();
    expect(tree.node(FLAT).market.core.unresolved()).toHaveLength(1);
    expect(of(id)).toEqual([]);
    tree.clock(TOP).shiftMs = leftMs;
    tree.wire(WEST).release();
    await until(() => of(id).length === 1, 'the outcome');
    expect(of(id)).toMatchObject([{ kind: 'refused', code: 'gate-closed' }]);
    await settled(tree);
    expectAgreement(tree, slot);
    for (const clock of tree.clocks.values()) clock.shiftMs = 0;
  });
});

test('[TREE-012] a bid whose take was lost meets the offer again by itself', async () => {
  const ask = await offered(TOP, [FLAT], { price: 5_000 });
  const somebody = await participant(FLAT);
  tree.wire(HOUSE).hold('up');
  const bid = await tree.offer(FLAT, { ...ends(), side: 'buy', price: 9_000, lots: 3 });
  await somebody.client.request('offer.submit', { token: bid.token });
  await until(() => tree.node(HOUSE).tree.status().takes.length === 1, 'the take on its way');
  expect(await somebody.client.request('trade.status', { subject: bid.id })).toMatchObject({ state: 'held', open: 0 });
  tree.wire(HOUSE).cut();
  await until(() => somebody.of(bid.id).length > 0, 'a trade');
  await until(() => traded(tree, FLAT, slot, 'point-battery').bought === 300, 'all of it');
  await settled(tree);
  expectAgreement(tree, slot);
  expect(shownIn(FLAT, ask)).toBe(true);
});
