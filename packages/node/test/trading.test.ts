import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import type { Evidence, FrameOfType } from '@bc4p/protocol/messages';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MarketClient } from '../src/client/index.ts';
import { nativeVerifier } from '../src/crypto/index.ts';
import { TestMarket } from './support/test-market.ts';

let market: TestMarket;
let anna: MarketClient;
let ben: MarketClient;

beforeAll(async () => {
  market = await TestMarket.start();
  anna = await market.connect('anna');
  ben = await market.connect('ben');
});
afterAll(() => market[Symbol.asyncDispose]());
beforeEach(() => market.nextSlot());

/** Collects own events of a client until there are so many. */
function eventsOf(client: MarketClient, count: number): Promise<FrameOfType['event'][]> {
  const events: FrameOfType['event'][] = [];
  return new Promise((resolve) => {
    client.onEvent = (event) => {
      events.push(event);
      if (events.length === count) resolve(events);
    };
  });
}

describe('two participants on one node', () => {
  test('trade by pay-as-offer: the resting price rules, the buyer pays the line fee on top', async () => {
    const traded = eventsOf(anna, 2);
    await anna.request('events.subscribe', { after: 0 });
    const ask = await market.offer('anna', { side: 'sell', price: 15_000, lots: 10 });
    const receipt = await anna.request('offer.submit', { token: ask.token });
    expect(receipt).toMatchObject({ type: 'ok', of: 'offer.submit', offer: ask.id });

    const bid = await market.offer('ben', { side: 'buy', price: 20_000, lots: 10 });
    await ben.request('offer.submit', { token: bid.token });
    const { trades, evidence } = await ben.request('trade.list', {});
    expect(trades).toHaveLength(1);

    const options = { anchors: [market.network.root.chain[0]], verifier: nativeVerifier() };
    const proven = await verifyTradeEvidence(evidence ?? ({} as never), options);
    expect(proven).not.toHaveProperty('refusal');
    if (!proven.ok) return;
    expect(proven.value[0]?.trade).toMatchObject({
      kind: 'pay-as-offer',
      energy: 1000,
      price: 15_000,
      fees: '1000000',
      sellerReceives: '15000000',
      buyerPays: '16000000',
    });
    expect(await traded).toMatchObject([
      { kind: 'traded', subject: ask.id, open: 0, seq: 1 },
      { kind: 'ended', subject: ask.id, reason: 'filled', seq: 2 },
    ]);
  });

  test('trade directly: an acceptance takes lots of an offer from the book', async () => {
    const ask = await market.offer('anna', { side: 'sell', price: 30_000, lots: 10 });
    await anna.request('offer.submit', { token: ask.token });
    const { slots } = await ben.request('book.snapshot', { slot: market.slot });
    const entry = slots[0]?.asks.find(({ offer }) => offer === ask.id);
    expect(entry).toMatchObject({ lots: 10, lot: 100, lines: 1, fees: '100000', allIn: '3100000' });

    const quote = await ben.request('fee.quote', { offer: ask.id, lots: 3 });
    expect(quote).toMatchObject({ fees: '300000', buyerPays: '9300000', sellerReceives: '9000000' });

    const acceptance = await market.acceptance('ben', ask.id, { lots: 3, limit: 31_000 });
    const answer = await ben.request('offer.accept', { token: acceptance.token });
    expect(answer.evidence?.tokens).toHaveLength(3);
    const status = await anna.request('trade.status', { subject: ask.id });
    expect(status).toMatchObject({ state: 'open', open: 7, trades: [answer.trade] });
  });

  test('accept an offer that was never in the book, from a file', async () => {
    const ask = await market.offer('anna', { side: 'sell', price: 30_000, lots: 4 });
    const acceptance = await market.acceptance('ben', ask.id, { lots: 4, limit: 31_000 });
    const chain = market.identity('anna').chain.map(({ der }) => Buffer.from(der).toString('base64url'));
    const answer = await ben.request('offer.accept', { token: acceptance.token, offer: ask.token, chain });
    const options = { anchors: [market.network.root.chain[0]], verifier: nativeVerifier() };
    expect(await verifyTradeEvidence(answer.evidence as Evidence, options)).not.toHaveProperty('refusal');
  });

  test('[WS-037] a message that is sent again gets its first answer, and has no second effect', async () => {
    const ask = await market.offer('anna', { side: 'sell', price: 40_000, lots: 2 });
    const first = await anna.request('offer.submit', { token: ask.token });
    const second = await anna.request('offer.submit', { token: ask.token });
    expect(second).toEqual({ ...first, re: second.re, dup: true });
    const acceptance = await market.acceptance('ben', ask.id, { lots: 2, limit: 50_000 });
    const once = await ben.request('offer.accept', { token: acceptance.token });
    const twice = await ben.request('offer.accept', { token: acceptance.token });
    expect(twice).toEqual({ ...once, re: twice.re, dup: true });
    expect(market.node.market.core.offer(ask.id)).toMatchObject({ open: 0, traded: 2 });
  });

  test('a refusal of an acceptance is final, signed, and names what was decided before', async () => {
    const ask = await market.offer('anna', { side: 'sell', price: 40_000, lots: 2 });
    await anna.request('offer.submit', { token: ask.token });
    const winner = await market.acceptance('ben', ask.id, { lots: 2, limit: 50_000 });
    await ben.request('offer.accept', { token: winner.token });
    const carla = await market.connect('carla');
    const loser = await market.acceptance('carla', ask.id, { lots: 1, limit: 50_000 });
    await expect(carla.request('offer.accept', { token: loser.token })).rejects.toMatchObject({
      code: 'offer-taken',
      frame: { class: 'permanent', stage: 'state', decision: expect.any(String) },
    });
    await expect(carla.request('offer.accept', { token: loser.token })).rejects.toMatchObject({ code: 'offer-taken' });
    const status = await carla.request('trade.status', { subject: loser.id });
    expect(status).toMatchObject({ state: 'refused', code: 'offer-taken' });
  });

  test('the fee schedule is signed, and says what the grid says', async () => {
    const { schedule } = await ben.request('fee.get', {});
    const [, payload = ''] = schedule.split('.');
    const lines = JSON.parse(Buffer.from(payload, 'base64url').toString()).lines;
    expect(lines.map(({ line, baseFee }: { line: string; baseFee: number }) => [line, baseFee])).toEqual([
      ['line-1', 1000],
      ['line-2', 1000],
    ]);
  });
});
