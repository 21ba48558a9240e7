import type { FrameOfType } from '@bc4p/protocol/messages';
import { instant, type Slot, seconds, slotAt } from '@bc4p/protocol/units';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { systemClock } from '../../src/index.ts';
import { identityOf } from '../../src/network/index.ts';
import { RawClient } from '../support/raw-client.ts';
import { RogueMarket } from '../support/rogue-market.ts';
import { nonce } from '../support/test-market.ts';
import { TestTree, until } from '../support/test-tree.ts';
import { expectAgreement, settled, traded } from '../support/tree-checks.ts';
import { treeEntry } from '../support/tree-entry.ts';

const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

// A submarket with all its keys that keeps to no rule: it gets what it has a right to, and the others go on.
let tree: TestTree;
let rogue: RogueMarket;
const clients = new Map<string, MarketClient>();
beforeAll(async () => {
  tree = await TestTree.prepare({ bookInterval: '10ms' });
  for (const address of [TOP, WEST]) await tree.startNode(address);
  await tree.linked();
  for (const address of [TOP, WEST])
    for (const which of [0, 1]) clients.set(`${address} ${which}`, await tree.connect(address, which));
});
afterAll(() => tree[Symbol.asyncDispose]());

let slot: Slot;
let ahead = 4;
beforeEach(async () => {
  ahead += 1;
  slot = slotAt(instant(systemClock.now() + 900 * ahead), seconds(900));
  rogue = await RogueMarket.in(tree, HOUSE);
});

const client = (address: string, which = 0): MarketClient => clients.get(`${address} ${which}`) as MarketClient;
const digests = () => [TOP, WEST].map((address) => tree.node(address).market.core.digest());

/** An offer to sell in the book of a market. */
async function offered(address: string, lots = 5) {
  const signed = await tree.offer(address, { slot, validUntil: slot.start - 600, price: 5_000, lots });
  await client(address).request('offer.submit', { token: signed.token });
  return signed;
}

/** The two honest markets trade with each other, within and across. */
async function expectAlive(): Promise<void> {
  const offer = await offered(TOP, 1);
  await until(() => tree.node(WEST).tree.book.find(offer.id) !== undefined, 'the offer below');
  const { id, token } = await tree.acceptance(WEST, TOP, offer.id, { lots: 1 }, 1);
  await client(WEST, 1).request('offer.accept', { token });
  const state = async () => (await client(WEST, 1).request('trade.status', { subject: id })).trades.length === 1;
  await until(state, 'a trade between those who keep to the rules');
}

describe('frames that are none', () => {
  const before = { type: 'tree.book', seq: 1, slot: { start: 1_800_000_000, len: 900 }, asks: [], bids: [], gone: [] };
  test.each<[string, object | string]>([
    ['a book without a slot', { ...before, slot: undefined }],
    ['a book with a member more', { ...before, more: 1 }],
    ['an entry of no lots', { ...before, asks: [treeEntry('a', { lots: 0 })] }],
    ['an entry with fees that are no number', { ...before, asks: [treeEntry('a', { fees: '1e9' })] }],
    ['a take without anything', { type: 'tree.take' }],
    ['a result of another outcome', { type: 'tree.result', outcome: 'perhaps' }],
    ['a question about nothing', { type: 'tree.resolve', take: 'x', certificates: [] }],
    ['a kind that is not known', { type: 'tree.unsubscribe' }],
    ['what is not even JSON', '{"type":"tree.book",'],
  ])('%s', async (_, frame) => {
    const digest = digests();
    rogue.session.send(frame);
    const [answer] = (await rogue.session.barrier()).filter(({ type }) => type === 'error');
    expect(answer).toMatchObject({ type: 'error' });
    expect(digests()).toEqual(digest);
  });

  test('[TREE-005] frames of the tree from a participant', async () => {
    const somebody = await RawClient.greeted(tree.url(WEST), tree.identity(WEST));
    const offer = await offered(WEST);
    const { frame } = await rogue.take(offer);
    for (const sent of [{ type: 'tree.subscribe' }, before, frame]) {
      somebody.send(sent);
      expect(await somebody.find(({ type }) => type === 'error')).toMatchObject({ code: 'role-not-permitted' });
    }
    expect(tree.node(WEST).tree.book.find(offer.id)).toBeUndefined();
    expect(traded(tree, WEST, slot, 'point-bakery').sold).toBe(0);
    await somebody.close();
  });
});

