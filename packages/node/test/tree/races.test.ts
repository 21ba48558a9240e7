import { encodeBase64url } from '@bc4p/protocol/messages';
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
const POINTS = { [TOP]: 'wind-farm', [WEST]: 'bakery', [HOUSE]: 'tenant', [FLAT]: 'battery' } as const;
type Address = keyof typeof POINTS;

// Several who want the same, at the same time, from different markets: somebody gets it, everybody is told, all agree.
let tree: TestTree;
const sessions = new Map<string, Session>();
interface Session {
  readonly client: MarketClient;
  readonly events: { kind: string; subject: string; code?: string }[];
}
beforeAll(async () => {
  tree = await TestTree.start(
    { bookInterval: '10ms', openTakesPerPoint: 4, openTakesPerLink: 5 },
    {
      wires: true,
      // A line of 2.8 kW carries 700 Wh in a quarter of an hour.
      lines: { [HOUSE]: { capacity: '2800W' } },
    },
  );
  for (const address of [TOP, WEST, HOUSE, FLAT]) for (const which of [0, 1]) await begin(address, which);
});
afterAll(() => tree[Symbol.asyncDispose]());

async function begin(address: string, which: number): Promise<void> {
  const client = await tree.connect(address, which);
  const events: Session['events'] = [];
  client.onEvent = (event) => events.push(event as never);
  await client.request('events.subscribe', { after: 0 });
  sessions.set(`${address} ${which}`, { client, events });
}
const session = (address: string, which = 0): Session => sessions.get(`${address} ${which}`) as Session;
const client = (address: string, which = 0): MarketClient => session(address, which).client;
const told = (address: string, subject: string, which = 0) =>
  session(address, which).events.filter((event) => event.subject === subject);

let slot: Slot;
let ahead = 4;
beforeEach(() => {
  ahead += 1;
  slot = slotAt(instant(systemClock.now() + 900 * ahead), seconds(900));
});

const bought = (address: Address) => traded(tree, address, slot, `point-${POINTS[address]}`).bought;
const sold = (address: Address) => traded(tree, address, slot, `point-${POINTS[address]}`).sold;
async function submit(address: string, changes: object, which = 0): Promise<string> {
  const { id, token } = await tree.offer(address, { slot, validUntil: slot.start - 600, ...changes }, which);
  await client(address, which).request('offer.submit', { token });
  return id;
}
const shown = (offer: string, ...others: string[]) =>
  until(() => others.every((other) => tree.node(other).tree.book.find(offer) !== undefined), 'the offer elsewhere');
async function accept(
  address: string,
  market: string,
  offer: string,
  changes: object = {},
  which = 0,
): Promise<string> {
  const { id, token } = await tree.acceptance(address, market, offer, changes, which);
  await client(address, which).request('offer.accept', { token });
  return id;
}

test('[TREE-001] two takers of other markets and a local one race for one lot: one gets it, and the others are told', async () => {
  const ask = await submit(WEST, { lots: 1, price: 5_000 });
  await shown(ask, TOP, FLAT);
  const racers = [
    [TOP, 0],
    [FLAT, 0],
    [WEST, 1],
  ] as const;
  const ids = await Promise.all(
    racers.map(([address, which]) => accept(address, WEST, ask, { lots: 1 }, which).catch((error) => error)),
  );
  await settled(tree);
  expectAgreement(tree, slot);
  expect(sold(WEST)).toBe(100);
  const local = ids[2] instanceof Error ? 0 : 1;
  await until(() => [0, 1].every((place) => told(racers[place]?.[0] ?? '', ids[place]).length === 1), 'the outcomes');
  const remote = [0, 1].flatMap((place) => told(racers[place]?.[0] ?? '', ids[place]));
  expect(remote.filter(({ kind }) => kind === 'traded').length + local).toBe(1);
  for (const { kind, code } of remote)
    if (kind === 'refused') expect(code).toMatch(/^offer-(taken|filled|ended|unknown)$/);
});

test('[TREE-012] offers that cross from both sides at once meet once, at the price of the sell offer', async () => {
  const [ask, bid] = await Promise.all([
    submit(TOP, { price: 5_000, lots: 3 }),
    submit(FLAT, { side: 'buy', price: 9_000, lots: 3 }),
  ]);
  await until(() => bought(FLAT) === 300, 'the trade');
  await settled(tree);
  expectAgreement(tree, slot);
  const { trades } = await client(FLAT).request('trade.status', { subject: bid });
  expect((await client(TOP).request('trade.status', { subject: ask })).trades).toEqual(trades);
});

test('[TREE-012] bids of two markets share an ask that has less than both want; the rest waits for more', async () => {
  await Promise.all([
    submit(HOUSE, { side: 'buy', price: 9_000, lots: 2 }, 1),
    submit(FLAT, { side: 'buy', price: 9_000, lots: 2 }),
  ]);
  await submit(TOP, { price: 5_000, lots: 3 });
  await until(() => sold(TOP) === 300, 'the trades');
  await settled(tree);
  await submit(TOP, { price: 5_000, lots: 3 });
  const all = () => bought(FLAT) + traded(tree, HOUSE, slot, 'point-second-tenant').bought;
  await until(() => all() === 400, 'the rest');
  await settled(tree);
  expectAgreement(tree, slot);
});

