import type { Trade } from '@bc4p/protocol/messages';
import { describe, expect, test } from 'vitest';
import { isOfOffer, type OwnOffer } from './own-offer.ts';

const slot = { start: 1_800_000_000, len: 900 };
const sell: OwnOffer = { id: 's', side: 'sell', slot, lot: 100, lots: 10, price: 15_000 };
const buy: OwnOffer = { ...sell, id: 'b', side: 'buy' };
const trade = { sell: 's', buy: 'b', slot, energy: 300, sellerReceives: '4500000', buyerPays: '4500000' } as Trade;

describe('a trade keeps to an own offer', () => {
  test.each([
    ['at its price', sell, trade, true],
    ['to buy, at its price', buy, trade, true],
    ['to sell, when more is received', sell, { ...trade, sellerReceives: '4500001' }, true],
    ['to buy, when less is paid', buy, { ...trade, buyerPays: '-1' }, true],
    ['but not one that joins another', sell, { ...trade, sell: 'x' }, false],
    ['but not one that joins it on the other side', sell, { ...trade, sell: 'b', buy: 's' }, false],
    ['but not in another slot', sell, { ...trade, slot: { ...slot, start: slot.start + 900 } }, false],
    ['but not over part of a lot', sell, { ...trade, energy: 250, sellerReceives: '9000000' }, false],
    ['but not over more than it offers', sell, { ...trade, energy: 1100, sellerReceives: '99000000' }, false],
    ['but not when less is received', sell, { ...trade, sellerReceives: '4499999' }, false],
    ['but not when more is paid', buy, { ...trade, buyerPays: '4500001' }, false],
  ] as const)('%s', (_, offer, made, expected) => expect(isOfOffer(made as Trade, offer)).toBe(expected));
});
