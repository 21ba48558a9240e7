import { energyAtPower, instant, lots, seconds, wattHours, watts } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind, Participant } from './participants.ts';
import { spread } from './spread.ts';
import { directLimit, LOT, lotsFor, neighbourOffers, restOffers, supplierOffer } from './strategy.ts';

const slots = fc.nat(1_000_000).map((index) => ({ start: instant(index * 900), len: seconds(900) }));
const people = fc
  .record({
    name: fc.string({ minLength: 1 }),
    kind: fc.constantFrom<Kind>('household', 'farm', 'business', 'plant'),
    power: fc.integer({ min: 100, max: 100_000 }),
  })
  .map(
    ({ name, kind, power }): Participant => ({
      ...{ name, kind, node: 'n', energy: new Map() },
      feedIn: watts(kind === 'plant' ? power : 0),
      draw: watts(kind === 'plant' ? 0 : power),
    }),
  );
const energy = (participant: Participant, slot: { len: number }) =>
  energyAtPower(participant.kind === 'plant' ? participant.feedIn : participant.draw, seconds(slot.len));

describe('what participants offer', () => {
  test('is never more than the forecast in lots, nor than the connection carries', () => {
    fc.assert(
      fc.property(people, slots, fc.nat(30_000), (participant, slot, wh) => {
        const wanted = lotsFor(wattHours(wh), participant, slot);
        expect(wanted * LOT).toBeLessThanOrEqual(Math.min(wh + LOT / 2, energy(participant, slot)));
        expect(wanted * LOT > wh - LOT / 2 || wanted === Math.floor(energy(participant, slot) / LOT)).toBe(true);
        const offered = neighbourOffers(participant, slot, wanted);
        const total = offered.reduce((sum, intent) => sum + intent.lots, 0);
        expect(total).toBeLessThanOrEqual(wanted);
        expect(total).toBeGreaterThanOrEqual(wanted / 2);
        expect(offered.every((intent) => intent.lots > 0)).toBe(true);
      }),
    );
  });

  test('a plant sells above what the supplier leaves it, a load buys below what the supplier costs', () => {
    fc.assert(
      fc.property(people, slots, fc.nat(30_000), (participant, slot, wh) => {
        for (const { side, price } of neighbourOffers(participant, slot, lotsFor(wattHours(wh), participant, slot))) {
          expect(side).toBe(participant.kind === 'plant' ? 'sell' : 'buy');
          if (side === 'sell') expect(price >= 10_000 && price <= 19_500).toBe(true);
          else expect(price >= 13_000 && price <= 26_000).toBe(true);
        }
        const limit = directLimit(participant, slot);
        expect(limit >= 20_000 && limit <= 24_000).toBe(true);
      }),
    );
  });

  test('the more a plant has, the less it asks; the more a load needs, the more it bids', () => {
    fc.assert(
      fc.property(people, slots, fc.nat(100), fc.nat(100), (participant, slot, a, b) => {
        const most = Math.floor(energy(participant, slot) / LOT);
        const at = (share: number) =>
          neighbourOffers(participant, slot, lots(Math.ceil((most * share) / 100)))[0]?.price;
        const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
        if (less === undefined || more === undefined) return;
        if (participant.kind === 'plant') expect(more).toBeLessThanOrEqual(less);
        else expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  test('the rest is offered at the supplier’s tariff, and nothing when nothing is missing', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 1000 }), (participant, rest) => {
        const [side, price] = participant.kind === 'plant' ? ['sell', 8_000] : ['buy', 30_000];
        expect(restOffers(participant, lots(rest))).toEqual([{ side, lots: rest, price }]);
        expect(restOffers(participant, lots(0))).toEqual([]);
      }),
    );
  });

  test('the supplier meets as much as the transformer carries, whatever the grid takes of the tariff', () => {
    const power = watts(160_000);
    const supplier = { name: 'S', kind: 'supplier', node: 'r', feedIn: power, draw: power, energy: new Map() } as const;
    const slot = { start: instant(0), len: seconds(900) };
    expect(supplierOffer(supplier, slot, 'sell')).toEqual({ side: 'sell', lots: 4000, price: 0 });
    expect(supplierOffer(supplier, slot, 'buy')).toMatchObject({ side: 'buy', lots: 4000 });
    expect(supplierOffer(supplier, slot, 'buy').price).toBeGreaterThan(8_000);
  });
});

describe('the spread of prices', () => {
  test('is the same for the same text and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(spread(text)).toBe(spread(text));
        expect(spread(text) >= 0 && spread(text) < 1).toBe(true);
      }),
    );
  });

  test('fills the range evenly for neighbouring names', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      const tenth = Math.floor(spread(`Load-${index % 13} ${1_462_658_400 + 900 * index}`) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const number of tenths) expect(Math.abs(number - 1000)).toBeLessThan(150);
  });
});