describe('takes', () => {
  test('one that is honest is traded, and the same one again gets the same answer', async () => {
    const offer = await offered(WEST);
    const take = await rogue.take(offer);
    const first = await rogue.answerTo(take);
    expect(first).toMatchObject({ outcome: 'traded', from: HOUSE, to: WEST });
    const digest = digests();
    expect(await rogue.answerTo(take)).toEqual(first);
    expect(digests()).toEqual(digest);
    expect(traded(tree, WEST, slot, 'house-7').bought).toBe(100);
  });

  test('[TREE-040] [TREE-042] those that others have signed, or of a market that is not behind this link', async () => {
    const offer = await offered(WEST);
    const digest = digests();
    const service = rogue.service();
    const takes = [
      await rogue.take(offer, { signer: tree.identity(HOUSE) }),
      await rogue.take(offer, { signer: rogue.service(FLAT) }),
      await rogue.take(offer, { signer: service, take: { market: FLAT } }),
      await rogue.take(offer, { signer: rogue.service(TOP), take: { market: TOP } }),
      await rogue.take(offer, { signer: rogue.service(WEST), take: { market: WEST } }),
    ];
    for (const { frame } of takes) rogue.session.send(frame);
    await rogue.session.barrier();
    const honest = await rogue.answerTo(await rogue.take(offer));
    expect(honest.outcome).toBe('traded');
    const answered = rogue.session.frames.filter(({ type }) => type === 'tree.result');
    expect(answered).toHaveLength(1);
    expect(digests()[0]).toEqual(digest[0]);
    expect(traded(tree, WEST, slot, 'house-7').bought).toBe(100);
  });

  const quoted: readonly (readonly [string, (take: string) => Promise<string[]>])[] = [
    ['none from its own market', async (take) => [await rogue.quote(take, slot, { market: FLAT })]],
    ['one too many', async (take) => [await rogue.quote(take, slot), await rogue.quote(take, slot, { market: WEST })]],
    ['the same one twice', async (take) => Array(2).fill(await rogue.quote(take, slot))],
    ['one of another take', async () => [await rogue.quote('A'.repeat(43), slot)]],
    [
      'one that somebody else has signed',
      async (take) => [await rogue.quote(take, slot, { signer: rogue.service(FLAT) })],
    ],
  ];
  test.each(quoted)('[TREE-108] with fee quotes that are wrong: %s', async (_, quotes) => {
    const offer = await offered(WEST);
    const answer = await rogue.answerTo(await rogue.take(offer, { quotes }));
    expect(answer).toMatchObject({ outcome: 'refused', code: 'take-mismatch' });
    expect(traded(tree, WEST, slot, 'house-7').bought).toBe(0);
  });

  test('[TREE-023] of one acceptance a second time, under another take', async () => {
    const offer = await offered(WEST);
    const acceptance = await tree.acceptance(HOUSE, WEST, offer.id, { lots: 1 });
    expect((await rogue.answerTo(await rogue.take(offer, { acceptance }))).outcome).toBe('traded');
    const again = await rogue.answerTo(await rogue.take(offer, { acceptance }));
    expect(again).toMatchObject({ outcome: 'refused', code: 'acceptance-used' });
    expect(traded(tree, WEST, slot, 'house-7').bought).toBe(100);
  });

  test('[TREE-108] [TREE-021] of more energy than is accepted, or of lots of another size', async () => {
    const offer = await offered(WEST);
    for (const take of [{ lots: 3 }, { lot: 50 }, { side: 'buy' as const }])
      expect(await rogue.answerTo(await rogue.take(offer, { take }))).toMatchObject({ code: 'take-mismatch' });
    expect(traded(tree, WEST, slot, 'house-7').bought).toBe(0);
  });

  test('with fees that no trade could hold, of markets that have agreed on them', async () => {
    const offer = await offered(WEST);
    const acceptance = await tree.acceptance(FLAT, WEST, offer.id, { lots: 1 });
    for (const fee of ['-', ''].map((sign) => `${sign}${'9'.repeat(30)}`)) {
      const quotes = async (take: string) => [
        await rogue.quote(take, slot, { market: FLAT, fee }),
        await rogue.quote(take, slot, { fee }),
      ];
      const take = { market: FLAT } as const;
      const answer = await rogue.answerTo(
        await rogue.take(offer, { signer: rogue.service(FLAT), take, quotes, acceptance }),
      );
      expect(answer).toMatchObject({ outcome: 'refused' });
    }
    expect(tree.node(WEST).notReady()).toEqual([]);
    await expectAlive();
  });

  test('[TREE-043] with so much alongside that nobody could pass it on', async () => {
    const offer = await offered(TOP);
    const long = `A.${'A'.repeat(32_700)}.A`;
    const quotes = async (take: string) => [await rogue.quote(take, slot), ...Array(28).fill(long)];
    const answer = await rogue.answerTo(await rogue.take(offer, { quotes }));
    expect(answer).toMatchObject({ outcome: 'refused', code: 'take-mismatch', requirement: 'TREE-043' });
    await expectAlive();
    expect(
      tree
        .node(TOP)
        .tree.status()
        .links.map(({ address }) => address),
    ).toEqual([WEST]);
  });

  test('[TREE-043] to a market to which nothing leads, or back where they came from', async () => {
    const offer = await offered(WEST);
    for (const to of ['nobody.westnetz.amprion', FLAT])
      expect(await rogue.answerTo(await rogue.take(offer, { take: { to } }))).toMatchObject({
        outcome: 'refused',
        code: 'market-unreachable',
      });
  });
});

