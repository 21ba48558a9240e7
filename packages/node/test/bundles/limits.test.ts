import { afterEach, expect, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket | undefined;
afterEach(async () => {
  await market?.[Symbol.asyncDispose]();
  market = undefined;
});

test('[WS-047] a bundle counts as one request for each eight of its offers, and never as more than a burst', async () => {
  market = await TestMarket.start({ limits: { ratePerIdentity: 1, burstPerIdentity: 8 } });
  const { slot } = market;
  const offers = (count: number) => Array.from({ length: count }, (_, at) => ({ lots: 1, price: 50_000 + at, slot }));
  const send = async (name: string, count: number) => {
    const client = await (market as TestMarket).raw(name);
    const { token, payloads } = await (market as TestMarket).bundle(name, offers(count));
    return { client, answer: await client.request('offer.submit-bundle', { token, offers: payloads }) };
  };
  // Seven of anna's eight requests; the last one is for a single offer, or for eight.
  const anna = await send('anna', 49);
  expect(anna.answer).toMatchObject({ type: 'ok' });
  const nine = await market.bundle('anna', offers(9));
  expectRefusal(
    await anna.client.request('offer.submit-bundle', { token: nine.token, offers: nine.payloads }),
    'rate-exceeded',
  );
  const eight = await market.bundle('anna', offers(8));
  expect(
    await anna.client.request('offer.submit-bundle', { token: eight.token, offers: eight.payloads }),
  ).toMatchObject({
    type: 'ok',
  });
  // As many as 16 requests, and yet not refused for ever.
  const ben = await send('ben', 128);
  expect(ben.answer).toMatchObject({ type: 'ok' });
  expectRefusal(await ben.client.request('fee.get'), 'rate-exceeded');
});
