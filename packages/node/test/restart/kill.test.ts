import { type LogState, provesConsistency } from '@bc4p/protocol/log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLog } from '../../src/market-log/check-log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ChildDaemon } from '../support/child-daemon.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

/** How often the node is killed; many times with `npm run test:kill -- --rounds N`. */
const ROUNDS = Number(process.env.BC4P_KILL_ROUNDS ?? 4);
/** Where the instants of the kills come from: the same numbers give the same waits. */
const SEED = Number(process.env.BC4P_KILL_SEED ?? 1);

/** Numbers between 0 and 1 that look like chance (Park and Miller's generator). */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}
const random = chance(SEED);

/** Everything that the market has told so far and must stand by. */
interface Told {
  readonly offers: Map<string, { readonly token: string; readonly answer: AnyFrame }>;
  readonly acceptances: Map<string, { readonly token: string; readonly answer: AnyFrame }>;
  readonly events: Map<number, AnyFrame>;
  readonly heads: LogState[];
}
const told: Told = { offers: new Map(), acceptances: new Map(), events: new Map(), heads: [] };
/** Offers that were refused for good: they never happened. */
const refused = new Set<string>();
/** Sent, but perhaps never answered: may have happened or not. */
const sent = new Map<string, string>();

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.prepare({
    limits: { ratePerIdentity: 100_000, burstPerIdentity: 100_000, ratePerSubtree: 100_000, burstPerSubtree: 100_000 },
  });
});
afterAll(() => market[Symbol.asyncDispose]());

const session = (daemon: ChildDaemon, name: string) => RawClient.greeted(daemon.url, market.identity(name));
const gone = (error: unknown): void => {
  if (!/closed|nothing came/.test(String(error))) throw error;
};

/** Offers and accepts without pause until the node is gone, and keeps what it was told. */
async function load(anna: RawClient, ben: RawClient, wanted: { readonly stop: boolean }): Promise<void> {
  anna.send({ type: 'events.subscribe', id: 'events', after: told.events.size });
  // What was answered before another message was sent comes before it, also across restarts.
  let number = 0;
  const trade = async (): Promise<void> => {
    while (!wanted.stop) {
      market.nextSlot(150);
      const offer = await market.offer('anna', { price: 20_000, lot: 10, lots: 3 });
      sent.set(offer.id, offer.token);
      const answer = await anna.request('offer.submit', { token: offer.token });
      expect(answer).toMatchObject({ type: 'ok' });
      told.offers.set(offer.id, { token: offer.token, answer });
      expect(answer.number).toBeGreaterThan(number);
      number = Number(answer.number);
      const large = await market.offer('anna', { lot: 1_000_000, lots: 3 });
      expect(await anna.request('offer.submit', { token: large.token })).toMatchObject({ type: 'error' });
      refused.add(large.id);
      const acceptances = await Promise.all(
        [1, 1].map((lots) => market.acceptance('ben', offer.id, { lots, limit: 30_000 })),
      );
      const ids = acceptances.map(({ token }) => ben.post('offer.accept', { token }));
      for (const [place, { id, token }] of acceptances.entries()) {
        const accepted = await ben.find(({ re }) => re === ids[place]);
        expect(accepted).toMatchObject({ type: 'ok' });
        told.acceptances.set(id, { token, answer: accepted });
      }
    }
  };
  await trade().catch(gone);
  await Promise.all([anna.closed, ben.closed]);
  for (const frame of anna.frames) if (frame.type === 'event') told.events.set(Number(frame.seq), frame);
}

/** The newest head of the log extends those that were signed before. */
async function expectExtended(anna: RawClient, count: number): Promise<void> {
  const { head } = (await anna.request('log.head', {})) as unknown as { head: { token: string } };
  const payload = Buffer.from(head.token.split('.')[1] ?? '', 'base64url').toString();
  const { size, root } = JSON.parse(payload) as { size: number; root: string };
  const state = { size, root: Buffer.from(root, 'base64url') };
  for (const from of newest(told.heads, count)) {
    const proof = (await anna.request('log.proof', { size, from: from.size })) as unknown as { consistency: string[] };
    const path = proof.consistency.map((hash) => Buffer.from(hash, 'base64url'));
    expect(provesConsistency(from, state, path)).toBe(true);
  }
  told.heads.push(state);
}

