import { afterEach, describe, expect, test } from 'vitest';
import { expectEnd, expectRefusal } from '../support/expect-refusal.ts';
import { FaultyStore } from '../support/faulty-store.ts';
import { asClient, proxyOf } from '../support/issued.ts';
import { RawClient } from '../support/raw-client.ts';
import { TestMarket, type TestMarketOptions } from '../support/test-market.ts';

let market: TestMarket | undefined;
afterEach(async () => {
  await market?.[Symbol.asyncDispose]();
  market = undefined;
});

/** A market whose disk waits until `release` is called. */
async function withSlowDisk(options: TestMarketOptions = {}) {
  let store: FaultyStore | undefined;
  const started = await TestMarket.start({
    ...options,
    wrapStore: (inner) => {
      store = new FaultyStore(inner);
      return store;
    },
  });
  market = started;
  let release: () => void = () => undefined;
  const stall = (): void => {
    (store as FaultyStore).gate = new Promise((resolve) => {
      release = resolve;
    });
  };
  return { market: started, store: store as unknown as FaultyStore, stall, release: () => release() };
}

describe('requests that wait for the disk', () => {
  test('[WS-025] a second request under an id in use is refused, after the first one was answered', async () => {
    const { market, stall, release } = await withSlowDisk();
    const anna = await market.raw('anna');
    const offer = await market.offer('anna');
    stall();
    anna.send({ type: 'offer.submit', id: 'same', token: offer.token });
    anna.send({ type: 'offer.get', id: 'same', offer: offer.id });
    const ping = anna.post('ping');
    release();
    expect(await anna.find(({ re }) => re === 'same')).toMatchObject({ type: 'ok', of: 'offer.submit' });
    const second = await anna.next();
    expectRefusal(second, 'request-id-in-use', { id: 'same' });
    expect(await anna.next()).toMatchObject({ type: 'pong', re: ping });
    anna.send({ type: 'offer.get', id: 'same', offer: offer.id });
    expect(await anna.next()).toMatchObject({ type: 'ok', of: 'offer.get', re: 'same' });
  });

  test('[WS-026] only so many requests may wait; the others are told, in their turn', async () => {
    const { market, stall, release } = await withSlowDisk({ limits: { inFlight: 3 } });
    const anna = await market.raw('anna');
    const offers = await Promise.all(Array.from({ length: 5 }, () => market.offer('anna', { lots: 1 })));
    stall();
    const ids = offers.map(({ token }) => anna.post('offer.submit', { token }));
    release();
    const answers = (await anna.barrier()).filter(({ re }) => ids.includes(String(re)));
    expect(answers.map(({ re, type }) => [re, type])).toEqual(ids.map((id, place) => [id, place < 3 ? 'ok' : 'error']));
    expectRefusal(answers[3], 'in-flight-exceeded', { limit: 3 });
    expect(await anna.request('offer.submit', { token: offers[4]?.token })).toMatchObject({ type: 'ok' });
  });

  test('[WS-038] answers come in the order of the requests, whatever each of them takes', async () => {
    const { market, stall, release } = await withSlowDisk();
    const anna = await market.raw('anna');
    const [first, second] = [await market.offer('anna', { lots: 1 }), await market.offer('anna', { lots: 1 })];
    stall();
    const ids = [
      anna.post('offer.submit', { token: first.token }),
      anna.post('book.snapshot'),
      anna.post('offer.submit', { token: 'e30.e30.AA' }),
      anna.post('trade.status', { subject: second.id }),
      anna.post('offer.submit', { token: second.token }),
      anna.post('trade.status', { subject: second.id }),
    ];
    anna.send('nonsense');
    release();
    const answers = await anna.barrier();
    expect(answers.map(({ re }) => re)).toEqual([...ids, undefined]);
    // A question sees all that was asked before it and nothing of what was asked after.
    expect(answers[1]).toMatchObject({ slots: [{ asks: [{ offer: first.id }] }] });
    const [book] = (answers[1] as unknown as { slots: { asks: unknown[] }[] }).slots;
    expect(book?.asks).toHaveLength(1);
    expect([answers[3]?.state, answers[5]?.state]).toEqual(['unknown', 'open']);
  });

  test('[WS-036] [WS-039] neither ok nor pong leaves while the disk has not got the offer', async () => {
    const { market, store, stall, release } = await withSlowDisk();
    const anna = await market.raw('anna');
    const ben = await market.raw('ben');
    stall();
    const before = store.batches.length;
    const offer = await market.offer('anna');
    anna.post('offer.submit', { token: offer.token });
    anna.post('ping');
    await expect.poll(() => store.batches.length).toBeGreaterThan(before);
    // Another session goes through the whole node meanwhile: had anything been answered, it would be here.
    expect(await ben.request('trade.status', { subject: offer.id })).toMatchObject({ state: 'unknown' });
    expect(anna.frames.map(({ type }) => type)).toEqual(['challenge', 'welcome']);
    release();
    expect((await anna.barrier()).map(({ type }) => type)).toEqual(['ok', 'pong']);
  });

  test('[WS-021] when the journal’s queue is full new offers are told so, and nothing that was taken is lost', async () => {
    const { market, stall, release } = await withSlowDisk({
      adjust: (config) => ({ ...config, journal: { ...config.journal, queue: 4 } }),
    });
    const anna = await market.raw('anna');
    const offers = await Promise.all(Array.from({ length: 12 }, () => market.offer('anna', { lots: 1 })));
    stall();
    for (const { token } of offers) anna.post('offer.submit', { token });
    release();
    const answers = await anna.barrier();
    const refused = answers.filter(({ type }) => type === 'error');
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) expectRefusal(answer, 'busy');
    const taken = answers.filter(({ type }) => type === 'ok').map(({ offer }) => offer);
    expect(taken.length + refused.length).toBe(12);
    for (const { id } of offers) {
      const { state } = await anna.request('trade.status', { subject: id });
      expect(state).toBe(taken.includes(id) ? 'open' : 'unknown');
    }
    for (const { token } of offers) expect(await anna.request('offer.submit', { token })).toMatchObject({ type: 'ok' });
  });

  test('whoever sends without end while answers wait is held back in its own socket, and answered later', async () => {
    const { market, stall, release } = await withSlowDisk({ limits: { inFlight: 4 } });
    const anna = await market.raw('anna');
    const offer = await market.offer('anna');
    stall();
    anna.post('offer.submit', { token: offer.token });
    for (let count = 0; count < 20_000; count += 1) anna.send('nonsense'.repeat(200));
    const ben = await market.raw('ben');
    for (let count = 0; count < 50; count += 1) expect(await ben.barrier()).toEqual([]);
    // The rest is still in the client’s own socket, not in the market’s memory.
    expect(anna.socket.bufferedAmount).toBeGreaterThan(1_000_000);
    release();
    expect(await anna.barrier()).toHaveLength(20_001);
  });

  test('a client that leaves before its answer finds its offer there, with the same receipt', async () => {
    const { market, stall, release } = await withSlowDisk();
    const anna = await market.raw('anna');
    const offer = await market.offer('anna');
    stall();
    anna.post('offer.submit', { token: offer.token });
    const ben = await market.raw('ben');
    await ben.barrier();
    anna.socket.terminate();
    release();
    const again = await market.raw('anna');
    await expect.poll(async () => (await again.request('trade.status', { subject: offer.id })).state).toBe('open');
    expect(await again.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok', dup: true });
  });
});

