import { ERRORS, type ErrorCode } from '@bc4p/protocol';
import { canonicalJson, type Unsigned } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.ts';
import type { RawClient } from '../support/raw-client.ts';
import { nonce, TestMarket } from '../support/test-market.ts';

let market: TestMarket;
let anna: RawClient;
let ben: RawClient;
let carla: RawClient;
beforeAll(async () => {
  market = await TestMarket.start({
    rules: { minimumLot: '10Wh', horizon: '24h' },
    limits: { ratePerIdentity: 100_000, burstPerIdentity: 100_000 },
    // A line that carries less than what a connection point may feed in.
    grid: { lines: [{ capacity: '4kW' }, { capacity: '50kW' }] },
  });
  anna = await market.raw('anna');
  ben = await market.raw('ben');
  carla = await market.raw('carla');
});
afterAll(() => market[Symbol.asyncDispose]());
beforeEach(() => market.nextSlot());

type OfferChanges = Partial<Unsigned<'bc4p-offer'>>;
const positions = () => market.node.market.core.positions(market.slot);
const offersOf = (changes: OfferChanges, name = 'anna') => market.offer(name, changes);

/** Sends an offer that the market must refuse; states that it changed nothing, and that the same gets the same. */
async function refusedOffer(changes: OfferChanges, code: ErrorCode, facts: object = {}): Promise<void> {
  const before = JSON.stringify(positions());
  const offer = await offersOf(changes);
  const answer = await anna.request('offer.submit', { token: offer.token });
  expectRefusal(answer, code, facts);
  expect(JSON.stringify(positions())).toBe(before);
  expect(market.node.market.core.offer(offer.id)).toBeUndefined();
  const again = await anna.request('offer.submit', { token: offer.token });
  expect({ ...again, re: '' }).toMatchObject({ code, facts: answer.facts, class: answer.class });
  expect(await anna.request('offer.submit', { token: (await offersOf({})).token })).toMatchObject({ type: 'ok' });
}

describe('offers that the market refuses', () => {
  const now = () => market.clock.now();
  const slotIn = (seconds: number) => ({
    start: instant(Math.ceil((now() + seconds) / 900) * 900),
    len: market.slot.len,
  });

  test('[OFR-001] of another market', () =>
    refusedOffer({ market: 'quartier8.westnetz' }, 'wrong-market', {
      market: 'quartier8.westnetz',
      expected: 'quartier7.westnetz',
    }));
  test('[OFR-002] for a slot of another length', () =>
    refusedOffer({ slot: { start: market.slot.start, len: 300 } }, 'slot-misaligned', { len: 300, expected: 900 }));
  test('[OFR-002] for a slot that begins in between', () =>
    refusedOffer({ slot: { start: market.slot.start + 60, len: 900 } }, 'slot-misaligned'));
  test('[OFR-003] in lots below the minimum', () => refusedOffer({ lot: 9 }, 'lot-size', { lot: 9, minimum: 10 }));
  test('[OFR-004] of more energy than the protocol allows', () =>
    refusedOffer({ lot: 2 ** 20, lots: 2 ** 11 }, 'amount-out-of-range', { value: 2 ** 31 }));
  test('[OFR-006] that would stand beyond gate closure', () =>
    refusedOffer({ validUntil: market.slot.start - 200 }, 'validity-too-long', { latest: market.slot.start - 300 }));
  test('[OFR-007] beyond the horizon', async () => {
    const slot = slotIn(25 * 3600);
    await refusedOffer({ slot, validUntil: slot.start - 600 }, 'slot-beyond-horizon', { start: slot.start });
  });
  test('[OFR-008] for a slot whose gate is closed', async () => {
    const slot = { start: instant(Math.floor(now() / 900) * 900), len: market.slot.len };
    await refusedOffer({ slot, validUntil: now() + 60 }, 'gate-closed', { gateClosedAt: slot.start - 300 });
  });
  test('[OFR-008] for a slot of the past', async () => {
    const slot = { start: instant(900), len: market.slot.len };
    await refusedOffer({ slot, validUntil: 1000 }, 'gate-closed', { gateClosedAt: 600 });
  });
  test('[OFR-009] that has expired', () => refusedOffer({ validUntil: now() - 1 }, 'offer-expired'));
  test('[OFR-010] that would stand for less than the minimum availability', () =>
    refusedOffer({ validUntil: now() + 5 }, 'validity-too-short'));
  test('[OFR-014] beyond the limit of the certificate', () =>
    refusedOffer({ lots: 26 }, 'limit-exceeded', { side: 'sell', limit: 2500, taken: 0, asked: 2600 }));
  test('[OFR-013] that would trade with an own offer', async () => {
    const ask = await offersOf({ side: 'sell', price: 10_000, lots: 1 });
    await anna.request('offer.submit', { token: ask.token });
    await refusedOffer({ side: 'buy', price: 20_000, lots: 1 }, 'self-trade', { offer: ask.id });
  });
});