describe('questions', () => {
  const resolve = ({ take, certificates }: FrameOfType['tree.take']) => ({ type: 'tree.resolve', take, certificates });

  test('[TREE-022] about a take that never came: it is refused, and stays so when it comes', async () => {
    for (const address of [WEST, TOP]) {
      const offer = await offered(address);
      const take = await rogue.take(offer);
      rogue.session.send(resolve(take.frame));
      const first = await rogue.result(take.id);
      expect(first).toMatchObject({ outcome: 'refused', code: 'take-unknown', to: address });
      const late = await rogue.answerTo(take);
      expect(late).toMatchObject({
        outcome: 'refused',
        code: 'take-unknown',
        decision: (first as { decision: string }).decision,
      });
    }
    expect(traded(tree, WEST, slot, 'house-7').bought).toBe(0);
    await settled(tree);
    expectAgreement(tree, slot);
  });

  test('[TREE-055] right behind the take, or together with it many times over', async () => {
    for (const address of [WEST, TOP]) {
      const take = await rogue.take(await offered(address));
      rogue.session.send(take.frame);
      for (let time = 0; time < 20; time += 1) rogue.session.send(resolve(take.frame));
      expect(await rogue.result(take.id)).toMatchObject({ outcome: 'traded', to: address });
    }
    await settled(tree);
    expectAgreement(tree, slot);
  });

  test('[TREE-042] about takes of others', async () => {
    const digest = digests();
    const offer = await offered(WEST);
    const { frame } = await rogue.take(offer, { signer: rogue.service(TOP), take: { market: TOP } });
    rogue.session.send(resolve(frame));
    await rogue.session.barrier();
    expect(digests()[0]).toEqual(digest[0]);
    expect(rogue.session.frames.some(({ type }) => type === 'tree.result')).toBe(false);
  });
});

