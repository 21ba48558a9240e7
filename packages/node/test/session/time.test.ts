import { expect, test } from 'vitest';
import { expectEnd, expectRefusal } from '../support/expect-refusal.ts';
import { FaultyStore } from '../support/faulty-store.ts';
import { RawClient } from '../support/raw-client.ts';
import { ShiftedClock, TestMarket } from '../support/test-market.ts';

/** A market whose clock a test can set. */
async function withClock(options: { readonly proxyLifetime?: number } = {}) {
  const clock = new ShiftedClock();
  const market = await TestMarket.start({ clock, ...options });
  return { clock, market };
}

test('[WS-034] a session ends with the first certificate of its chain', async () => {
  const { market } = await withClock({ proxyLifetime: 3 });
  await using _ = market;
  const anna = await market.raw('anna');
  const until = market.participant('anna').chain[0].notAfter;
  expect(await anna.ended()).toMatchObject({ code: 4401, reason: 'credential-expired' });
  expectEnd(anna.frames.at(-1), 'credential-expired', { at: until });
  expect(market.clock.nowMs()).toBeGreaterThanOrEqual(until * 1000);
});

test('[WS-034] at the latest with its next frame, when the clock was set past the end', async () => {
  const { market, clock } = await withClock({ proxyLifetime: 7200 });
  await using _ = market;
  const anna = await market.raw('anna');
  expect(await anna.barrier()).toEqual([]);
  clock.shiftMs = 7300_000;
  anna.post('book.snapshot');
  expect(await anna.ended()).toMatchObject({ code: 4401, reason: 'credential-expired' });
  expect(anna.frames.some(({ of }) => of === 'book.snapshot')).toBe(false);
});

test('its resting offers end with it, by time alone, and it is told so when it comes back', async () => {
  const { market, clock } = await withClock({ proxyLifetime: 7200 });
  await using _ = market;
  const until = market.participant('anna').chain[0].notAfter;
  for (let steps = 0; steps < 6; steps += 1) market.nextSlot();
  const offer = await market.offer('anna', { lots: 4 });
  expect(offer.message.validUntil).toBeGreaterThan(until);
  const anna = await market.raw('anna');
  expect(await anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
  clock.shiftMs = 7201_000;
  await expect.poll(() => market.node.market.core.offer(offer.id)?.open).toBe(0);
  expect(market.node.market.core.offer(offer.id)).toMatchObject({ ended: 4 });
});

test('an offer expires and a gate closes without any message: by a journaled tick', async () => {
  const { market, clock } = await withClock();
  await using _ = market;
  const anna = await market.raw('anna');
  const validUntil = market.clock.now() + 60;
  const [short, long] = [
    await market.offer('anna', { validUntil, lots: 2 }),
    await market.offer('anna', { validUntil: market.slot.start - 300, lots: 3 }),
  ];
  await anna.request('offer.submit', { token: short.token });
  await anna.request('offer.submit', { token: long.token });
  await anna.request('events.subscribe', { after: 0 });
  const { seq } = market.node.status().journal;
  const { start } = market.slot;

  clock.shiftMs += 61_000;
  expect(await anna.find(({ type }) => type === 'event')).toMatchObject({
    kind: 'ended',
    subject: short.id,
    reason: 'expired',
    open: 2,
  });
  clock.shiftMs += (start - 300 - market.clock.now()) * 1000;
  expect(await anna.find(({ type }) => type === 'event')).toMatchObject({
    kind: 'ended',
    subject: long.id,
    reason: 'gate-closed',
    open: 3,
  });
  expect(market.node.status().journal.seq).toBe(seq + 2);
  const late = await market.offer('ben', { slot: { start, len: 900 }, validUntil: start });
  const ben = await market.raw('ben');
  expectRefusal(await ben.request('offer.submit', { token: late.token }), 'gate-closed', { gateClosedAt: start - 300 });
});

test('[TIM-005] a clock that goes back does not take the market with it', async () => {
  const { market, clock } = await withClock();
  await using _ = market;
  const anna = await market.raw('anna');
  const first = await market.offer('anna', { lots: 1 });
  await anna.request('offer.submit', { token: first.token });
  const { now } = market.node.market.core;
  clock.shiftMs = -3600_000;
  const second = await market.offer('anna', {
    lots: 1,
    slot: first.message.slot,
    validUntil: first.message.validUntil,
  });
  expect(await anna.request('offer.submit', { token: second.token })).toMatchObject({ type: 'ok' });
  expect(market.node.market.core.now).toBe(now);
  clock.shiftMs = 0;
  await market.node.stop();
  clock.shiftMs = -200_000;
  await market.startNode();
  const again = await market.raw('anna');
  const third = await market.offer('anna', { lots: 1, slot: first.message.slot, validUntil: first.message.validUntil });
  expect(await again.request('offer.submit', { token: third.token })).toMatchObject({ type: 'ok' });
  expect(market.node.market.core.now).toBeGreaterThanOrEqual(now);
});

test('while the disk is slow one tick waits, not one for each look at the clock', async () => {
  const clock = new ShiftedClock();
  let store: FaultyStore | undefined;
  await using market = await TestMarket.start({
    clock,
    wrapStore: (inner) => {
      store = new FaultyStore(inner);
      return store;
    },
  });
  const anna = await RawClient.greeted(market.node.url, market.identity('anna'));
  const offer = await market.offer('anna', { validUntil: clock.now() + 60 });
  await anna.request('offer.submit', { token: offer.token });
  let release: () => void = () => undefined;
  (store as FaultyStore).gate = new Promise((resolve) => {
    release = resolve;
  });
  clock.shiftMs = 61_000;
  for (let look = 0; look < 100; look += 1) market.node.market.tick();
  expect(market.node.market.unsettled).toBe(1);
  release();
  await expect.poll(() => market.node.market.unsettled).toBe(0);
  expect(market.node.market.core.offer(offer.id)).toMatchObject({ open: 0, ended: 10 });
  await anna.close();
});