describe('acceptances that the market refuses', () => {
  async function resting(changes: OfferChanges = {}) {
    const offer = await offersOf({ side: 'sell', price: 30_000, lots: 10, ...changes });
    expect(await anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
    return offer;
  }

  /** Accepts; states the refusal, that it is signed and final where it is, and that nothing moved. */
  async function refusedAcceptance(
    who: 'anna' | 'ben' | 'carla',
    offer: string,
    changes: object,
    code: ErrorCode,
    facts: object = {},
  ): Promise<void> {
    const client = { anna, ben, carla }[who];
    const before = JSON.stringify(positions());
    const acceptance = await market.acceptance(who, offer, changes);
    const answer = await client.request('offer.accept', { token: acceptance.token });
    expectRefusal(answer, code, facts);
    // [TRD-109] What may be answered otherwise another time is not decided, so nothing is signed.
    expect(answer.decision).toEqual(ERRORS[code].class === 'permanent' ? expect.any(String) : undefined);
    expect(JSON.stringify(positions())).toBe(before);
    expect(await client.barrier()).toEqual([]);
  }

  test('[ACC-004] of an offer that nobody knows', () =>
    refusedAcceptance('ben', 'A'.repeat(43), {}, 'offer-unknown', { offer: 'A'.repeat(43) }));
  test('[ACC-011] of lots that others took', async () => {
    const offer = await resting({ lots: 2 });
    const winner = await market.acceptance('ben', offer.id, { lots: 2, limit: 40_000 });
    expect(await ben.request('offer.accept', { token: winner.token })).toMatchObject({ type: 'ok' });
    await refusedAcceptance('carla', offer.id, { lots: 1, limit: 40_000 }, 'offer-taken', { remaining: 0 });
  });
  test('of more lots than the offer has', async () => {
    const offer = await resting({ lots: 2 });
    await refusedAcceptance('ben', offer.id, { lots: 3, limit: 40_000 }, 'lots-out-of-range', { lots: 3, maximum: 2 });
  });
  test('[TRD-002] beyond its own limit, grid fees included', async () => {
    const offer = await resting();
    await refusedAcceptance('ben', offer.id, { lots: 1, limit: 30_999 }, 'price-limit', {
      total: '3100000',
      limit: '3099900',
    });
  });
  test('of an own offer', async () => {
    const offer = await resting();
    await refusedAcceptance('anna', offer.id, { lots: 1, limit: 40_000 }, 'self-trade');
  });
  test('that has expired', async () => {
    const offer = await resting();
    const validUntil = market.clock.now() - 1;
    await refusedAcceptance('ben', offer.id, { lots: 1, limit: 40_000, validUntil }, 'acceptance-expired', {
      validUntil,
    });
  });
  test('for another market', async () => {
    const offer = await resting();
    await refusedAcceptance('ben', offer.id, { market: 'quartier8.westnetz', lots: 1, limit: 40_000 }, 'wrong-market');
  });
  test('over a line that is full', async () => {
    const offer = await resting({ lot: 100, lots: 20 });
    const fitting = await market.acceptance('ben', offer.id, { lots: 10, limit: 40_000 });
    expect(await ben.request('offer.accept', { token: fitting.token })).toMatchObject({ type: 'ok' });
    await refusedAcceptance('ben', offer.id, { lots: 1, limit: 40_000 }, 'capacity-exceeded', {
      line: 'line-1',
      free: 0,
      asked: 100,
    });
    // The other line has room.
    const other = await market.acceptance('carla', offer.id, { lots: 1, limit: 40_000 });
    expect(await carla.request('offer.accept', { token: other.token })).toMatchObject({ type: 'ok' });
  });
});

describe('tokens that are not what they should be', () => {
  const part = (value: unknown): string =>
    Buffer.from(typeof value === 'string' ? value : canonicalJson(value as never)).toString('base64url');
  const header = (changes: object = {}) => ({
    alg: 'ES256',
    kid: market.identity('anna').kid,
    typ: 'bc4p-offer',
    ...changes,
  });
  /** A token that anna really signed, over whatever header and payload. */
  async function signed(head: unknown, payload: unknown): Promise<string> {
    const input = `${part(head)}.${part(payload)}`;
    const signature = await market.participant('anna').key.sign(Buffer.from(input));
    return `${input}.${Buffer.from(signature).toString('base64url')}`;
  }
  const payload = async (): Promise<Record<string, unknown>> => ({ ...(await offersOf({})).message });

  const CASES: [string, string, ErrorCode, () => Promise<string>][] = [
    [
      'SIG-002',
      'stray bits',
      'token-malformed',
      async () => (await offersOf({})).token.replace(/.$/, (last) => (last === 'B' ? 'C' : 'B')),
    ],
    ['SIG-003', 'alg none', 'header-invalid', async () => signed(header({ alg: 'none' }), await payload())],
    [
      'SIG-003',
      'the algorithm of another key',
      'algorithm-mismatch',
      async () => signed(header({ alg: 'Ed25519' }), await payload()),
    ],
    [
      'SIG-004',
      'a key of its own in the header',
      'header-invalid',
      async () => signed({ ...header(), jwk: {} }, await payload()),
    ],
    [
      'SIG-005',
      'a header in another order',
      'header-invalid',
      async () => signed(`{"typ":"bc4p-offer","alg":"ES256","kid":"${header().kid}"}`, await payload()),
    ],
    [
      'SIG-006',
      'an acceptance in place of an offer',
      'type-unexpected',
      async () => (await market.acceptance('anna', 'A'.repeat(43))).token,
    ],
    ['WS-015', 'somebody else’s offer', 'signer-not-session', async () => (await market.offer('ben')).token],
    [
      'SIG-008',
      'a flipped signature',
      'signature-invalid',
      async () => {
        const [head, body] = (await offersOf({})).token.split('.');
        return `${head}.${body}.${'A'.repeat(86)}`;
      },
    ],
    [
      'SIG-008',
      'another payload under the signature',
      'signature-invalid',
      async () => {
        const [head, , signature] = (await offersOf({})).token.split('.');
        return `${head}.${part({ ...(await payload()), price: 1 })}.${signature}`;
      },
    ],
    [
      'SIG-012',
      'a space in the payload',
      'payload-not-canonical',
      async () => signed(header(), canonicalJson((await payload()) as never).replace(':', ': ')),
    ],
    [
      'SIG-010',
      'a fraction in the payload',
      'payload-not-canonical',
      async () => signed(header(), canonicalJson((await payload()) as never).replace('15000', '15000.5')),
    ],
    [
      'SIG-013',
      'a member that no offer has',
      'payload-invalid',
      async () => signed(header(), { ...(await payload()), cancel: true }),
    ],
    [
      'SIG-013',
      'a price beyond its bound',
      'payload-invalid',
      async () => signed(header(), { ...(await payload()), price: 2 ** 21 }),
    ],
    [
      'SIG-007',
      'another signer in the payload',
      'signer-mismatch',
      async () => signed(header(), { ...(await payload()), signer: 'A'.repeat(43) }),
    ],
    [
      'SIG-014',
      'an extension that must be understood',
      'extension-unknown',
      async () => signed(header(), { ...(await payload()), ext: { 'x-1': 1 }, must: ['x-1'] }),
    ],
  ];
  test.each(CASES)('[%s] %s', async (requirement, _, code, make) => {
    const digest = market.node.market.core.digest();
    const answer = await anna.request('offer.submit', { token: await make() });
    expectRefusal(answer, code);
    expect(answer.req).toBe(requirement);
    expect(market.node.market.core.digest()).toBe(digest);
    expect(await anna.barrier()).toEqual([]);
  });

  test('[ACC-101] an offer that comes along is checked as completely', async () => {
    const chainOf = (name: string) =>
      market.identity(name).chain.map(({ der }) => Buffer.from(der).toString('base64url'));
    const offer = await offersOf({ lots: 2, price: 30_000 });
    const accept = async (token: string, chain?: readonly string[]) => {
      const acceptance = await market.acceptance('ben', offer.id, { lots: 1, limit: 40_000 });
      return ben.request('offer.accept', { token: acceptance.token, offer: token, ...(chain && { chain }) });
    };
    const [head, body] = offer.token.split('.');
    expectRefusal(await accept(`${head}.${body}.${'A'.repeat(86)}`, chainOf('anna')), 'signature-invalid');
    expectRefusal(await accept(offer.token, chainOf('carla')), 'certificate-unknown');
    expectRefusal(await accept(offer.token, ['AAAA']), 'der-malformed');
    const meter = market
      .meter('anna')
      .chain.slice(0, -1)
      .map(({ der }) => Buffer.from(der).toString('base64url'));
    expectRefusal(await accept(offer.token, meter), 'role-not-permitted', { role: 'meter' });
    const other = await offersOf({ nonce: nonce() });
    expectRefusal(await accept(other.token, chainOf('anna')), 'offer-mismatch');
    expect(market.node.market.core.offer(offer.id)).toBeUndefined();
    expect(await accept(offer.token, chainOf('anna'))).toMatchObject({ type: 'ok' });
  });
});