/** So many of the newest are looked at after each kill, and all at the end: all each time would take longer and longer. */
const NEWEST = 100;
const newest = <T>(told: Iterable<T>, count: number): readonly T[] => [...told].slice(-count);

/** What was told is there, word for word, and nothing twice: of all of it, or of the newest. */
async function expectKept(daemon: ChildDaemon, count = Number.POSITIVE_INFINITY): Promise<void> {
  const [anna, ben] = [await session(daemon, 'anna'), await session(daemon, 'ben')];
  await expectExtended(anna, count);
  for (const { token, answer } of newest(told.offers.values(), count)) {
    const { re: _, ...known } = answer;
    expect(await anna.request('offer.submit', { token })).toMatchObject({ ...known, dup: true });
  }
  const traded = new Set<unknown>();
  for (const { token, answer } of newest(told.acceptances.values(), count)) {
    const { re: _, ...known } = answer;
    expect(await ben.request('offer.accept', { token })).toMatchObject({ ...known, dup: true });
    traded.add(answer.trade);
  }
  expect(traded.size).toBe(Math.min(count, told.acceptances.size));
  const listed: string[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page = (await ben.request('trade.list', { after })) as unknown as { trades: string[]; next?: number };
    listed.push(...page.trades);
    after = page.next;
  }
  expect(new Set(listed).size).toBe(listed.length);
  for (const trade of traded) expect(listed).toContain(trade);

  const { last } = (await anna.request('events.subscribe', { after: 0 })) as unknown as { last: number };
  for (let seq = 1; seq <= last; seq += 1) {
    const event = await anna.find(({ type }) => type === 'event');
    expect(event.seq).toBe(seq);
    const known = told.events.get(seq);
    if (known) expect(event).toEqual(known);
    told.events.set(seq, event);
  }
  expect(told.events.size).toBe(last);
  await Promise.all([anna.close(), ben.close()]);
}

describe('a node that is killed at any instant', () => {
  test(
    `[DUR-002] [LOG-006] keeps everything that it told anybody, in its order, ${ROUNDS} times over`,
    async () => {
      const configFile = market.config.source.file;
      for (let round = 0; round < ROUNDS; round += 1) {
        const daemon = await ChildDaemon.start(configFile);
        await expectKept(daemon, NEWEST);
        const wanted = { stop: false };
        const busy = load(await session(daemon, 'anna'), await session(daemon, 'ben'), wanted);
        await new Promise((resolve) => setTimeout(resolve, 30 + 300 * random.next().value));
        await daemon.kill();
        wanted.stop = true;
        await busy;
      }
      expect(told.acceptances.size).toBeGreaterThan(ROUNDS);
      const last = await ChildDaemon.start(configFile);
      await expectKept(last);
      expect(await last.stop()).toBe(0);
      {
        await using parts = await openStore(market.config.dataDir, market.config.market);
        expect(await checkLog(parts)).toEqual({ size: expect.any(Number), faults: [] });
      }

      // Once more from the journal alone, with every invariant checked after every command.
      await market.startNode();
      expect(market.node.market.core.checkInvariants()).toEqual([]);
      expect(refused.size).toBeGreaterThan(0);
      for (const id of refused) expect(market.node.market.core.offer(id)).toBeUndefined();
      for (const id of sent.keys()) {
        const offer = market.node.market.core.offer(id);
        if (told.offers.has(id)) expect(offer).toBeDefined();
        if (offer) expect(offer.open + offer.traded + offer.held + offer.ended).toBe(3);
      }
    },
    30_000 + ROUNDS * 10_000,
  );
});
