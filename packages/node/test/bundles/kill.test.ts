import { parseToken, type SignedBundle } from '@bc4p/protocol/messages';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChildDaemon } from '../support/child-daemon.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.prepare({
    limits: { ratePerIdentity: 100_000, burstPerIdentity: 100_000, ratePerSubtree: 100_000, burstPerSubtree: 100_000 },
  });
});
afterAll(() => market[Symbol.asyncDispose]());

interface Outcome {
  readonly offer: string;
  readonly number?: number;
  readonly decision?: number;
}
const outcomesOf = (answer: AnyFrame) => answer.outcomes as readonly Outcome[];
const session = (daemon: ChildDaemon) => RawClient.greeted(daemon.url, market.identity('anna'));

/** Bundles of offers that rest, and of some that never can be taken. */
async function bundles(count: number): Promise<SignedBundle[]> {
  const { slot } = market;
  const day = Array.from({ length: 32 }, (_, number) => {
    const start = slot.start + 900 * number;
    const elsewhere = number % 8 === 7 ? { market: 'elsewhere.westnetz' } : {};
    return { slot: { start, len: 900 }, validUntil: start - 600, lots: 1, lot: 10, price: 40_000, ...elsewhere };
  });
  return Promise.all(Array.from({ length: count }, () => market.bundle('anna', day)));
}

test('[WS-036] [WS-037] a node that is killed among bundles has all of each one that it answered, and no part of another', async () => {
  const told = new Map<string, AnyFrame>();
  const all: SignedBundle[] = [];
  const submit = (client: RawClient, { token, payloads }: SignedBundle) =>
    client.post('offer.submit-bundle', { token, offers: payloads });
  for (let round = 0; round < 4; round += 1) {
    const daemon = await ChildDaemon.start(market.config.source.file);
    const client = await session(daemon);
    const sent = await bundles(12);
    all.push(...sent);
    const ids = sent.map((bundle) => submit(client, bundle));
    // Some are answered, some are on their way to the disk, some not read yet.
    await client.find(({ re }) => re === ids[round]);
    await daemon.kill();
    for (const frame of client.frames) {
      const bundle = sent[ids.indexOf(String(frame.re))];
      if (bundle && frame.type === 'ok') told.set(bundle.id, frame);
    }
  }
  expect(told.size).toBeGreaterThanOrEqual(10);

  const daemon = await ChildDaemon.start(market.config.source.file);
  const client = await session(daemon);
  for (const bundle of all) {
    // What is in the market from before is known by its status: a refusal is no `dup`.
    let known = 0;
    for (const { id } of bundle.offers) {
      const { state } = await client.request('trade.status', { subject: id });
      if (state !== 'unknown') known += 1;
    }
    expect([0, 32]).toContain(known);
    const id = submit(client, bundle);
    const again = await client.find(({ re }) => re === id);
    const before = told.get(bundle.id);
    if (before) {
      expect(known).toBe(32);
      expect(again.decisions).toEqual(before.decisions);
      const taken = ({ number }: Outcome) => number !== undefined;
      expect(outcomesOf(again)).toEqual(
        outcomesOf(before).map((outcome) => (taken(outcome) ? { ...outcome, dup: true } : outcome)),
      );
    }
    const [offer] = bundle.offers;
    const got = await client.request('offer.get', { offer: offer?.id });
    expect(parseToken(String(got.token))).toMatchObject({
      ok: true,
      value: { type: 'bc4p-offer', bundle: { place: 0 } },
    });
  }
  await client.close();
  expect(await daemon.stop()).toBe(0);
}, 60_000);
