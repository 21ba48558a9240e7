import { ERRORS } from '@bc4p/protocol';
import { parseChain } from '@bc4p/protocol/certificates';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { createRequest } from '@bc4p/protocol/issue';
import { certificateId, signMessage } from '@bc4p/protocol/messages';
import { watts } from '@bc4p/protocol/units';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClientIdentity } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { asClient, proxyOf } from '../support/issued.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { ShiftedClock, TestMarket } from '../support/test-market.ts';

let market: TestMarket;
let anna: RawClient;
let ben: RawClient;
beforeAll(async () => {
  market = await TestMarket.start({ limits: { ratePerIdentity: 100_000, burstPerIdentity: 100_000 } });
  anna = await market.raw('anna');
  ben = await market.raw('ben');
});
afterAll(() => market[Symbol.asyncDispose]());
beforeEach(() => market.nextSlot());

const NOBODY = 'A'.repeat(43);

async function traded(lots = 1) {
  const offer = await market.offer('anna', { price: 20_000, lots });
  expect(await anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
  const acceptance = await market.acceptance('ben', offer.id, { lots, limit: 30_000 });
  const answer = await ben.request('offer.accept', { token: acceptance.token });
  expect(answer).toMatchObject({ type: 'ok' });
  return { offer, acceptance, trade: String(answer.trade) };
}

describe('offers', () => {
  test('[WS-016] offer.get of an offer that nobody knows', async () =>
    expectRefusal(await ben.request('offer.get', { offer: NOBODY }), 'offer-unknown', { offer: NOBODY }));
  test('[WS-016] fee.quote of an offer that nobody knows', async () =>
    expectRefusal(await ben.request('fee.quote', { offer: NOBODY, lots: 1 }), 'offer-unknown', { offer: NOBODY }));

  test('[WS-043] fee.quote of more lots than the offer has', async () => {
    const offer = await market.offer('anna', { price: 20_000, lots: 3 });
    await anna.request('offer.submit', { token: offer.token });
    const refused = await ben.request('fee.quote', { offer: offer.id, lots: 4 });
    expectRefusal(refused, 'lots-out-of-range', { lots: 4, maximum: 3 });
    expect(await ben.request('fee.quote', { offer: offer.id, lots: 3 })).toMatchObject({ type: 'ok' });
  });

  test('[WS-044] fee.quote of an own offer', async () => {
    const offer = await market.offer('anna', { price: 20_000, lots: 3 });
    await anna.request('offer.submit', { token: offer.token });
    expectRefusal(await anna.request('fee.quote', { offer: offer.id, lots: 1 }), 'self-trade', { offer: offer.id });
    expect(await ben.request('fee.quote', { offer: offer.id, lots: 1 })).toMatchObject({ type: 'ok' });
  });

  test('[ERR-003] a refused offer leaves nothing in the book, not even its slot', async () => {
    const before = await ben.request('book.snapshot', {});
    const { slot } = market;
    const late = { slot: { start: slot.start - 20 * 900, len: 900 } };
    const offer = await market.offer('anna', { ...late, validUntil: slot.start });
    expect(await anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'error' });
    expect((await ben.request('book.snapshot', {})).slots).toEqual(before.slots);
  });

  test('offer.get gives the signed offer, its signer’s chain and what is left', async () => {
    const offer = await market.offer('anna', { lots: 4, price: 40_000 });
    await anna.request('offer.submit', { token: offer.token });
    const answer = await ben.request('offer.get', { offer: offer.id });
    expect(answer).toMatchObject({ type: 'ok', token: offer.token, open: 4 });
    const [leaf = ''] = answer.chain as string[];
    expect(certificateId(Buffer.from(leaf, 'base64url'))).toBe(market.identity('anna').kid);
  });

  test('[WS-022] while the market stops, new ones are told so; what was asked before is answered', async () => {
    await using stopping = await TestMarket.start();
    const client = await stopping.raw('anna');
    const [before, after] = [await stopping.offer('anna', { lots: 1 }), await stopping.offer('anna', { lots: 1 })];
    const first = client.post('offer.submit', { token: before.token });
    await client.find(({ re }) => re === first);
    const stopped = stopping.node.stop();
    client.post('offer.submit', { token: after.token });
    const { code } = await client.ended();
    expect(code).toBe(1001);
    await stopped;
    const late = client.frames.find(({ type }) => type === 'error');
    if (late) expectRefusal(late, 'market-stopping');
    await stopping.startNode();
    const again = await stopping.raw('anna');
    expect(await again.request('trade.status', { subject: before.id })).toMatchObject({ state: 'open' });
    expect(await again.request('trade.status', { subject: after.id })).toMatchObject({ state: 'unknown' });
  });

  test('[WS-022] a market whose own chain has ended takes nothing', async () => {
    const clock = new ShiftedClock();
    await using ending = await TestMarket.start({ clock, proxyLifetime: 3600, withOperator: false });
    const { operator, secret } = ending.network.top;
    const policy = { role: 'participant', feedIn: watts(10_000), draw: watts(1000) } as const;
    const lasting = asClient(await proxyOf(operator, clock.now(), policy, { secret, point: 'point-2' }));
    const client = await RawClient.greeted(ending.node.url, lasting);
    clock.shiftMs = 3601_000;
    const { signer: _, type: __, ...content } = (await ending.offer('ben')).message;
    const { token } = await signMessage(lasting, 'bc4p-offer', content);
    expectRefusal(await client.request('offer.submit', { token }), 'market-stopping');
    expect(ending.node.notReady()).not.toEqual([]);
    await client.close();
  });
});

