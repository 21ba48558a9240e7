import { encodeBase64url, type MarketBalance, signMessage } from '@bc4p/protocol/messages';
import { instant, type Slot, seconds, slotAt } from '@bc4p/protocol/units';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prometheusMetrics } from '../../src/admin/index.ts';
import type { ClientIdentity, MarketClient } from '../../src/client/index.ts';
import { systemClock } from '../../src/index.ts';
import { identityOf, type MadeMarket } from '../../src/network/index.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { RogueMarket } from '../support/rogue-market.ts';
import { TestTree, until } from '../support/test-tree.ts';
import { settled, traded } from '../support/tree-checks.ts';
import { treeEntry } from '../support/tree-entry.ts';

const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

let slot: Slot;
const textsOf = ({ chain }: ClientIdentity): string[] => chain.map(({ der }) => encodeBase64url(der));
const GATE_SECONDS = 300;

/** A slot so far ahead; its gate is open. */
const slotAhead = (tree: TestTree, count: number): Slot =>
  slotAt(instant(tree.clock(WEST).now() + 900 * (count + 1)), seconds(900));

/** Lets time pass in all markets, until so long after gate closure of the slot. */
function pass(tree: TestTree, gate: Slot, after = 1): void {
  const shiftMs = (gate.start - GATE_SECONDS + after) * 1000 - systemClock.nowMs();
  for (const clock of tree.clocks.values()) clock.shiftMs = Math.max(clock.shiftMs, shiftMs);
}

