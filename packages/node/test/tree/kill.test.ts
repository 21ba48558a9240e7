import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import {
  type Evidence,
  encodeBase64url,
  type FrameOfType,
  messageId,
  parseToken,
  type Trade,
} from '@bc4p/protocol/messages';
import { instant, type Slot, seconds, slotAt } from '@bc4p/protocol/units';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MarketClient, RequestRefused, SessionEnded } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { systemClock } from '../../src/index.ts';
import { TransportError } from '../../src/transport/transport-error.ts';
import { ChildDaemon } from '../support/child-daemon.ts';
import { TestTree } from '../support/test-tree.ts';
import { expectAgreement, settled } from '../support/tree-checks.ts';

/** How often a node is killed; many times with `npm run test:kill -- --tree --rounds N`. */
const ROUNDS = Number(process.env.BC4P_TREE_KILL_ROUNDS ?? 2);
/** Where the instants of the kills come from, and whom they meet: the same numbers give the same waits. */
const SEED = Number(process.env.BC4P_KILL_SEED ?? 1);

/** Numbers between 0 and 1 that look like chance (Park and Miller's generator). */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}
const chance = chances(SEED);
const random = (): number => chance.next().value;
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;
const MARKETS = [TOP, WEST, HOUSE, FLAT] as const;

/** What somebody was told by a market, which the market must stand by. */
interface Told<A> {
  readonly token: string;
  readonly by: Somebody;
  readonly answer: A;
}
interface Somebody {
  readonly address: string;
  readonly which: number;
}
const offers = new Map<string, Told<{ readonly receipt: string }>>();
const acceptances = new Map<string, Told<{ readonly trade?: string; readonly held?: string }>>();
/** Offers that somebody elsewhere may accept. */
const known: { readonly id: string; readonly token: string; readonly side: 'buy' | 'sell'; readonly by: Somebody }[] =
  [];

let tree: TestTree;
const daemons = new Map<string, ChildDaemon>();
let slots: readonly Slot[];
beforeAll(async () => {
  const rates = {
    ratePerIdentity: 100_000,
    burstPerIdentity: 100_000,
    ratePerSubtree: 100_000,
    burstPerSubtree: 100_000,
  };
  tree = await TestTree.prepare({ bookInterval: '20ms', ...rates }, { tls: true });
  const begin = systemClock.now() + 3600;
  slots = Array.from({ length: 30 }, (_, place) => slotAt(instant(begin + 900 * place), seconds(900)));
});
afterAll(async () => {
  await Promise.all([...daemons.values()].map((daemon) => daemon.stop()));
  await tree[Symbol.asyncDispose]();
});

/** Offers to sell or to buy; what is paid and asked leaves room for the fees of the whole way. */
async function offer(client: MarketClient, by: Somebody): Promise<void> {
  const slot = oneOf(slots);
  const side = random() < 0.3 ? 'buy' : 'sell';
  const price = side === 'sell' ? 5_000 : oneOf([-20_000, 12_000]);
  const signed = await tree.offer(
    by.address,
    { slot, validUntil: slot.start - 600, side, price, lot: 10, lots: 3 },
    by.which,
  );
  const { id, token } = signed;
  const answer = await client.request('offer.submit', { token });
  offers.set(id, { token, by, answer: answer as never });
  known.push({ id, token, side, by });
}

/** Accepts one of the newest offers, of whatever market, and brings it along. */
async function accept(client: MarketClient, by: Somebody): Promise<void> {
  const found = oneOf(known.slice(-12));
  if (!found || found.by.address === by.address) return;
  const limit = found.side === 'sell' ? 90_000 : -90_000;
  const { address } = found.by;
  const { id, token } = await tree.acceptance(by.address, address, found.id, { lots: 1, limit }, by.which);
  const chain = tree.identity(address, found.by.which).chain.map(({ der }) => encodeBase64url(der));
  const answer = await client.request('offer.accept', { token, offer: found.token, chain });
  acceptances.set(id, { token, by, answer: answer as never });
}

