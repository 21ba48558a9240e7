import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from './json-pieces.ts';
import type { JsonValue } from './sorted-json.ts';

test('pieces are, together, what the platform writes', () => {
  const values = fc.jsonValue({ maxDepth: 7 }) as fc.Arbitrary<JsonValue>;
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 40 }), (value, length) => {
      const pieces = [...jsonPieces(value, length)];
      expect(pieces.join('')).toBe(JSON.stringify(value));
      for (const piece of pieces.slice(0, -1)) expect(piece.length).toBeGreaterThanOrEqual(length);
    }),
  );
});

test('a long list is parted, whatever it lies in; members without a value are left out', () => {
  const trades = Array.from({ length: 1000 }, (_, number) => ({ number, price: null, fee: undefined }));
  const value = {
    books: [
      { slot: 1, trades },
      { slot: 2, trades: [] },
    ],
    none: undefined,
    empty: {},
  };
  const pieces = [...jsonPieces(value as unknown as JsonValue, 2000)];
  expect(pieces.join('')).toBe(JSON.stringify(value));
  expect(pieces.length).toBeGreaterThan(5);
  for (const piece of pieces) expect(piece.length).toBeLessThan(5000);
});