describe('in a tree whose markets keep to the rules', () => {
  let tree: TestTree;
  beforeAll(async () => {
    tree = await TestTree.start();
  });
  afterAll(() => tree[Symbol.asyncDispose]());

  const statusOf = (address: string) => tree.node(address).status().balance;

  test('[BAL-001] [BAL-002] every balance of every market agrees with that of the market above', async () => {
    slot = slotAhead(tree, 3);
    const ends = { slot, validUntil: slot.start - 600 };
    const top = await tree.connect(TOP);
    const flat = await tree.connect(FLAT);
    const ask = await tree.offer(TOP, { ...ends, price: 5_000 });
    await top.request('offer.submit', { token: ask.token });
    await until(() => tree.node(FLAT).tree.book.find(ask.id) !== undefined, 'the ask below');
    const bid = await tree.offer(FLAT, { ...ends, side: 'buy', price: 9_000, lots: 2 });
    await flat.request('offer.submit', { token: bid.token });
    // An offer that nobody takes uses its slot, too: of nothing, nothing is reported.
    const lonely = { slot: slotAt(instant(slot.start + 900), seconds(900)), validUntil: slot.start - 600 };
    const alone = await tree.offer(FLAT, { ...lonely, price: 90_000 });
    await flat.request('offer.submit', { token: alone.token });
    await until(() => traded(tree, FLAT, slot, 'point-battery').bought === 200, 'the trade');
    await settled(tree);
    pass(tree, lonely.slot, 30);
    for (const address of [WEST, HOUSE, FLAT]) {
      await until(() => statusOf(address).own?.open === 0 && statusOf(address).own?.agreed !== undefined, address);
      expect([address, statusOf(address).own?.refused]).toEqual([address, []]);
    }
    expect(statusOf(FLAT).own?.agreed).toEqual(lonely.slot);
    for (const [above, below] of [
      [TOP, WEST],
      [WEST, HOUSE],
      [HOUSE, FLAT],
    ] as const)
      expect(statusOf(above).submarkets).toEqual([
        { market: below, suspended: false, agreed: slot, waiting: 0, faulty: 0, inRow: 0, faults: [] },
      ]);
    expect(statusOf(TOP)).not.toHaveProperty('own');
  });

  test('[BAL-002] a report waits for its upper market, over restarts of both', async () => {
    slot = slotAhead(tree, 3);
    const ends = { slot, validUntil: slot.start - 600 };
    const house = await tree.connect(HOUSE);
    const ask = await tree.offer(HOUSE, { ...ends, price: 5_000 });
    await house.request('offer.submit', { token: ask.token });
    await house.close();
    await tree.stopNode(WEST);
    pass(tree, slot);
    await until(() => statusOf(HOUSE).own?.open === 1, 'a report that waits');
    await tree.stopNode(HOUSE);
    await tree.startNode(HOUSE);
    expect(statusOf(HOUSE).own).toMatchObject({ open: 1 });
    await tree.startNode(WEST);
    await until(() => statusOf(HOUSE).own?.open === 0, 'the answer');
    expect(statusOf(HOUSE).own).toMatchObject({ agreed: slot, refused: [] });
    expect(tree.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a submarket that keeps to no rule', () => {
  let tree: TestTree;
  let rogue: RogueMarket;
  let west: MarketClient;
  beforeAll(async () => {
    const balance = { reportWithin: '60s', suspendAfter: 2 };
    tree = await TestTree.prepare({ bookInterval: '10ms' }, { config: { [WEST]: { balance } } });
    await tree.startNode(WEST);
  });
  afterAll(() => tree[Symbol.asyncDispose]());
  beforeEach(async () => {
    slot = slotAhead(tree, 3);
    rogue = await RogueMarket.in(tree, HOUSE);
    west = await tree.connect(WEST);
  });

  const status = () => tree.node(WEST).balances.status().submarkets[0];

  /** A take of one lot of an offer, by the time of the markets. */
  async function takeOf(offer: Awaited<ReturnType<TestTree['offer']>>) {
    const validUntil = tree.clock(WEST).now() + 600;
    const acceptance = await tree.acceptance(HOUSE, WEST, offer.id, { lots: 1, validUntil });
    return rogue.answerTo(await rogue.take(offer, { acceptance }));
  }

  /** The submarket buys 100 Wh over its link. */
  async function bought(of = slot): Promise<void> {
    const offer = await tree.offer(WEST, { slot: of, validUntil: of.start - 600, price: 5_000, lots: 1 });
    await west.request('offer.submit', { token: offer.token });
    expect(await takeOf(offer)).toMatchObject({ outcome: 'traded' });
  }

  /** A balance of the submarket, honest but for what is changed. */
  async function report(changes: Partial<MarketBalance> = {}, signer = rogue.service(), session = rogue.session) {
    const content = { market: HOUSE, slot, sold: 0, bought: 100, losses: 0, imported: 100, exported: 0 };
    const rest = { submarkets: [], at: tree.clock(WEST).now() };
    const message = { ...content, ...rest, ...changes };
    const { id, token } = await signMessage(signer, 'bc4p-market-balance', message as never);
    const body = { token, chain: textsOf(signer) };
    return { id, body, answer: await session.request('balance.report', body) };
  }
  const codeOf = async (asked: ReturnType<typeof report>) => {
    const { answer } = await asked;
    return [answer.code, answer.req];
  };

  test('[BAL-003] [BAL-004] [BAL-005] [BAL-006] [BAL-007] [BAL-008] [BAL-015] is answered what is wrong with its balance', async () => {
    await bought();
    const participant = await RawClient.greeted(tree.url(WEST), tree.identity(WEST));
    const uplink = identityOf((tree.market(HOUSE) as MadeMarket & { uplink: never }).uplink);
    expect(await codeOf(report({}, rogue.service(), participant))).toEqual(['role-not-permitted', 'BAL-003']);
    expect(await codeOf(report({}, uplink))).toEqual(['role-not-permitted', 'BAL-015']);
    expect(await codeOf(report({}, rogue.service(FLAT)))).toEqual(['wrong-market', 'BAL-004']);
    expect(await codeOf(report({ market: FLAT }, rogue.service(FLAT)))).toEqual(['wrong-market', 'BAL-004']);
    const misaligned = { ...slot, start: instant(slot.start + 60) };
    expect(await codeOf(report({ slot: misaligned }))).toEqual(['slot-misaligned', 'BAL-008']);
    expect(await codeOf(report())).toEqual(['balance-early', 'BAL-007']);
    const unused = slotAhead(tree, 50);
    expect(await codeOf(report({ slot: unused }))).toEqual(['balance-early', 'BAL-007']);
    pass(tree, slot);
    await until(
      () =>
        tree
          .node(WEST)
          .market.core.finalSlots()
          .some(({ start }) => start === slot.start),
      'the end',
    );
    expect(await codeOf(report({ sold: 1 }))).toEqual(['balance-violated', 'BAL-005']);
    const { answer } = await report({ imported: 60, sold: 40 });
    expect(answer).toMatchObject({
      code: 'balance-mismatch',
      req: 'BAL-006',
      path: '/imported',
      facts: { market: HOUSE, member: 'imported', reported: 60, booked: 100 },
    });
    const good = await report();
    expect(good.answer).toMatchObject({ type: 'ok', balance: good.id });
    expect(good.answer).not.toHaveProperty('dup');
    expect(status()).toMatchObject({ market: HOUSE, agreed: slot, faulty: 0, suspended: false });
    // What has agreed once stays so, whatever is said later.
    expect(await codeOf(report({ imported: 60, sold: 40 }))).toEqual(['balance-mismatch', 'BAL-006']);
    expect(status()).toMatchObject({ agreed: slot, faulty: 0 });
  });

  test('[BAL-009] gets the same answer again, also from a market that was restarted', async () => {
    await bought();
    pass(tree, slot);
    await until(
      () =>
        tree
          .node(WEST)
          .market.core.finalSlots()
          .some(({ start }) => start === slot.start),
      'the end',
    );
    const lie = await report({ imported: 60, sold: 40 });
    const again = async (body: object) => (await rogue.session.request('balance.report', body)) as object;
    const { re: _, ...said } = lie.answer;
    expect(await again(lie.body)).toMatchObject(said);
    const good = await report();
    expect(await again(good.body)).toMatchObject({ type: 'ok', balance: good.id, dup: true });
    await tree.stopNode(WEST);
    await tree.startNode(WEST);
    rogue = await RogueMarket.in(tree, HOUSE);
    expect(await again(good.body)).toMatchObject({ type: 'ok', balance: good.id, dup: true });
    expect(status()).toMatchObject({ agreed: slot, faulty: 0, suspended: false });
  });

  test('[BAL-010] [BAL-011] [BAL-013] [BAL-014] is suspended after some slots, and trades again when it has mended them', async () => {
    const [first, second, third] = [slot, slotAhead(tree, 4), slotAhead(tree, 9)];
    await bought(first);
    await bought(second);
    const resting = await tree.offer(WEST, { slot: third, validUntil: third.start - 600, price: 5_000, lots: 9 });
    await west.request('offer.submit', { token: resting.token });
    rogue.show(third, [treeEntry('far', { market: HOUSE, validUntil: third.start - 600 })]);
    await until(() => tree.node(WEST).tree.book.countOf(third).asks === 1, 'what the submarket shows');

    pass(tree, first);
    await until(() => status()?.waiting === 1, 'the first slot');
    // One slot without a report that agrees: silence.
    pass(tree, first, 65);
    await until(() => status()?.faulty === 1, 'the first fault');
    expect(status()).toMatchObject({
      suspended: false,
      inRow: 1,
      faults: [{ slot: first, code: 'missing', facts: {} }],
    });
    // Another one: a lie.
    pass(tree, second);
    await until(() => status()?.waiting === 1, 'the second slot');
    expect(await codeOf(report({ slot: second, imported: 60, sold: 40 }))).toEqual(['balance-mismatch', 'BAL-006']);
    expect(status()).toMatchObject({ faulty: 1, waiting: 1 });
    pass(tree, second, 65);
    await until(() => status()?.suspended === true, 'the suspension');
    const facts = { market: HOUSE, member: 'imported', reported: 60, booked: 100 };
    expect(status()).toMatchObject({
      inRow: 2,
      faults: [
        { slot: second, code: 'balance-mismatch', facts },
        { slot: first, code: 'missing' },
      ],
    });
    const told = tree.log.lines.filter(({ message }) => message === 'a submarket does not balance');
    expect(told).toMatchObject([
      { level: 'warn', fields: { submarket: HOUSE, slot: first.start, code: 'missing', to: 100 } },
      { level: 'warn', fields: { submarket: HOUSE, slot: second.start, code: 'balance-mismatch' } },
    ]);
    const metrics = prometheusMetrics();
    metrics.watchBalances(() => tree.node(WEST).balances.status());
    const page = await metrics.page();
    expect(page).toContain(`bc4p_submarket_balance_faults{market="${HOUSE}"} 2`);
    expect(page).toContain(`bc4p_submarket_suspended{market="${HOUSE}"} 1`);
    metrics.close();

    // What it shows is not used, nothing is shown to it, and its takes are refused.
    await until(() => tree.node(WEST).tree.book.countOf(third).asks === 0, 'the withdrawal');
    rogue.show(third, [treeEntry('more', { market: HOUSE, validUntil: third.start - 600 })]);
    await rogue.session.barrier();
    expect(tree.node(WEST).tree.book.countOf(third).asks).toBe(0);
    const refused = await takeOf(resting);
    expect(refused).toMatchObject({ outcome: 'refused', code: 'market-suspended', facts: { market: HOUSE, slots: 2 } });

    const isWithdrawn = (frame: AnyFrame): boolean => ((frame.gone ?? []) as readonly string[]).includes(resting.id);
    expect(rogue.session.frames.some(isWithdrawn)).toBe(true);

    // It stays so over a restart.
    await tree.stopNode(WEST);
    await tree.startNode(WEST);
    rogue = await RogueMarket.in(tree, HOUSE);
    expect(status()).toMatchObject({ suspended: true, faulty: 2 });

    // One mended slot is not enough, though it is the newest.
    expect((await report({ slot: second })).answer).toMatchObject({ type: 'ok' });
    expect(status()).toMatchObject({ suspended: true, faulty: 1 });
    expect((await report({ slot: first })).answer).toMatchObject({ type: 'ok' });
    await until(() => status()?.suspended === false, 'the end of the suspension');
    expect(status()).toMatchObject({ faulty: 0, inRow: 0, faults: [] });
    await rogue.session.find(({ type }) => type === 'tree.subscribe');
    expect(await takeOf(resting)).toMatchObject({ outcome: 'traded' });
  });

  test('[BAL-006] is found out for energy that its upper market knows nothing of', async () => {
    const offer = await tree.offer(WEST, { slot, validUntil: slot.start - 600, price: 5_000, lots: 1 });
    await west.request('offer.submit', { token: offer.token });
    pass(tree, slot);
    await until(
      () =>
        tree
          .node(WEST)
          .market.core.finalSlots()
          .some(({ start }) => start === slot.start),
      'the end',
    );
    const before = status()?.waiting ?? 0;
    expect(await codeOf(report())).toEqual(['balance-mismatch', 'BAL-006']);
    expect(status()).toMatchObject({ waiting: before + 1 });
    expect((await report({ bought: 0, imported: 0 })).answer).toMatchObject({ type: 'ok' });
    expect(status()).toMatchObject({ waiting: before });
  });
});
