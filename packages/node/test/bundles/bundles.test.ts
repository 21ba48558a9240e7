import type { Certificate } from '@bc4p/protocol/certificates';
import { signingCertificate, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import {
  type AnswerOfRequest,
  type BundleDecision,
  bundleTokens,
  decodeBase64url,
  openToken,
  parseToken,
} from '@bc4p/protocol/messages';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { bundleKey, messageKey } from '../../src/market/keys.ts';
import type { Store } from '../../src/ports.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import type { RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket;
let anna: MarketClient;
let ben: MarketClient;
let raw: RawClient;
let store: Store;

beforeAll(async () => {
  market = await TestMarket.start({
    wrapStore: (inner) => {
      store = inner;
      return inner;
    },
  });
  anna = await market.connect('anna');
  ben = await market.connect('ben');
  raw = await market.raw('anna');
});
afterAll(() => market[Symbol.asyncDispose]());
beforeEach(() => market.nextSlot());

/** Quarter hours of a day from a slot on, one offer in each. */
function day(count: number, changes: object = {}) {
  const { slot } = market;
  return Array.from({ length: count }, (_, number) => {
    const start = slot.start + 900 * number;
    return { slot: { start, len: 900 }, validUntil: start - 600, lots: 1, lot: 10, price: 40_000, ...changes };
  });
}

function said(decision: string): BundleDecision {
  const parsed = parseToken(decision);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return JSON.parse(Buffer.from(parsed.value.payload).toString()) as BundleDecision;
}

const codes = ({ outcomes }: AnswerOfRequest['offer.submit-bundle']) => outcomes.map(({ code = 'taken' }) => code);

describe('a bundle of offers', () => {
  test('[WS-048] [MKT-010] [TRD-114] of a whole day is taken with one number and one signed decision', async () => {
    const { id, token, offers, payloads } = await market.bundle('anna', day(96));
    const answer = await anna.request('offer.submit-bundle', { token, offers: payloads });
    expect(answer.bundle).toBe(id);
    expect(answer.outcomes.map(({ offer }) => offer)).toEqual(offers.map((offer) => offer.id));
    expect(new Set(answer.outcomes.map(({ number, decision }) => `${number} ${decision}`)).size).toBe(1);
    expect(answer.decisions).toHaveLength(1);
    const [decision = ''] = answer.decisions;
    const { chain } = await anna.request('cert.get', { kid: said(decision).signer });
    expect(chain.length).toBeGreaterThan(0);
    expect(said(decision)).toMatchObject({
      type: 'bc4p-bundle-decision',
      market: market.network.top.address,
      subject: id,
      number: answer.outcomes[0]?.number,
      outcomes: offers.map((offer) => ({ offer: offer.id, result: 'accepted' })),
    });
    for (const offer of offers) expect(market.node.market.core.offer(offer.id)).toMatchObject({ open: 1 });
  });

  test('[WS-048] [TRD-114] harms no offer by the fault of another one', async () => {
    const [good, ...rest] = day(5);
    const wrong = [{ lots: 1_073_741_824 }, { market: 'elsewhere.westnetz' }, { validUntil: 1 }];
    const beyond = market.slot.start + 900 * 100_000;
    const late = { slot: { start: beyond, len: 900 }, validUntil: beyond - 600 };
    const { token, offers, payloads } = await market.bundle('anna', [
      good ?? {},
      ...wrong.map((change, at) => ({ ...rest[at], ...change })),
      { ...rest[3], ...late },
    ]);
    const answer = await anna.request('offer.submit-bundle', { token, offers: payloads });
    expect(codes(answer)).toEqual([
      'taken',
      'amount-out-of-range',
      'wrong-market',
      'offer-expired',
      'slot-beyond-horizon',
    ]);
    expect(answer.outcomes[1]).toMatchObject({
      class: 'permanent',
      stage: 'semantics',
      req: 'OFR-004',
      facts: { minimum: 10 },
    });
    // What may turn out otherwise later is no final answer.
    expect(answer.outcomes[4]).not.toHaveProperty('decision');
    const listed = said(answer.decisions[0] ?? '').outcomes;
    expect(listed.map(({ offer }) => offer)).toEqual(offers.slice(0, 4).map(({ id }) => id));
    expect(listed[1]).toMatchObject({ result: 'refused', code: 'amount-out-of-range', requirement: 'OFR-004' });
  });

  test('[WS-037] that comes again is answered as before, offer by offer, also alone and in another bundle', async () => {
    const [one = {}, two = {}, three = {}] = day(3);
    const first = await market.bundle('anna', [one, { ...two, market: 'elsewhere.westnetz' }]);
    const before = await anna.request('offer.submit-bundle', { token: first.token, offers: first.payloads });
    const again = await anna.request('offer.submit-bundle', { token: first.token, offers: first.payloads });
    expect(again.decisions).toEqual(before.decisions);
    expect(again.outcomes).toEqual([{ ...before.outcomes[0], dup: true }, before.outcomes[1]]);

    const mixed = await market.bundle('anna', [first.offers[0]?.message ?? {}, three]);
    const both = await anna.request('offer.submit-bundle', { token: mixed.token, offers: mixed.payloads });
    expect(both.outcomes[0]).toMatchObject({ dup: true, number: before.outcomes[0]?.number });
    expect(both.outcomes[1]).not.toHaveProperty('dup');
    expect(both.decisions[0]).toBe(before.decisions[0]);
    expect(said(both.decisions[1] ?? '').outcomes).toEqual([{ offer: mixed.offers[1]?.id, result: 'accepted' }]);

    const { token } = await anna.request('offer.get', { offer: first.offers[0]?.id ?? '' });
    const alone = await anna.request('offer.submit', { token });
    expect(alone).toMatchObject({ dup: true, offer: first.offers[0]?.id, receipt: before.decisions[0] });
  });

  test('an offer that was sent alone, out of its bundle, is taken like any other', async () => {
    const { offers, token, payloads } = await market.bundle('anna', day(3));
    const [, second = ''] = bundleTokens(token, payloads);
    const answer = await anna.request('offer.submit', { token: second });
    expect(answer).toMatchObject({ offer: offers[1]?.id });
    const got = await anna.request('offer.get', { offer: offers[1]?.id ?? '' });
    expect(got.token).toBe(second);
  });

  test('is kept once, and each of its offers is shown, traded and proven alone', async () => {
    const { id, token, offers, payloads } = await market.bundle('anna', day(96, { price: 10_000, lots: 10 }));
    await anna.request('offer.submit-bundle', { token, offers: payloads });
    expect(Buffer.from((await store.get(bundleKey(id))) ?? []).length).toBeGreaterThan(96 * 200);
    for (const offer of offers) expect((await store.get(messageKey(offer.id)))?.length).toBeLessThan(60);

    const third = offers[2]?.id ?? '';
    const shown = await ben.request('offer.get', { offer: third });
    const opened = await openToken(shown.token, {
      types: ['bc4p-offer'],
      verifier: nativeVerifier(),
      certificate: () => signingCertificate(market.identity('anna').chain[0] as Certificate),
    });
    expect(opened).toMatchObject({ ok: true, value: { id: third, message: offers[2]?.message } });
    expect(shown.chain.map(decodeBase64url)).not.toContain(undefined);

    const { slot, validUntil } = day(3)[2] ?? {};
    const [bid = {}] = [{ side: 'buy', price: 20_000, lots: 10, lot: 10, slot, validUntil }] as object[];
    const bids = await market.bundle('ben', [bid, { ...bid, price: 1_000 }]);
    await ben.request('offer.submit-bundle', { token: bids.token, offers: bids.payloads });
    const acceptance = await market.acceptance('ben', offers[1]?.id ?? '', { lots: 4, limit: 31_000 });
    await ben.request('offer.accept', { token: acceptance.token });

    const { trades, evidence } = await ben.request('trade.list', {});
    expect(trades).toHaveLength(2);
    const options = { anchors: [market.network.root.chain[0]], verifier: nativeVerifier() };
    const proven = await verifyTradeEvidence(evidence as never, options);
    expect(proven).toMatchObject({
      ok: true,
      value: [
        { trade: { kind: 'pay-as-offer', sell: third, buy: bids.offers[0]?.id } },
        { trade: { kind: 'direct', sell: offers[1]?.id, buy: acceptance.id } },
      ],
    });
    // Without the offers of the bundle that were not traded.
    expect(evidence?.tokens).toHaveLength(6);
  });

  test('an offer of it is accepted from a file by somebody whose market never saw the bundle', async () => {
    const { offers, token, payloads } = await market.bundle('anna', day(2, { price: 12_000 }));
    const [, offer = ''] = bundleTokens(token, payloads);
    const acceptance = await market.acceptance('ben', offers[1]?.id ?? '', { lots: 1, limit: 31_000 });
    const answer = await ben.request('offer.accept', { token: acceptance.token, offer });
    expect(answer).toMatchObject({ acceptance: acceptance.id, trade: expect.any(String) });
    expect(market.node.market.core.offer(offers[0]?.id ?? '')).toBeUndefined();
  });
});

describe('what is wrong with a bundle itself', () => {
  const submit = (token: string, offers: readonly string[]) => raw.request('offer.submit-bundle', { token, offers });

  test('[WS-015] it is signed with the certificate of the session', async () => {
    const { token, payloads } = await market.bundle('ben', day(2));
    expectRefusal(await submit(token, payloads), 'signer-not-session');
  });

  test('[SIG-018] it comes with its messages and no others', async () => {
    const { token, payloads } = await market.bundle('anna', day(3));
    expectRefusal(await submit(token, payloads.slice(1)), 'bundle-mismatch');
    expectRefusal(await submit(token, payloads.toReversed()), 'bundle-mismatch');
  });

  test('[WS-005] it has at most 128 offers, and is no single offer', async () => {
    const { token, payloads } = await market.bundle('anna', day(2));
    const many = Array.from({ length: 129 }, () => payloads[0] ?? '');
    expectRefusal(await submit(token, many), 'frame-invalid');
    expectRefusal(await submit(token, []), 'frame-invalid');
    const alone = await market.offer('anna');
    expectRefusal(await submit(alone.token, payloads), 'type-unexpected');
    const all = await raw.request('offer.submit', { token });
    expectRefusal(all, 'type-unexpected');
  });
});
