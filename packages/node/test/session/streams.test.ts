import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.ts';
import type { AnyFrame, RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket;
let anna: RawClient;
let ben: RawClient;
beforeAll(async () => {
  market = await TestMarket.start({
    limits: { ratePerIdentity: 100_000, burstPerIdentity: 100_000, bookInterval: '20ms' },
  });
  anna = await market.raw('anna');
  ben = await market.raw('ben');
});
afterAll(() => market[Symbol.asyncDispose]());
beforeEach(() => market.nextSlot());

/** Trades `count` lots of a new offer of anna's, one by one: as many events, and one more when it is filled. */
async function trades(count: number, seller: RawClient = anna): Promise<void> {
  const offer = await market.offer('anna', { price: 20_000, lot: 100, lots: count });
  expect(await seller.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
  for (let lot = 0; lot < count; lot += 1) {
    const acceptance = await market.acceptance('ben', offer.id, { lots: 1, limit: 30_000 });
    expect(await ben.request('offer.accept', { token: acceptance.token })).toMatchObject({ type: 'ok' });
  }
}

/** Reads events up to number `last`. */
async function eventsUpTo(client: RawClient, last: number): Promise<AnyFrame[]> {
  const events: AnyFrame[] = [];
  while (events.at(-1)?.seq !== last) events.push(await client.find(({ type }) => type === 'event'));
  return events;
}
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);

describe('own events', () => {
  test('[STR-005] [WS-039] come before the pong, whoever’s request has brought them about', async () => {
    const { last } = (await anna.request('events.subscribe', { after: 0 })) as unknown as { last: number };
    if (last > 0) await eventsUpTo(anna, last);
    const offer = await market.offer('anna', { price: 20_000, lots: 3 });
    await anna.request('offer.submit', { token: offer.token });
    const acceptance = await market.acceptance('ben', offer.id, { lots: 3, limit: 30_000 });
    await ben.request('offer.accept', { token: acceptance.token });
    const before = await anna.barrier();
    expect(before.map(({ type, kind }) => [type, kind])).toEqual([
      ['event', 'traded'],
      ['event', 'ended'],
    ]);
  });

  test('[STR-001] [STR-002] come from a cursor on, over a reconnect and over a restart, without gap or repetition', async () => {
    await trades(3);
    const { last } = (await anna.request('events.subscribe', { after: 0 })) as unknown as { last: number };
    const first = await eventsUpTo(anna, last);
    expect(first.map(({ seq }) => seq)).toEqual(numbers(1, last));
    await trades(2);
    const live = await eventsUpTo(anna, last + 3);
    expect(live.map(({ seq, kind }) => [seq, kind])).toEqual([
      [last + 1, 'traded'],
      [last + 2, 'traded'],
      [last + 3, 'ended'],
    ]);

    await anna.close();
    anna = await market.raw('anna');
    await trades(1);
    await anna.request('events.subscribe', { after: last + 1 });
    const resumed = await eventsUpTo(anna, last + 5);
    expect(resumed.map(({ seq }) => seq)).toEqual(numbers(last + 2, last + 5));
    expect(resumed.slice(0, 2)).toEqual(live.slice(1));

    await anna.close();
    await ben.close();
    await market.node.stop();
    await market.startNode();
    anna = await market.raw('anna');
    ben = await market.raw('ben');
    await anna.request('events.subscribe', { after: 0 });
    const all = await eventsUpTo(anna, last + 5);
    expect(all).toEqual([...first, ...live.slice(0, 1), ...resumed]);
    await trades(1);
    expect((await eventsUpTo(anna, last + 7)).map(({ seq }) => seq)).toEqual([last + 6, last + 7]);
  });

  test('[STR-003] a cursor beyond the newest event is refused', async () => {
    const { last } = (await anna.request('events.subscribe', { after: 0 })) as unknown as { last: number };
    expectRefusal(await anna.request('events.subscribe', { after: last + 1 }), 'cursor-ahead', { last });
    expect((await anna.barrier()).every(({ type }) => type === 'event')).toBe(true);
  });

  test('subscribing again begins again, and only the new stream goes on', async () => {
    const { last } = (await ben.request('events.subscribe', { after: 0 })) as unknown as { last: number };
    await ben.request('events.subscribe', { after: last });
    await trades(1);
    const news = () =>
      ben.frames.filter(({ type, seq }) => type === 'event' && Number(seq) > last).map(({ seq }) => seq);
    await expect.poll(news).toEqual([last + 1]);
    await trades(1);
    await expect.poll(news).toEqual([last + 1, last + 2]);
  });

  test('a reader who was away for long gets thousands of old events at its own pace, and is not sent away', async () => {
    const { Archive, putJson } = await import('../../src/market/archive.ts');
    const { eventKey } = await import('../../src/market/keys.ts');
    const { SessionStreams } = await import('../../src/session/streams.ts');
    const { MemoryStore } = await import('../../src/store/memory-store.ts');
    const store = new MemoryStore();
    const kept = { at: 1, kind: 'ended', subject: 'A'.repeat(43), open: 0, reason: 'expired' };
    await store.write(numbers(1, 5000).map((seq) => putJson(eventKey('point-9', seq), kept)));
    const sent: AnyFrame[] = [];
    let waiting = 0;
    let most = 0;
    const finished = new Promise<void>((resolve, reject) => {
      const outlet = {
        send: (frame: AnyFrame) => {
          sent.push(frame);
          waiting += 1000;
          most = Math.max(most, waiting);
          if (sent.length === 5000) resolve();
        },
        bufferedBytes: () => waiting,
        fail: reject,
      };
      const context = { archive: new Archive(store), party: { point: 'point-9' }, clock: market.clock };
      new SessionStreams(context as never, outlet as never).startEvents(0);
    });
    // A reader that takes everything that waits now and then.
    const reader = setInterval(() => {
      waiting = 0;
    }, 5);
    await finished.finally(() => clearInterval(reader));
    expect(sent.map(({ seq }) => seq)).toEqual(numbers(1, 5000));
    expect(most).toBeLessThan(70_000);
  });
});

describe('the book', () => {
  test('[STR-004] each frame holds one slot whole, numbered; what changes in between goes out together', async () => {
    const reader = await market.raw('carla');
    await reader.request('book.subscribe');
    const slots = market.node.market.core.slots().length;
    for (let count = 0; count < slots; count += 1) await reader.find(({ type }) => type === 'book');
    const known = reader.frames.filter(({ type }) => type === 'book');
    expect(known.map(({ seq }) => seq)).toEqual(numbers(1, slots));

    const offers = await Promise.all(
      numbers(1, 20).map((price) => market.offer('anna', { price: price * 1000, lots: 1 })),
    );
    for (const { token } of offers) anna.post('offer.submit', { token });
    await anna.barrier();
    const best = offers.slice(0, 10).map(({ id }) => id);
    const frames: AnyFrame[] = [];
    do frames.push(await reader.find(({ type }) => type === 'book'));
    while ((frames.at(-1)?.asks as { offer: string }[] | undefined)?.map(({ offer }) => offer).join() !== best.join());
    expect(frames.length).toBeLessThan(20);
    expect(frames.map(({ seq }) => seq)).toEqual(numbers(slots + 1, slots + frames.length));
    expect(frames.at(-1)).toMatchObject({ slot: market.slot, bids: [] });

    await reader.request('book.unsubscribe');
    const before = reader.frames.length;
    await trades(1);
    expect((await reader.barrier()).filter(({ type }) => type === 'book')).toEqual([]);
    expect(reader.frames.slice(before).filter(({ type }) => type === 'book')).toEqual([]);

    await reader.request('book.subscribe');
    expect(await reader.find(({ type }) => type === 'book')).toMatchObject({ seq: 1 });
    await reader.close();
  });
});
