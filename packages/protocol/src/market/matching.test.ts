import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeIn, openMarket, tradesIn } from '../../test/market/fixtures.ts';
import { NaiveMarket } from '../../test/market/naive-market.ts';
import { anyGrid, anySteps, commandsFrom } from '../../test/market/scenario.ts';

/** The naive market's words for what the core refuses. */
const NAIVE: Readonly<Record<string, string>> = {
  'offer-expired': 'gone',
  'offer-unknown': 'gone',
  'offer-taken': 'taken-or-held',
  'offer-held': 'taken-or-held',
  'capacity-exceeded': 'full',
  'line-busy': 'full',
};

describe('[TRD-004] [TRD-005] [TRD-006] [MKT-007] matching', () => {
  test('gives the trades of a market that takes one unit after the other, whatever the orders', () => {
    fc.assert(
      fc.property(anyGrid, anySteps, (grid, steps) => {
        const core = openMarket({ grid });
        const naive = new NaiveMarket(grid);
        const unresolvable = new Set<string>();
        for (const command of commandsFrom(steps)) {
          if (command.kind === 'resolve' && unresolvable.has(command.id)) continue;
          const events = core.apply(command);
          const expected = naive.apply(command);
          const code = codeIn(events);
          if (command.kind === 'reserve' && code) unresolvable.add(command.id);
          // More lots than the offer ever had: the naive market says what is wrong besides.
          if (code === 'lots-out-of-range') expect(expected.result).not.toBe('ok');
          else expect(code === undefined ? 'ok' : (NAIVE[code] ?? code)).toBe(expected.result);
          const trades = tradesIn(events).map(({ restingId, incomingId, energy, fees, buyerPays, sellerReceives }) => ({
            resting: restingId,
            incoming: incomingId,
            energy,
            fees,
            buyerPays,
            sellerReceives,
          }));
          expect(trades).toEqual(expected.trades);
          expect(naive.isCrossed()).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
