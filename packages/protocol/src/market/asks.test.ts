import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAsks } from '../../test/market/any-asks.ts';
import { codeIn, openMarket, SLOT, tradesIn } from '../../test/market/fixtures.ts';
import { NaiveAsks } from '../../test/market/naive-asks.ts';
import { anyGrid, anySteps, commandsFrom } from '../../test/market/scenario.ts';
import type { DistantOffer, MarketCore } from './index.ts';

const sum = (fees: readonly { readonly fee: bigint }[]): bigint => fees.reduce((total, { fee }) => total + fee, 0n);

const holdsIn = (events: ReturnType<MarketCore['apply']>) =>
  events.flatMap((event) =>
    event.kind === 'take-made'
      ? [{ ask: event.take.offer, energy: event.take.lot * event.take.lots, fees: sum(event.quotes) }]
      : [],
  );

describe('[TREE-010] [TREE-012] bids that are given asks of other markets', () => {
  test('trade and hold what one unit after the other would, each where it is cheapest', () => {
    fc.assert(
      fc.property(anyGrid, anySteps, fc.infiniteStream(anyAsks), (grid, steps, askedFor) => {
        const [core, naive] = [openMarket({ grid }), new NaiveAsks(grid)];
        let draws = 0;
        // Offers that nobody has taken from before: what is under way of an ask counts elsewhere.
        const newAsks = () => {
          draws += 1;
          return askedFor.next().value.map((ask: DistantOffer) => ({ ...ask, id: `${ask.id}-${draws}` }));
        };
        for (const command of commandsFrom(steps)) {
          // Reservations of others and acceptances are compared elsewhere; here offers matter, and asks that come later.
          if (command.kind !== 'submit-offer' && command.kind !== 'tick') continue;
          const given = command.kind === 'submit-offer' ? { ...command, asks: newAsks() } : command;
          const events = core.apply(given);
          const expected = naive.apply(given);
          expect(codeIn(events) ?? 'ok').toBe(expected.result);
          const trades = tradesIn(events).map(({ restingId, incomingId, energy, fees, buyerPays, sellerReceives }) => ({
            resting: restingId,
            incoming: incomingId,
            energy,
            fees,
            buyerPays,
            sellerReceives,
          }));
          expect(trades).toEqual(expected.trades);
          if (command.kind === 'submit-offer') expect(holdsIn(events)).toEqual(naive.holds);
          if (command.kind !== 'tick') continue;
          const asks = newAsks();
          const met = core.apply({ kind: 'meet-asks', at: command.at, slot: SLOT, asks });
          naive.meet(asks);
          expect(holdsIn(met)).toEqual(naive.holds);
        }
      }),
      { numRuns: 200 },
    );
  });
});