describe('trades', () => {
  test('trade.status tells the own participant, and nobody else', async () => {
    const { offer, acceptance, trade } = await traded();
    expect(await anna.request('trade.status', { subject: offer.id })).toMatchObject({
      state: 'ended',
      trades: [trade],
    });
    expect(await ben.request('trade.status', { subject: acceptance.id })).toMatchObject({
      state: 'ended',
      trades: [trade],
    });
    const foreign = await ben.request('trade.status', { subject: offer.id });
    const unknown = await ben.request('trade.status', { subject: NOBODY });
    expect({ ...foreign, re: '', subject: '' }).toEqual({ ...unknown, re: '', subject: '' });
    expect(unknown).toMatchObject({ state: 'unknown', open: 0, trades: [] });
  });

  test('trade.status of an own offer that somebody else brought along', async () => {
    const offer = await market.offer('anna', { price: 20_000, lots: 3 });
    const acceptance = await market.acceptance('ben', offer.id, { lots: 2, limit: 30_000 });
    const answer = await ben.request('offer.accept', { token: acceptance.token, offer: offer.token });
    expect(answer).toMatchObject({ type: 'ok' });
    const status = await anna.request('trade.status', { subject: offer.id });
    expect(status).toMatchObject({ state: 'open', open: 1, trades: [answer.trade] });
    expect(await ben.request('trade.status', { subject: offer.id })).toMatchObject({ state: 'unknown' });
  });

  test('trade.list gives own trades in pages, each with evidence that holds off-line', async () => {
    for (let count = 0; count < 5; count += 1) {
      market.nextSlot();
      await traded();
    }
    const all = (await anna.request('trade.list', {})) as AnyFrame & { trades: string[] };
    expect(all.trades.length).toBeGreaterThanOrEqual(5);
    const pages: string[] = [];
    let after: number | undefined = 0;
    while (after !== undefined) {
      const page = (await anna.request('trade.list', { after, limit: 2 })) as AnyFrame & {
        trades: string[];
        next?: number;
      };
      expect(page.trades.length).toBeLessThanOrEqual(2);
      const options = { anchors: [market.network.root.chain[0]], verifier: nativeVerifier() };
      const proven = await verifyTradeEvidence(page.evidence as never, options);
      expect(proven).not.toHaveProperty('refusal');
      pages.push(...page.trades);
      after = page.next;
    }
    expect(pages).toEqual(all.trades);
    const none = await anna.request('trade.list', { after: 1_000_000 });
    expect(none).toMatchObject({ type: 'ok', trades: [] });
    expect(none).not.toHaveProperty('evidence');
  });

  test('[WS-004] pages of trades with long messages keep within 1 MiB, and none is left out', async () => {
    const ext = { 'x-note': 'a'.repeat(20_000) };
    const offer = await market.offer('anna', { price: 20_000, lot: 50, lots: 45, ext });
    expect(await anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
    for (let count = 0; count < 45; count += 1) {
      const acceptance = await market.acceptance('ben', offer.id, { lots: 1, limit: 30_000, ext } as never);
      expect(await ben.request('offer.accept', { token: acceptance.token })).toMatchObject({ type: 'ok' });
    }
    const seen: string[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page = (await ben.request('trade.list', { after })) as AnyFrame & { trades: string[]; next?: number };
      expect(JSON.stringify(page).length).toBeLessThan(1024 * 1024);
      seen.push(...page.trades);
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(45);
  });
});

describe('the book at once', () => {
  test('of one slot and of all; a slot of nobody is empty', async () => {
    const offer = await market.offer('anna', { price: 40_000, lots: 2 });
    await anna.request('offer.submit', { token: offer.token });
    const one = await ben.request('book.snapshot', { slot: market.slot });
    expect(one).toMatchObject({ slots: [{ slot: market.slot, asks: [{ offer: offer.id, lots: 2 }], bids: [] }] });
    const all = (await ben.request('book.snapshot', {})) as AnyFrame & { slots: { slot: { start: number } }[] };
    const starts = all.slots.map(({ slot }) => slot.start);
    expect(starts).toContain(market.slot.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const strange = { start: 900, len: 900 };
    expect(await ben.request('book.snapshot', { slot: strange })).toMatchObject({
      slots: [{ slot: strange, asks: [], bids: [] }],
    });
  });
});

describe('certificates', () => {
  test('cert.get gives the chain of whoever signed here; [SIG-015] of others none', async () => {
    await traded();
    const { kid } = market.identity('anna');
    const { chain } = (await ben.request('cert.get', { kid })) as AnyFrame & { chain: string[] };
    expect(chain.map((text) => certificateId(Buffer.from(text, 'base64url')))).toEqual(
      market.identity('anna').chain.map((each) => each.kid),
    );
    const own = market.network.top.service.chain[0].kid;
    expect(await ben.request('cert.get', { kid: own })).toMatchObject({ type: 'ok' });
    expectRefusal(await ben.request('cert.get', { kid: NOBODY }), 'certificate-unknown', { kid: NOBODY });
  });

  /** A proxy for a new key, by renewal over the session. */
  async function renewed(client: RawClient): Promise<ClientIdentity> {
    const key = await generateSigningKey();
    const request = await createRequest({ commonName: 'anna', publicKey: key.publicKey }, key);
    const answer = await client.request('cert.renew', { request: Buffer.from(request).toString('base64url') });
    expect(answer).toMatchObject({ type: 'ok', of: 'cert.renew' });
    const chain = parseChain((answer.chain as string[]).map((text) => new Uint8Array(Buffer.from(text, 'base64url'))));
    if (!chain.ok) throw new Error(chain.refusal.code);
    const [leaf] = chain.value;
    return { kid: leaf?.kid ?? '', signer: key, chain: chain.value };
  }

  test('cert.renew gives a new proxy for the same connection point: limits, self-trade rule and events are one', async () => {
    const old = await market.offer('anna', { side: 'sell', price: 40_000, lots: 20 });
    expect(await anna.request('offer.submit', { token: old.token })).toMatchObject({ type: 'ok' });
    const identity = await renewed(anna);
    const session = await RawClient.greeted(market.node.url, identity);
    const signed = async (changes: object) => {
      const { signer: _, type: __, ...content } = (await market.offer('anna', changes)).message;
      return (await signMessage(identity, 'bc4p-offer', content)).token;
    };
    expectRefusal(await session.request('offer.submit', { token: old.token }), 'signer-not-session');
    expectRefusal(
      await session.request('offer.submit', { token: await signed({ side: 'buy', price: 50_000, lots: 1 }) }),
      'self-trade',
      { offer: old.id },
    );
    expectRefusal(await session.request('offer.submit', { token: await signed({ lots: 6 }) }), 'limit-exceeded', {
      taken: 2000,
    });
    const { last } = (await session.request('events.subscribe', { after: 0 })) as unknown as { last: number };
    const seen = session.find(({ type, seq }) => type === 'event' && Number(seq) === last + 1);
    const acceptance = await market.acceptance('ben', old.id, { lots: 1, limit: 50_000 });
    expect(await ben.request('offer.accept', { token: acceptance.token })).toMatchObject({ type: 'ok' });
    expect(await seen).toMatchObject({ kind: 'traded', subject: old.id });
    expect(await session.request('trade.status', { subject: old.id })).toMatchObject({ state: 'open', open: 19 });
    await session.close();
  });

  test('cert.renew of what is no request, of somebody else’s key, of a key that is no use', async () => {
    expectRefusal(await anna.request('cert.renew', { request: 'MAA' }), 'request-malformed');
    const garbage = await anna.request('cert.renew', { request: 'MAAA' });
    expectRefusal(garbage, 'der-malformed');
    expect(Object.keys(garbage.facts as object).sort()).toEqual([...ERRORS['der-malformed'].facts].sort());
    const [own, other] = [await generateSigningKey(), await generateSigningKey()];
    const forged = await createRequest({ commonName: 'anna', publicKey: own.publicKey }, other);
    expectRefusal(
      await anna.request('cert.renew', { request: Buffer.from(forged).toString('base64url') }),
      'request-signature-invalid',
    );
    expect(await anna.barrier()).toEqual([]);
  });
});
