import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Archive } from '../../src/market/archive.ts';
import { answerKey, eventKey, ownTradeKey, PUBLISHED_KEY, tradeKey } from '../../src/market/keys.ts';
import { leafKey } from '../../src/market-log/keys.ts';
import { prefixRange } from '../../src/store/keys.ts';
import { openStore } from '../../src/store/open-store.ts';
import { expectEnd } from '../support/expect-refusal.ts';
import { FaultyStore } from '../support/faulty-store.ts';
import { RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket | undefined;
afterEach(async () => {
  await market?.[Symbol.asyncDispose]();
  market = undefined;
});

async function withStore(options = {}) {
  let store: FaultyStore | undefined;
  const started = await TestMarket.start({
    ...options,
    wrapStore: (inner) => {
      store = new FaultyStore(inner);
      return store;
    },
  });
  market = started;
  return { market: started, store: () => store as FaultyStore };
}

describe('when the disk fails', () => {
  test.each([false, true])(
    '[WS-023] the node takes nothing any more, says why, and starts again sound (%s)',
    async (kept) => {
      const { market, store } = await withStore();
      const anna = await market.raw('anna');
      const [before, during, after] = [
        await market.offer('anna'),
        await market.offer('anna'),
        await market.offer('ben'),
      ];
      const receipt = await anna.request('offer.submit', { token: before.token });
      store().writesLeft = 0;
      store().keepsWhatFails = kept;
      anna.post('offer.submit', { token: during.token });
      expect(await anna.ended()).toMatchObject({ code: 1011, reason: 'storage-failed' });
      expectEnd(anna.frames.at(-1), 'storage-failed');
      expect(String(await market.node.failed)).toContain('EIO');
      expect(market.node.notReady()).toEqual(['storage-failed']);
      expect(market.node.status().journal.failure).toContain('EIO');

      const ben = await market.raw('ben');
      ben.post('offer.submit', { token: after.token });
      expect(await ben.ended()).toMatchObject({ code: 1011, reason: 'storage-failed' });
      await market.node.stop();

      // What was acknowledged is there, word for word; what was not is there or not, but only as the disk has it.
      await market.startNode();
      const again = await market.raw('anna');
      const repeated = await again.request('offer.submit', { token: before.token });
      expect(repeated).toEqual({ ...receipt, re: repeated.re, dup: true });
      const { state } = await again.request('trade.status', { subject: during.id });
      expect(state).toBe(kept ? 'open' : 'unknown');
      expect(market.node.market.core.checkInvariants()).toEqual([]);
    },
  );

  test('[WS-023] between a trade and its signed outputs: the trade is signed and told at the next start', async () => {
    const { market, store } = await withStore();
    const anna = await market.raw('anna');
    const ben = await market.raw('ben');
    const ask = await market.offer('anna', { price: 20_000, lots: 1 });
    await anna.request('offer.submit', { token: ask.token });
    // The acceptance itself gets to disk; what follows from it does not.
    store().writesLeft = 1;
    const acceptance = await market.acceptance('ben', ask.id, { lots: 1, limit: 40_000 });
    ben.post('offer.accept', { token: acceptance.token });
    expect(await ben.ended()).toMatchObject({ code: 1011 });
    expect(ben.frames.some(({ type }) => type === 'ok')).toBe(false);
    await market.node.stop();
    await market.startNode();
    const again = await market.raw('ben');
    const answer = await again.request('offer.accept', { token: acceptance.token });
    expect(answer).toMatchObject({ type: 'ok', dup: true });
    const { trades } = await again.request('trade.list', {});
    expect(trades).toEqual([answer.trade]);
    await again.request('events.subscribe', { after: 0 });
    expect(await again.find(({ type }) => type === 'event')).toMatchObject({ seq: 1, kind: 'traded' });
  });
});

test('a disk that fails when a node stops does not keep the store from the next one', async () => {
  const { market, store } = await withStore();
  const anna = await market.raw('anna');
  await anna.request('offer.submit', { token: (await market.offer('anna')).token });
  store().writesLeft = 0;
  await expect(market.node.stop()).rejects.toThrow('EIO');
  await market.startNode();
  expect(market.node.status().slots).toMatchObject([{ asks: 1 }]);
});

describe('a restart', () => {
  test('[WS-037] rebuilds the same state; receipts, refusals and trades are the same', async () => {
    const { market } = await withStore({
      adjust: (config: TestMarket['config']) => ({ ...config, journal: { ...config.journal, snapshotEvery: 3 } }),
    });
    const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
    const tokens: string[] = [];
    const first: unknown[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const offer = await market.offer('anna', {
        price: 20_000 + turn,
        lots: 2,
        ...(turn === 5 ? { validUntil: 1 } : {}),
      });
      tokens.push(offer.token);
      first.push(await anna.request('offer.submit', { token: offer.token }));
      const acceptance = await market.acceptance('ben', offer.id, { lots: 1, limit: turn === 4 ? 1 : 40_000 });
      tokens.push(acceptance.token);
      first.push(await ben.request('offer.accept', { token: acceptance.token }));
    }
    const { digest } = market.node.status();
    // Asking again is a command, too, and moves the market's time, but nothing else of its state.
    const timeless = () => ({ ...market.node.market.core.snapshot(), now: 0 });
    const state = timeless();
    for (let round = 0; round < 2; round += 1) {
      await market.node.stop();
      await market.startNode();
      expect(market.node.status().digest).toBe(digest);
    }
    const [again, bagain] = [await market.raw('anna'), await market.raw('ben')];
    for (const [place, token] of tokens.entries()) {
      const isOffer = place % 2 === 0;
      const answer = await (isOffer
        ? again.request('offer.submit', { token })
        : bagain.request('offer.accept', { token }));
      const { re: _, ...known } = first[place] as Record<string, unknown>;
      // What is no final answer yet is decided again.
      const expected = known.class === 'temporary' ? { code: known.code } : known;
      expect(answer).toMatchObject(expected);
    }
    expect(timeless()).toEqual(state);
  });

  test('in the middle of load loses nothing that was acknowledged', async () => {
    const { market } = await withStore();
    const anna = await market.raw('anna');
    const offers = await Promise.all(
      Array.from({ length: 150 }, (_, turn) => market.offer('anna', { lots: 1, lot: 10, price: 10_000 + turn })),
    );
    for (const { token } of offers) anna.post('offer.submit', { token });
    await anna.find(({ type }) => type === 'ok');
    const stopped = market.node.stop();
    expect((await anna.ended()).code).toBe(1001);
    await stopped;
    const acknowledged = anna.frames.filter(({ type }) => type === 'ok');
    expect(acknowledged.length).toBeGreaterThan(0);
    await market.startNode();
    const again = await market.raw('anna');
    for (const { offer, receipt, number } of acknowledged) {
      const token = offers.find(({ id }) => id === offer)?.token;
      expect(await again.request('offer.submit', { token })).toMatchObject({ offer, receipt, number, dup: true });
    }
    const open = market.node.market.core.book(market.slot, undefined, 1000).asks.length;
    expect(open).toBeGreaterThanOrEqual(acknowledged.length);
  });

  test('a client that never says goodbye does not keep a node from stopping', async () => {
    const { market } = await withStore();
    const anna = await market.raw('anna');
    const { port } = new URL(market.node.url);
    const silent = connect(Number(port), '127.0.0.1');
    silent.on('error', () => undefined);
    await new Promise((resolve) => silent.once('connect', resolve));
    anna.socket.pause();
    const started = performance.now();
    await market.node.stop();
    expect(performance.now() - started).toBeLessThan(5000);
    anna.socket.resume();
    silent.destroy();
  });

  test('signs and tells again what a crash left unsigned, in the same order and under the same numbers', async () => {
    const { market } = await withStore();
    const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
    const ask = await market.offer('anna', { price: 20_000, lots: 10 });
    const receipt = await anna.request('offer.submit', { token: ask.token });
    const made: string[] = [];
    for (let lot = 0; lot < 4; lot += 1) {
      const acceptance = await market.acceptance('ben', ask.id, { lots: 1, limit: 40_000 });
      expect(await ben.request('offer.accept', { token: acceptance.token })).toMatchObject({ type: 'ok' });
      made.push(acceptance.id);
    }
    await Promise.all([anna.close(), ben.close()]);
    // As if the machine had stopped before it: no snapshot, and no outputs of the last three commands.
    await market.node.stop();
    const { dataDir, market: address } = market.config;
    const crashed = await openStore(dataDir, address);
    const archive = new Archive(crashed.store);
    const published = Number(new TextDecoder().decode(await crashed.store.get(PUBLISHED_KEY)));
    const { trades } = await archive.ownTrades('point-1', 0, 100);
    const gone = [
      ...made.slice(1).map(answerKey),
      ...trades.slice(1).map(tradeKey),
      ...[2, 3, 4].flatMap((number) =>
        ['point-1', 'point-2'].flatMap((point) => [eventKey(point, number), ownTradeKey(point, number)]),
      ),
    ];
    for await (const [key] of crashed.store.range(prefixRange('snapshot/'))) gone.push(key);
    gone.push(...[0, 1, 2].map((earlier) => leafKey(published - earlier)));
    for (const message of [ask.id, ...made.slice(1)])
      for await (const [key] of crashed.store.range(prefixRange(`trade-of/${message}/`)))
        if (!key.endsWith(trades[0] ?? '-')) gone.push(key);
    await crashed.store.write([
      ...gone.map((key) => ({ type: 'del' as const, key })),
      { type: 'put', key: PUBLISHED_KEY, value: new TextEncoder().encode(String(published - 3)) },
    ]);
    await crashed.close();

    await market.startNode();
    const [anna2, ben2] = [await market.raw('anna'), await market.raw('ben')];
    const status = await anna2.request('trade.status', { subject: ask.id });
    expect(status).toMatchObject({ state: 'open', open: 6 });
    expect(status.trades).toHaveLength(4);
    const listed = (await ben2.request('trade.list', {})) as unknown as { trades: string[] };
    expect(listed.trades).toHaveLength(4);
    expect(listed.trades[0]).toBe(trades[0]);
    expect(new Set(listed.trades).size).toBe(4);
    expect(await anna2.request('offer.submit', { token: ask.token })).toMatchObject({ receipt: receipt.receipt });
    await anna2.request('events.subscribe', { after: 0 });
    const seen: unknown[] = [];
    while (seen.length < 4) seen.push((await anna2.find(({ type }) => type === 'event')).seq);
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(await anna2.barrier()).toEqual([]);
    // Each of the three has its leaf again, about the trades that were made again.
    expect(market.node.status().log.size).toBeGreaterThanOrEqual(published);
  });
});

test('[WS-028] what fails for a reason that nobody foresaw ends that session, and the node lives', async () => {
  const { market, store } = await withStore();
  store().get = () => Promise.reject(new Error('the disk is gone'));
  const client = await RawClient.greeted(market.node.url, market.identity('anna'));
  client.post('offer.get', { offer: 'A'.repeat(43) });
  client.post('cert.get', { kid: 'A'.repeat(43) });
  expect(await client.ended()).toMatchObject({ code: 1011, reason: 'internal-error' });
  expectEnd(client.frames.at(-1), 'internal-error');
  const other = await RawClient.greeted(market.node.url, market.identity('ben'));
  expect(await other.barrier()).toEqual([]);
  await other.close();
});
