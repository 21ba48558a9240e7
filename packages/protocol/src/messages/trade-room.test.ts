import { expect, test } from 'vitest';
import { generateSigningKey } from '../crypto/index.ts';
import { hasRoomFor, MAX_TOKEN_LENGTH, MAX_TRADE_LINES, signMessage, type Trade } from './index.ts';

const ID = 'A'.repeat(43);
const ADDRESS = Array(5).fill('a'.repeat(50)).join('.');
const MONEY = `-${'9'.repeat(30)}`;
const HIGHEST = Number.MAX_SAFE_INTEGER;

/** As many quotes, of lines and a market whose names have so many characters. */
const quotes = (count: number, name: number, market = 13): Trade['quotes'] =>
  Array.from({ length: count }, (_, place) => ({
    line: `${place}`.padStart(name, 'x'),
    direction: 'down',
    energy: 1_000_000,
    fee: '1000000',
    market: 'm'.repeat(market),
  }));

test('[TREE-109] a trade whose quotes have room fits a token, however long everything else in it is', async () => {
  const most = Array.from({ length: 64 }, (_, place) => quotes(MAX_TRADE_LINES, 40, place)).findLast(hasRoomFor);
  const signer = await generateSigningKey();
  const slot = { start: 253_402_300_799, len: 86_400 };
  const { token } = await signMessage({ kid: ID, signer }, 'bc4p-trade', {
    market: ADDRESS,
    number: HIGHEST,
    kind: 'pay-as-offer',
    take: ID,
    slot,
    sell: ID,
    buy: ID,
    resting: 'sell',
    seller: ID,
    buyer: ID,
    energy: HIGHEST,
    price: -1_048_576,
    quotes: most ?? [],
    fees: MONEY,
    buyerPays: MONEY,
    sellerReceives: MONEY,
    at: 253_402_300_799,
    atMs: 999,
  });
  expect(most).toHaveLength(MAX_TRADE_LINES);
  expect(token.length).toBeGreaterThan(MAX_TOKEN_LENGTH * 0.85);
  expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_LENGTH);
});

test('[TREE-109] too many lines are refused, and fewer with names that are too long', () => {
  expect(hasRoomFor(quotes(MAX_TRADE_LINES, 8))).toBe(true);
  expect(hasRoomFor(quotes(MAX_TRADE_LINES + 1, 8))).toBe(false);
  const far = quotes(64, 64).map((quote) => ({ ...quote, market: ADDRESS }));
  expect(hasRoomFor(far)).toBe(false);
});