describe('answers', () => {
  /** A bid in the transmission market takes an offer that the submarket shows; resolves when the take has come. */
  async function asked() {
    const ask = await tree.offer(HOUSE, { slot, validUntil: slot.start - 600, price: 2_000, lots: 1 });
    rogue.show(slot, [
      treeEntry(ask.id, {
        offer: ask.id,
        market: HOUSE,
        lots: 1,
        price: 2_000,
        lines: 0,
        validUntil: slot.start - 600,
      }),
    ]);
    await until(() => tree.node(TOP).tree.book.find(ask.id) !== undefined, 'the ask above');
    const bid = await tree.offer(TOP, { slot, validUntil: slot.start - 600, side: 'buy', price: 9_000, lots: 1 });
    await client(TOP).request('offer.submit', { token: bid.token });
    return { ask, bid, take: await rogue.comingTake() };
  }
  const held = () => [TOP, WEST].map((address) => tree.node(address).market.core.unresolved().length);

  test('[TREE-050] [TREE-051] that are forged let nobody go; the true one does', async () => {
    const { bid, take } = await asked();
    expect(held()).toEqual([1, 1]);
    const refusal = await rogue.refusal(take);
    const broken = (refusal as { decision: string }).decision.replace(/.{4}$/, 'AAAA');
    const other = await rogue.answerTo(await rogue.take(await offered(WEST)));
    const { take: id, from, to } = refusal;
    const forged = [
      { ...refusal, decision: broken },
      await rogue.refusal(take, rogue.service(FLAT), FLAT),
      await rogue.refusal(take, rogue.service(FLAT), HOUSE),
      await rogue.refusal(take, tree.identity(HOUSE), HOUSE),
      await rogue.refusal({ ...take, id: 'A'.repeat(43) }).then((frame) => ({ ...frame, take: take.id })),
      { ...refusal, code: 'price-limit' },
      { ...other, take: id, from, to },
    ];
    for (const frame of forged) rogue.session.send(frame);
    await rogue.session.barrier();
    await until(
      () => tree.log.lines.filter(({ message }) => /proves nothing/.test(message)).length >= forged.length,
      'all looked at',
    );
    expect(held()).toEqual([1, 1]);
    expect(await client(TOP).request('trade.status', { subject: bid.id })).toMatchObject({ state: 'held' });
    rogue.session.send(refusal);
    await until(() => held().join() === '0,0', 'the release');
    await settled(tree);
    expectAgreement(tree, slot);
  });

  test('[TREE-052] [TREE-015] to takes that never were change nothing, wherever they are sent', async () => {
    const digest = digests();
    for (const market of [TOP, WEST, HOUSE, FLAT]) {
      const message = { market, to: HOUSE, slot } as never;
      rogue.session.send(await rogue.refusal({ id: nonce().padEnd(43, 'A'), message }));
    }
    await rogue.session.barrier();
    await expectAlive();
    expect(digests()).not.toEqual(digest);
    await until(() => held().join() === '0,0', 'nothing held');
  });

  test('[TREE-013] that do not come hold the lots, also over a new session, and nobody else', async () => {
    const { take } = await asked();
    await rogue.session.close();
    await expectAlive();
    await until(() => held().join() === '1,1', 'one take held');
    rogue = await RogueMarket.in(tree, HOUSE);
    const question = await rogue.session.find(({ type }) => type === 'tree.resolve');
    expect(question.take).toBe(take.frame.take);
    rogue.session.send(await rogue.refusal(take));
    await until(() => held().join() === '0,0', 'the release');
  });
});

describe('books', () => {
  test('[TREE-001] that speak for other markets are not believed', async () => {
    const offer = await offered(TOP);
    await until(() => tree.node(WEST).tree.book.find(offer.id) !== undefined, 'the true one');
    const lie = { validUntil: slot.start - 600, price: 1 };
    rogue.show(slot, [
      treeEntry(offer.id, { offer: offer.id, market: TOP, ...lie }),
      treeEntry('west', { market: WEST, ...lie }),
      treeEntry('stranger', { market: 'elsewhere', ...lie }),
      treeEntry('below', { market: FLAT, ...lie }),
    ]);
    await until(() =>
      tree
        .node(WEST)
        .tree.status()
        .links.some(({ address, entries }) => address === HOUSE && entries > 0),
    );
    expect(tree.node(WEST).tree.book.find(offer.id)).toMatchObject({ price: 5_000, link: { point: '@upper' } });
    expect(
      tree
        .node(WEST)
        .tree.status()
        .links.find(({ address }) => address === HOUSE)?.entries,
    ).toBe(1);
  });
});

