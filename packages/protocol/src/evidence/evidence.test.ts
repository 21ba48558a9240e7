import { beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../test/support/certified.ts';
import { smallNetwork } from '../../test/support/small-network.ts';
import { createVerifier } from '../crypto/index.ts';
import {
  type Acceptance,
  type Evidence,
  encodeBase64url,
  type Offer,
  signMessage,
  type Trade,
} from '../messages/index.ts';
import { instant } from '../units/index.ts';
import { readEvidence, verifyTradeEvidence } from './index.ts';

const AT = instant(1_800_000_000);
const SLOT = { start: 1_800_009_000, len: 900 };
const NONCE = 'n'.repeat(22);

let network: Awaited<ReturnType<typeof smallNetwork>>;
beforeAll(async () => {
  network = await smallNetwork(AT);
});

interface Changes {
  readonly offer?: Partial<Offer>;
  readonly acceptance?: Partial<Acceptance>;
  readonly bid?: Partial<Offer>;
  readonly trade?: Partial<Trade>;
  readonly signer?: 'seller' | 'service';
  /** Who signs the offer; the trade goes on naming the seller. */
  readonly offerSigner?: 'buyer';
}

/** 300 Wh at 15 ct/kWh with 1 ct/kWh of fees: by an acceptance, or by a bid if there is one. */
async function evidence(changes: Changes = {}): Promise<Evidence> {
  const { market, service, seller, buyer } = network;
  const offer = await signMessage(network[changes.offerSigner ?? 'seller'], 'bc4p-offer', {
    market,
    side: 'sell',
    slot: SLOT,
    lot: 100,
    lots: 5,
    price: 15_000,
    validUntil: AT + 600,
    nonce: NONCE,
    ...changes.offer,
  });
  const taker = changes.bid
    ? await signMessage(buyer, 'bc4p-offer', {
        market,
        side: 'buy',
        slot: SLOT,
        lot: 150,
        lots: 2,
        price: 16_000,
        validUntil: AT + 600,
        nonce: NONCE,
        ...changes.bid,
      })
    : await signMessage(buyer, 'bc4p-acceptance', {
        market,
        offer: offer.id,
        lots: 3,
        limit: 16_000,
        validUntil: AT + 600,
        nonce: NONCE,
        ...changes.acceptance,
      });
  const trade = await signMessage(network[changes.signer ?? 'service'], 'bc4p-trade', {
    market,
    number: 1,
    kind: changes.bid ? 'pay-as-offer' : 'direct',
    slot: SLOT,
    sell: offer.id,
    buy: taker.id,
    resting: 'sell',
    seller: seller.kid,
    buyer: buyer.kid,
    energy: 300,
    price: 15_000,
    quotes: [{ line: 'l1', direction: 'up', energy: 300, fee: '300000' }],
    fees: '300000',
    buyerPays: '4800000',
    sellerReceives: '4500000',
    at: AT,
    atMs: 0,
    ...changes.trade,
  });
  const certificates = new Set(
    [service, seller, buyer].flatMap(({ chain }: Member) => chain.slice(0, -1).map(({ der }) => encodeBase64url(der))),
  );
  return { type: 'bc4p-evidence', tokens: [offer.token, taker.token, trade.token], certificates: [...certificates] };
}

async function verdict(bundle: Evidence): Promise<string> {
  const read = readEvidence(bundle);
  if (!read.ok) return `${read.refusal.code} ${read.refusal.requirement}`;
  const proven = await verifyTradeEvidence(read.value, { anchors: [network.root], verifier: createVerifier() });
  return proven.ok ? `${proven.value.length} proven` : `${proven.refusal.code} ${proven.refusal.requirement}`;
}

describe('evidence of a trade', () => {
  test('[TRD-100] [TRD-101] [TRD-102] [TRD-103] [TRD-104] [TRD-105] [TRD-106] [TRD-107] [TRD-108] proves a direct trade', async () => {
    expect(await verdict(await evidence())).toBe('1 proven');
  });

  test('[TRD-104] [TRD-105] proves a trade of two offers with lots of different size', async () => {
    expect(await verdict(await evidence({ bid: {} }))).toBe('1 proven');
  });

  test('[TRD-106] proves a trade at a resting bid: the fees are the seller’s', async () => {
    const bundle = await evidence({
      bid: {},
      trade: { resting: 'buy', price: 16_000, buyerPays: '4800000', sellerReceives: '4500000' },
    });
    expect(await verdict(bundle)).toBe('1 proven');
  });

  test('[TRD-100] must have its form', async () => {
    expect(await verdict({ ...(await evidence()), extra: 1 } as never)).toBe('payload-invalid TRD-100');
  });

  test.each([0, 1, 2])('[TRD-101] is incomplete without message %i', async (missing) => {
    const bundle = await evidence();
    expect(await verdict({ ...bundle, tokens: bundle.tokens.filter((_, place) => place !== missing) })).toBe(
      'evidence-incomplete TRD-101',
    );
  });

  test('[TRD-111] proves a trade over a path of several lines, up and then down', async () => {
    const quotes = (['up', 'up', 'down'] as const).map((direction, place) => ({
      line: `l${place}`,
      direction,
      energy: 300,
      fee: '100000',
    }));
    expect(await verdict(await evidence({ trade: { quotes } }))).toBe('1 proven');
  });

  test('[TRD-101] is incomplete without an issuer between a signer and the root', async () => {
    const bundle = await evidence();
    const [, operator] = network.seller.chain;
    const without = bundle.certificates.filter((text) => text !== encodeBase64url(operator?.der ?? new Uint8Array()));
    expect(without).toHaveLength(bundle.certificates.length - 1);
    expect(await verdict({ ...bundle, certificates: without })).toBe('evidence-incomplete TRD-101');
  });

  test('[TRD-101] is incomplete without a certificate', async () => {
    const bundle = await evidence();
    const without = bundle.certificates.filter((text) => text !== encodeBase64url(network.seller.chain[0].der));
    expect(await verdict({ ...bundle, certificates: without })).toBe('evidence-incomplete TRD-101');
  });

  const AFTER = { at: AT + 700 };
  test.each<[string, Changes, string]>([
    ['[TRD-102] signed by a participant instead of the market', { signer: 'seller' }, 'TRD-102'],
    ['[TRD-102] of a market that its signer is not', { trade: { market: 'other.westnetz' } }, 'TRD-102'],
    ['[TRD-103] whose seller did not sign the offer', { offerSigner: 'buyer' }, 'TRD-103'],
    ['[TRD-104] in another slot', { trade: { slot: { start: SLOT.start + 900, len: 900 } } }, 'TRD-104'],
    ['[TRD-104] of another kind', { trade: { kind: 'pay-as-offer' } }, 'TRD-104'],
    ['[TRD-104] of an acceptance of another offer', { acceptance: { offer: 'A'.repeat(43) } }, 'TRD-104'],
    ['[TRD-104] of two offers to buy', { bid: {}, offer: { side: 'buy' } }, 'TRD-104'],
    ['[TRD-104] at a resting message that is no offer', { trade: { resting: 'buy' } }, 'TRD-104'],
    ['[TRD-105] of fewer lots than were accepted', { trade: { energy: 200 } }, 'TRD-105'],
    ['[TRD-105] of more than was offered', { offer: { lots: 2 } }, 'TRD-105'],
    ['[TRD-105] of a part of a lot', { bid: { lot: 200, lots: 3 } }, 'TRD-105'],
    [
      '[TRD-111] with a quote over another energy',
      { trade: { quotes: [{ line: 'l1', direction: 'up', energy: 200, fee: '300000' }] } },
      'TRD-111',
    ],
    [
      '[TRD-111] with a line twice',
      {
        trade: {
          quotes: ['100000', '200000'].map((fee) => ({ line: 'l1', direction: 'up' as const, energy: 300, fee })),
        },
      },
      'TRD-111',
    ],
    [
      '[TRD-111] with a path that goes down before it goes up',
      {
        trade: {
          quotes: (['down', 'up'] as const).map((direction, place) => ({
            line: `l${place}`,
            direction,
            energy: 300,
            fee: '150000',
          })),
        },
      },
      'TRD-111',
    ],
    ['[TRD-106] at another price', { trade: { price: 14_000 } }, 'TRD-106'],
    ['[TRD-106] with other fees than quoted', { trade: { fees: '0' } }, 'TRD-106'],
    ['[TRD-106] in which the buyer pays too much', { trade: { buyerPays: '4800001' } }, 'TRD-106'],
    ['[TRD-106] in which the seller receives too little', { trade: { sellerReceives: '4499999' } }, 'TRD-106'],
    ['[TRD-107] above the buyer’s limit', { acceptance: { limit: 15_999 } }, 'TRD-107'],
    [
      '[TRD-107] below the seller’s limit',
      { bid: {}, offer: { price: 15_001 }, trade: { resting: 'buy', price: 16_000 } },
      'TRD-107',
    ],
    ['[TRD-108] after the offer had ended', { offer: { validUntil: AT } }, 'TRD-108'],
    ['[TRD-108] after the acceptance had ended', { trade: AFTER, offer: { validUntil: AT + 900 } }, 'TRD-108'],
    [
      '[TRD-108] after the slot had begun',
      { trade: { at: SLOT.start }, offer: { validUntil: AT + 90_000 }, acceptance: { validUntil: AT + 90_000 } },
      'TRD-108',
    ],
  ])('contradicts itself: %s', async (_, changes, requirement) => {
    expect(await verdict(await evidence(changes))).toBe(`evidence-contradiction ${requirement}`);
  });

  test('is worth nothing under another root', async () => {
    const other = await smallNetwork(AT);
    const proven = await verifyTradeEvidence(await evidence(), { anchors: [other.root], verifier: createVerifier() });
    expect(proven).toMatchObject({ ok: false, refusal: { code: 'key-identifier-mismatch' } });
  });

  test('is worth nothing when a signature was changed', async () => {
    const bundle = await evidence();
    const [first = '', ...rest] = bundle.tokens;
    const changed = first.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBA' : 'AAAA'));
    expect(await verdict({ ...bundle, tokens: [changed, ...rest] })).toMatch('signature-invalid');
  });
});
