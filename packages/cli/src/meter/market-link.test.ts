import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingTokens, MOST_VALUES } from './market-link.ts';

const token = fc.integer({ min: 1, max: 3000 }).map((length) => 'x'.repeat(length));

test('a request has as many values as its frame holds, 64 at most, and one at least', () => {
  fc.assert(
    fc.property(
      fc.array(token, { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 1024, max: 1 << 18 }),
      (all, limit) => {
        const chain = ['c'.repeat(200)];
        const fitting = fittingTokens(all, limit, chain);
        const length = (values: readonly string[]) =>
          JSON.stringify({ type: 'meter.append', id: '1'.repeat(16), values, chain }).length;
        expect(fitting).toEqual(all.slice(0, fitting.length));
        expect(fitting.length).toBeGreaterThanOrEqual(1);
        expect(fitting.length).toBeLessThanOrEqual(MOST_VALUES);
        if (fitting.length > 1) expect(length(fitting)).toBeLessThanOrEqual(limit);
        // One more would not have fitted, with the room that is kept for the rest of the frame.
        const more = all.slice(0, fitting.length + 1);
        if (more.length > fitting.length && more.length <= MOST_VALUES)
          expect(length(more) + 256).toBeGreaterThan(limit);
      },
    ),
  );
});