describe('rates', () => {
  test('[WS-027] a connection point has its rate, under whatever certificate it comes', async () => {
    market = await TestMarket.start({ limits: { ratePerIdentity: 1, burstPerIdentity: 5 } });
    const { operator, secret } = market.network.top;
    const { feedIn = undefined, draw = undefined } = market.participant('anna').plan;
    const second = asClient(
      await proxyOf(
        operator,
        market.clock.now(),
        { role: 'participant', ...(feedIn && { feedIn }), ...(draw && { draw }) },
        { secret, point: 'point-1' },
      ),
    );
    const anna = await market.raw('anna');
    const alias = await RawClient.greeted(market.node.url, second);
    for (let count = 0; count < 3; count += 1) expect(await anna.request('fee.get')).toMatchObject({ type: 'ok' });
    for (let count = 0; count < 2; count += 1) expect(await alias.request('fee.get')).toMatchObject({ type: 'ok' });
    const refused = await alias.request('fee.get');
    expectRefusal(refused, 'rate-exceeded', { retryMs: expect.any(Number) });
    expectRefusal(await anna.request('fee.get'), 'rate-exceeded');
    expect(await anna.barrier()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, (refused.facts as { retryMs: number }).retryMs));
    expect(await alias.request('fee.get')).toMatchObject({ type: 'ok' });
    await alias.close();
  });

  test('[WS-027] all whom one issuer has certified have a rate together', async () => {
    market = await TestMarket.start({ limits: { ratePerSubtree: 1, burstPerSubtree: 4 } });
    const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
    for (let count = 0; count < 2; count += 1) {
      expect(await anna.request('fee.get')).toMatchObject({ type: 'ok' });
      expect(await ben.request('fee.get')).toMatchObject({ type: 'ok' });
    }
    expectRefusal(await ben.request('fee.get'), 'rate-exceeded');
  });

  test('[WS-027] all meters at one connection point have a rate together, and others have their own', async () => {
    market = await TestMarket.start({ limits: { ratePerSubtree: 1, burstPerSubtree: 3 } });
    const [own, other] = [await market.rawMeter('anna'), await market.rawMeter('ben')];
    const read = { meter: 'meter anna', from: 0, until: 1 };
    for (let count = 0; count < 3; count += 1)
      expect(await own.request('meter.read', read)).toMatchObject({ type: 'ok' });
    expectRefusal(await own.request('meter.read', read), 'rate-exceeded');
    expect(await other.request('meter.read', { ...read, meter: 'meter ben' })).toMatchObject({ type: 'ok' });
  });

  test('one point that floods does not use up the rate of all others of its issuer', async () => {
    market = await TestMarket.start({
      limits: { ratePerIdentity: 1, burstPerIdentity: 3, ratePerSubtree: 1, burstPerSubtree: 20 },
    });
    const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
    for (let count = 0; count < 100; count += 1) anna.post('fee.get');
    const answers = await anna.barrier();
    expect(answers.filter(({ type }) => type === 'ok').length).toBeLessThan(6);
    expect(await ben.request('fee.get')).toMatchObject({ type: 'ok' });
  });
});

describe('a client that does not read', () => {
  test('[WS-024] is sent away when too much waits for it; others are served', async () => {
    market = await TestMarket.start({
      limits: { bufferedBytes: '64KiB', ratePerIdentity: 100_000, burstPerIdentity: 100_000 },
    });
    const anna = await market.raw('anna');
    anna.socket.pause();
    const sessions = () => market?.node.status().sessions;
    expect(sessions()).toBe(1);
    for (let round = 0; sessions() === 1 && round < 200; round += 1) {
      for (let count = 0; count < 500; count += 1) anna.send({ type: 'x'.repeat(64), id: `n${round}-${count}` });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(sessions()).toBe(0);
    anna.socket.resume();
    expect(await anna.ended()).toMatchObject({ code: 4490, reason: 'slow-consumer' });
    expectEnd(anna.frames.at(-1), 'slow-consumer', { limit: 65_536 });
    const ben = await market.raw('ben');
    expect(await ben.barrier()).toEqual([]);
  });
});
