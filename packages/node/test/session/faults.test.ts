import { afterEach, expect, test } from 'vitest';
import { expectEnd, expectRefusal } from '../support/expect-refusal.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket | undefined;
afterEach(async () => {
  await market?.[Symbol.asyncDispose]();
  market = undefined;
});

/** The same token under a signature that is none. */
const forged = (token: string): string => token.replace(/[^.]*$/, 'A'.repeat(86));

/** How long a refused client is told to wait. */
const waitOf = (frame: AnyFrame | undefined): number => Number((frame?.facts as { retryMs?: number })?.retryMs);

test('[WS-051] a connection point whose signatures are bad again and again is sent away, and may not greet until it has waited', async () => {
  market = await TestMarket.start({ limits: { faultRate: 1, faultBurst: 3 } });
  const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
  const token = forged((await market.offer('anna')).token);
  for (let count = 0; count < 3; count += 1)
    expectRefusal(await anna.request('offer.submit', { token }), 'signature-invalid');
  expectRefusal(await anna.request('offer.submit', { token }), 'signature-invalid');
  const end = await anna.ended();
  expect(end).toMatchObject({ code: 4429, reason: 'faults-exceeded' });
  expectEnd(end.last, 'faults-exceeded', { retryMs: expect.any(Number) });

  const again = await RawClient.open(market.node.url);
  const refused = await again.greet(market.identity('anna'));
  expectEnd(refused, 'faults-exceeded');
  const good = await market.offer('ben');
  expect(await ben.request('offer.submit', { token: good.token })).toMatchObject({ type: 'ok' });
  await new Promise((resolve) => setTimeout(resolve, waitOf(refused)));
  const late = await market.raw('anna');
  expect(await late.request('offer.submit', { token: (await market.offer('anna')).token })).toMatchObject({
    type: 'ok',
  });
});

test('what is refused for another reason is no fault', async () => {
  market = await TestMarket.start({ limits: { faultRate: 1, faultBurst: 1 } });
  const anna = await market.raw('anna');
  for (const token of ['e30.e30.AA', (await market.offer('ben')).token])
    for (let count = 0; count < 5; count += 1)
      expect(await anna.request('offer.submit', { token })).toMatchObject({ type: 'error' });
  expect(await anna.barrier()).toEqual([]);
});

test('[WS-052] a network whose hellos fail again and again is refused before another one is judged; sessions go on', async () => {
  market = await TestMarket.start({ limits: { faultRate: 1, faultBurst: 3 } });
  const anna = await market.raw('anna');
  const wrong = { proof: { clientNonce: 'A'.repeat(32) } };
  for (let count = 0; count < 3; count += 1) {
    const client = await RawClient.open(market.node.url);
    expectEnd(await client.greet(market.identity('ben'), wrong), 'proof-invalid');
  }
  const refused = await RawClient.open(market.node.url);
  const end = await refused.ended();
  expect(end).toMatchObject({ code: 4429, reason: 'faults-exceeded' });
  expectEnd(end.last, 'faults-exceeded', { retryMs: expect.any(Number) });
  expect(await anna.barrier()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, waitOf(end.last)));
  expect(await (await market.raw('ben')).barrier()).toEqual([]);
});

test('[WS-050] one network has only so many connections that have not greeted, and sessions beside them', async () => {
  market = await TestMarket.start({ limits: { greetings: 10, greetingsPerAddress: 2 } });
  const anna = await market.raw('anna');
  const crowd = [await market.rawConnection(), await market.rawConnection()];
  const refused = await RawClient.open(market.node.url);
  const end = await refused.ended();
  expect(end).toMatchObject({ code: 1013, reason: 'session-limit' });
  expectEnd(end.last, 'session-limit', { limit: 2 });
  expect(await anna.barrier()).toEqual([]);
  await crowd[0]?.close();
  expect(await (await market.raw('ben')).barrier()).toEqual([]);
});