/** Trades until it is told to stop, with a new session whenever the one before is lost. */
async function trade(by: Somebody, wanted: { stop: boolean }): Promise<void> {
  while (!wanted.stop) {
    try {
      const client = await tree.connect(by.address, by.which);
      while (!wanted.stop) {
        await (random() < 0.5 ? offer : accept)(client, by).catch((error: unknown) => {
          if (!(error instanceof RequestRefused)) throw error;
        });
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await client.close();
    } catch (error) {
      if (!(error instanceof SessionEnded || error instanceof TransportError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const start = async (address: string): Promise<void> => {
  daemons.set(address, await ChildDaemon.start(tree.configFile(address)));
};

/** Everything that one participant has, as its market tells it in the end. */
async function statement(by: Somebody) {
  const client = await tree.connect(by.address, by.which);
  const trades: string[] = [];
  const evidence: Evidence[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: { trades: readonly string[]; evidence?: unknown; next?: number } = await client.request('trade.list', {
      after,
    });
    trades.push(...page.trades);
    if (page.evidence) evidence.push(page.evidence as Evidence);
    after = page.next;
  }
  const events: FrameOfType['event'][] = [];
  client.onEvent = (event) => events.push(event);
  const { last } = await client.request('events.subscribe', { after: 0 });
  await client.ping();
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: events.length }, (_, seq) => seq + 1));
  return { by, client, trades, evidence, events, isWhole: events.length === last };
}
type Statement = Awaited<ReturnType<typeof statement>>;

/** What everybody has while nothing moves: a bid that was refused comes back after a while and may still trade. */
async function statementsAtRest(everybody: readonly Somebody[]): Promise<Statement[]> {
  const digests = () => [...tree.nodes.values()].map(({ market }) => market.core.digest()).join();
  for (let tries = 0; tries < 20; tries += 1) {
    await settled(tree);
    const before = digests();
    const statements: Statement[] = [];
    for (const by of everybody) statements.push(await statement(by));
    if (digests() === before && statements.every(({ isWhole }) => isWhole)) return statements;
    await Promise.all(statements.map(({ client }) => client.close()));
  }
  throw new Error('the markets do not come to rest');
}
const isSame = (a: Somebody, b: Somebody): boolean => a.address === b.address && a.which === b.which;

function idOf(token: string): string {
  const parsed = parseToken(token);
  return parsed.ok ? messageId(parsed.value.payload) : '';
}

const decoder = new TextDecoder();
function tradeFrom(token: string): Trade | undefined {
  const parsed = parseToken(token);
  return parsed.ok && parsed.value.type === 'bc4p-trade' ? JSON.parse(decoder.decode(parsed.value.payload)) : undefined;
}

/** Every offer and acceptance that was acknowledged is there, and came to one end. */
async function expectKept(statements: readonly Statement[]): Promise<void> {
  for (const { by, client, trades, events } of statements) {
    expect(new Set(trades).size).toBe(trades.length);
    for (const told of offers.values()) {
      if (!isSame(told.by, by)) continue;
      const { receipt } = told.answer;
      expect(await client.request('offer.submit', { token: told.token })).toMatchObject({ receipt, dup: true });
    }
    for (const [id, { by: acceptor, answer }] of acceptances) {
      if (!isSame(acceptor, by)) continue;
      const own = events.filter(({ subject }) => subject === id);
      const traded = own.flatMap(({ trade }) => (trade === undefined ? [] : [idOf(trade)]));
      const status = await client.request('trade.status', { subject: id });
      // What was held came to an end that its participant was told, and to one trade at most.
      expect([id, own.length > 0, traded.length <= 1]).toEqual([id, true, true]);
      expect(status.trades).toEqual(traded);
      expect(status.state).not.toBe('held');
      if (answer.trade !== undefined) expect(status.trades).toEqual([answer.trade]);
      for (const one of status.trades) expect(trades).toContain(one);
    }
  }
}

/** Each trade is proven, known to both who take part, and no lot is in two of them. */
async function expectOnce(statements: readonly Statement[]): Promise<number> {
  const trades = new Map<string, { readonly trade: Trade; readonly listed: Somebody[] }>();
  for (const { by, evidence, trades: listed } of statements) {
    for (const page of evidence) {
      const proven = await verifyTradeEvidence(page, {
        anchors: [tree.network.root.chain[0]],
        verifier: nativeVerifier(),
      });
      if (!proven.ok) throw new Error(`${proven.refusal.code} ${JSON.stringify(proven.refusal.facts)}`);
      for (const { id, trade } of proven.value) {
        if (!trades.has(id)) trades.set(id, { trade, listed: [] });
        trades.get(id)?.listed.push(by);
      }
      expect(page.tokens.filter((token) => tradeFrom(token)).length).toBe(proven.value.length);
    }
    expect(listed.every((id) => trades.has(id))).toBe(true);
  }
  const energy = new Map<string, number>();
  for (const [id, { trade, listed }] of trades) {
    expect([id, listed.length]).toEqual([id, 2]);
    for (const message of [trade.sell, trade.buy]) energy.set(message, (energy.get(message) ?? 0) + trade.energy);
  }
  for (const [message, sum] of energy) expect(sum).toBeLessThanOrEqual(acceptances.has(message) ? 10 : 30);
  return [...trades.values()].filter(({ trade }) => trade.take !== undefined).length;
}

test(
  `[TREE-011] [TREE-020] markets that are killed at any instant agree in the end, ${ROUNDS} times over`,
  async () => {
    await Promise.all(MARKETS.map(start));
    const wanted = { stop: false };
    const everybody = MARKETS.flatMap((address) => [0, 1].map((which) => ({ address, which })));
    const busy = Promise.all(everybody.map((by) => trade(by, wanted)));
    for (let round = 0; round < ROUNDS; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100 + 500 * random()));
      const address = oneOf(MARKETS);
      await daemons.get(address)?.kill();
      await start(address);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    wanted.stop = true;
    await busy;
    // One last time all at once, with whatever is under way; then they heal, with every invariant checked.
    await Promise.all([...daemons.values()].map((daemon) => daemon.kill()));
    for (const address of MARKETS) await tree.startNode(address);
    await tree.linked();
    const statements = await statementsAtRest(everybody);
    for (const slot of slots) expectAgreement(tree, slot);
    await expectKept(statements);
    expect(await expectOnce(statements)).toBeGreaterThan(ROUNDS);
    expect(offers.size).toBeGreaterThan(ROUNDS);
    for (const [id] of offers) {
      const standing = [...tree.nodes.values()].map(({ market }) => market.core.offer(id)).find((found) => found);
      if (standing) expect(standing.open + standing.traded + standing.held + standing.ended).toBe(3);
    }
  },
  60_000 + ROUNDS * 10_000,
);