describe('a line that is full', () => {
  test('refuses what has no room, and opposite flows make room for one another in the end', async () => {
    // Down the line of the house goes what the flat buys of the transmission market, up what it sells there.
    const ask = await tree.offer(TOP, { slot, validUntil: slot.start - 600, price: 5_000, lots: 12 });
    const chain = tree.identity(TOP).chain.map(({ der }) => encodeBase64url(der));
    const bid = await submit(TOP, { side: 'buy', price: 4_000, lots: 12 }, 1);
    await client(TOP).request('offer.submit', { token: ask.token });
    await shown(ask.id, FLAT);
    await shown(bid, FLAT);
    await accept(FLAT, TOP, ask.id, { lots: 7, limit: 60_000 });
    await settled(tree);
    expect(bought(FLAT)).toBe(700);
    await until(() => tree.node(FLAT).tree.book.find(ask.id) === undefined, 'an offer that is out of reach');
    const more = await tree.acceptance(FLAT, TOP, ask.id, { lots: 3, limit: 60_000 }, 1);
    const again = () => client(FLAT, 1).request('offer.accept', { token: more.token, offer: ask.token, chain });
    await again();
    await until(() => told(FLAT, more.id, 1).length === 1, 'the refusal');
    expect(told(FLAT, more.id, 1)).toMatchObject([{ kind: 'refused', code: 'capacity-exceeded' }]);

    const back = await accept(FLAT, TOP, bid, { lots: 5, limit: -60_000 }, 1);
    await until(() => told(FLAT, back, 1).length === 1, 'the outcome');
    expect(told(FLAT, back, 1)).toMatchObject([{ kind: 'traded' }]);
    await settled(tree);
    await shown(ask.id, FLAT);
    const third = await accept(FLAT, TOP, ask.id, { lots: 3, limit: 60_000 }, 1);
    await until(() => told(FLAT, third, 1).length === 1, 'the outcome');
    expect(told(FLAT, third, 1)).toMatchObject([{ kind: 'traded' }]);
    await settled(tree);
    expectAgreement(tree, slot);
  });

  test('two who hold what the other needs are both told in the end', async () => {
    const ask = await submit(TOP, { price: 5_000, lots: 12 });
    await shown(ask, HOUSE, FLAT);
    const outcomes = await Promise.all([
      accept(FLAT, TOP, ask, { lots: 5, limit: 90_000 }).then((id) => [FLAT, id, 0] as const),
      accept(FLAT, TOP, ask, { lots: 5, limit: 90_000 }, 1).then((id) => [FLAT, id, 1] as const),
    ]);
    await settled(tree);
    await until(() => outcomes.every(([address, id, which]) => told(address, id, which).length === 1), 'the outcomes');
    const kinds = outcomes.map(([address, id, which]) => told(address, id, which)[0]);
    expect(kinds.filter((event) => event?.kind === 'traded')).toHaveLength(1);
    expect(kinds.find((event) => event?.kind === 'refused')?.code).toMatch(/^(line-busy|capacity-exceeded)$/);
    expectAgreement(tree, slot);
  });
});

test('[TRD-003] fees that have risen since are counted by the market that decides: above the limit nothing is traded', async () => {
  const ask = await submit(TOP, { price: 5_000, lots: 3 });
  await shown(ask, FLAT);
  // Three lines of 1 ct/kWh to the flat: 8 ct/kWh in all. Who brings the offer along is not shown what they cost.
  const chain = tree.identity(TOP).chain.map(({ der }) => encodeBase64url(der));
  const { id, token } = await tree.acceptance(FLAT, TOP, ask, { lots: 1, limit: 7_999 });
  await expect(client(FLAT).request('offer.accept', { token })).rejects.toMatchObject({ code: 'price-limit' });
  const unseen = await tree.offer(TOP, { slot, validUntil: slot.start - 600, price: 5_000, lots: 1 });
  const blind = await tree.acceptance(FLAT, TOP, unseen.id, { lots: 1, limit: 7_999 });
  const held = await client(FLAT).request('offer.accept', { token: blind.token, offer: unseen.token, chain });
  expect(held).toMatchObject({ held: TOP });
  await until(() => told(FLAT, blind.id).length === 1, 'the outcome');
  expect(told(FLAT, blind.id)).toMatchObject([{ kind: 'refused', code: 'price-limit' }]);
  await settled(tree);
  expectAgreement(tree, slot);
  expect([bought(FLAT), id === blind.id]).toEqual([0, false]);
});