test('an entry that nobody could pass on is not passed on, and the others are', async () => {
  const honest = { market: HOUSE, validUntil: slot.start - 600, lines: 1 };
  rogue.show(slot, [
    treeEntry('far', { ...honest, lines: 1000 }),
    treeEntry('dear', { ...honest, fees: '9'.repeat(30) }),
    treeEntry('cheap', { ...honest, fees: `-${'9'.repeat(30)}` }),
    treeEntry('good', honest),
  ]);
  const above = (name: string) => tree.node(TOP).tree.book.find(treeEntry(name).offer);
  await until(() => above('good') !== undefined, 'the good one above');
  expect(['far', 'dear', 'cheap'].map(above)).toEqual([undefined, undefined, undefined]);
});

describe('too much', () => {
  /** Somebody else is served soon, whatever goes on. */
  async function expectServed(): Promise<void> {
    const begin = performance.now();
    await client(WEST).ping();
    await expectAlive();
    expect(performance.now() - begin).toBeLessThan(5_000);
  }

  test('questions, takes and answers: they wait in the socket of who sends them', async () => {
    const offer = await offered(WEST);
    const takes = await Promise.all(Array.from({ length: 40 }, () => rogue.take(offer, { take: { lots: 2 } })));
    const refusal = await rogue.refusal({ id: 'B'.repeat(43), message: { market: TOP, to: HOUSE, slot } as never });
    for (let round = 0; round < 25; round += 1) {
      for (const { frame } of takes) {
        rogue.session.send(frame);
        rogue.session.send({ type: 'tree.resolve', take: frame.take, certificates: frame.certificates });
        rogue.session.send(refusal);
      }
    }
    await expectServed();
    await rogue.session.barrier();
    expect(traded(tree, WEST, slot, 'house-7').bought).toBe(0);
  });

  test('books and beginnings', async () => {
    const asks = Array.from({ length: 50 }, (_, place) =>
      treeEntry(`x${place}`, { market: HOUSE, validUntil: slot.start - 600, price: 900_000 }),
    );
    for (let round = 0; round < 500; round += 1) {
      rogue.session.send({ type: 'tree.subscribe' });
      rogue.show(
        slot,
        asks.map((entry) => ({ ...entry, lots: 1 + (round % 7) })),
      );
    }
    await expectServed();
    await rogue.session.barrier();
    expect(
      tree
        .node(WEST)
        .tree.status()
        .links.find(({ address }) => address === HOUSE)?.entries,
    ).toBe(50);
  });

  test('[WS-024] answers that nobody reads end the session, and no other one', async () => {
    const offer = await offered(WEST, 40);
    const takes = await Promise.all(Array.from({ length: 12 }, () => rogue.take(offer)));
    for (const take of takes) await rogue.answerTo(take);
    rogue.session.socket.pause();
    const isThere = () =>
      tree
        .node(WEST)
        .tree.status()
        .links.some(({ address }) => address === HOUSE);
    for (let round = 0; round < 2_000 && isThere(); round += 1) {
      for (const { frame } of takes)
        rogue.session.send({ type: 'tree.resolve', take: frame.take, certificates: frame.certificates });
      await new Promise((done) => setTimeout(done, 2));
    }
    await until(() => !isThere(), 'the end of the session');
    rogue.session.socket.resume();
    await expectServed();
  });
});

test('[TREE-004] a session in which a submarket trades for itself leaves that of its market as it is', async () => {
  const { uplink } = tree.market(HOUSE);
  if (!uplink) throw new Error('the house has an upper market');
  const own = await RawClient.greeted(tree.url(WEST), identityOf(uplink));
  expect((await rogue.answerTo(await rogue.take(await offered(WEST)))).outcome).toBe('traded');
  await own.close();
});

test('[TREE-004] the second session of a submarket’s market ends the first, and takes its place', async () => {
  const second = await RogueMarket.in(tree, HOUSE);
  expect(await rogue.session.ended()).toMatchObject({ last: { type: 'error', code: 'session-superseded' } });
  expect((await second.answerTo(await second.take(await offered(WEST)))).outcome).toBe('traded');
});