describe('[ACC-101] an offer that is in no book', () => {
  /** An offer of the transmission market that only its owner knows, and what somebody in the flat does with it. */
  const offMarket = async (changes: object = {}, from: Address = TOP) => {
    const offer = await tree.offer(from, { slot, validUntil: slot.start - 600, price: 5_000, lots: 2, ...changes });
    const chain = tree.identity(from).chain.map(({ der }) => encodeBase64url(der));
    return { ...offer, along: { offer: offer.token, chain } };
  };

  test('[TREE-001] is traded by its own market, for whoever brings it along from another one', async () => {
    const offer = await offMarket();
    const { id, token } = await tree.acceptance(FLAT, TOP, offer.id, { lots: 2 });
    expect(await client(FLAT).request('offer.accept', { token, ...offer.along })).toMatchObject({ held: TOP });
    await until(() => told(FLAT, id).length === 1, 'the outcome');
    expect(told(FLAT, id)).toMatchObject([{ kind: 'traded' }]);
    await settled(tree);
    expect([sold(TOP), bought(FLAT)]).toEqual([200, 200]);
    expectAgreement(tree, slot);
    const again = await tree.acceptance(FLAT, TOP, offer.id, { lots: 1 }, 1);
    await client(FLAT, 1).request('offer.accept', { token: again.token, ...offer.along });
    await until(() => told(FLAT, again.id, 1).length === 1, 'the outcome');
    expect(told(FLAT, again.id, 1)).toMatchObject([{ kind: 'refused' }]);
    await settled(tree);
  });

  test('[TREE-007] is not believed if its signer trades elsewhere', async () => {
    const offer = await offMarket({ market: TOP }, WEST);
    const { token } = await tree.acceptance(FLAT, TOP, offer.id);
    await expect(client(FLAT).request('offer.accept', { token, ...offer.along })).rejects.toMatchObject({
      code: 'wrong-market',
    });
  });

  test('[ACC-004] is unknown if nobody brings it along', async () => {
    const offer = await offMarket();
    const { token } = await tree.acceptance(FLAT, TOP, offer.id);
    await expect(client(FLAT).request('offer.accept', { token })).rejects.toMatchObject({ code: 'offer-unknown' });
  });
});

describe('[TREE-044] takes that are under way', () => {
  test('of one connection point are so many at most, also when they come all at once', async () => {
    const asks = await Promise.all(Array.from({ length: 8 }, () => submit(WEST, { lots: 1, price: 5_000 })));
    await Promise.all(asks.map((ask) => shown(ask, HOUSE)));
    tree.wire(HOUSE).hold('up');
    const outcomes = await Promise.allSettled(asks.map((ask) => accept(HOUSE, WEST, ask, { lots: 1 })));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array(4).fill('reservations-exceeded'));
    tree.wire(HOUSE).release();
    await settled(tree);
    expectAgreement(tree, slot);
  });

  test('over one link are so many at most', async () => {
    const asks = await Promise.all(Array.from({ length: 7 }, () => submit(TOP, { lots: 1, price: 5_000 })));
    await Promise.all(asks.map((ask) => shown(ask, FLAT, HOUSE)));
    tree.wire(WEST).hold('up');
    const takers = asks.map((ask, place) => [place % 2 ? FLAT : HOUSE, ask, place % 4 > 1 ? 1 : 0] as const);
    const ids = await Promise.all(
      takers.map(
        async ([address, ask, which]) => [address, which, await accept(address, TOP, ask, { lots: 1 }, which)] as const,
      ),
    );
    const outcomes = () => ids.flatMap(([address, which, id]) => told(address, id, which));
    await until(() => outcomes().length === 2, 'two refusals');
    expect(outcomes().map(({ code }) => code)).toEqual(['reservations-exceeded', 'reservations-exceeded']);
    tree.wire(WEST).release();
    await settled(tree);
    await until(() => outcomes().length === 7, 'all outcomes');
    expect(outcomes().filter(({ kind }) => kind === 'traded')).toHaveLength(5);
    expectAgreement(tree, slot);
  });
});

test('answers of one session come in the order of its requests, also when one is held for another market', async () => {
  const ask = await submit(WEST, { lots: 4, price: 5_000 });
  await shown(ask, HOUSE);
  const accepts = await Promise.all([1, 1].map((lots) => tree.acceptance(HOUSE, WEST, ask, { lots })));
  const offers = await Promise.all(
    [1, 2].map((lots) => tree.offer(HOUSE, { slot, validUntil: slot.start - 600, lots, price: 90_000 })),
  );
  const order: string[] = [];
  const note = (name: string) => () => order.push(name);
  await Promise.all([
    client(HOUSE)
      .request('offer.accept', { token: accepts[0]?.token ?? '' })
      .then(note('accept')),
    client(HOUSE)
      .request('offer.submit', { token: offers[0]?.token ?? '' })
      .then(note('submit')),
    client(HOUSE)
      .request('trade.status', { subject: accepts[0]?.id ?? '' })
      .then(note('status')),
    client(HOUSE)
      .request('offer.accept', { token: accepts[1]?.token ?? '' })
      .then(note('accept')),
    client(HOUSE)
      .request('offer.submit', { token: offers[1]?.token ?? '' })
      .then(note('submit')),
    client(HOUSE).ping().then(note('pong')),
  ]);
  expect(order).toEqual(['accept', 'submit', 'status', 'accept', 'submit', 'pong']);
  await settled(tree);
  expectAgreement(tree, slot);
});
