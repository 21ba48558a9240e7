import { energyAtPower, instant, lots, seconds, wattHours, watts } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind, Participant } from './participants.ts';
import { spread } from './spread.ts';
import { directLimit, LOT, lotsFor, neighbourOffers, restOffers, supplierOffers } from './strategy.ts';

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
          else expect(price >= 13_000 && price <= 22_000).toBe(true);
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

  test('the rest is wanted at almost any price, and nothing is asked for when nothing is missing', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 1000 }), (participant, rest) => {
        const [intent, ...more] = restOffers(participant, lots(rest));
        expect(more).toEqual([]);
        expect(intent?.lots).toBe(rest);
        expect(intent?.side === 'buy' ? intent.price >= 50_000 : (intent?.price ?? 0) <= 0).toBe(true);
        expect(restOffers(participant, lots(0))).toEqual([]);
      }),
    );
  });

  test('the supplier offers what the transformer carries, both ways, and lives on the difference', () => {
    const power = watts(160_000);
    const supplier = { name: 'S', kind: 'supplier', node: 'r', feedIn: power, draw: power, energy: new Map() } as const;
    const [sell, buy] = supplierOffers(supplier, { start: instant(0), len: seconds(900) });
    expect([sell?.side, sell?.lots, buy?.side, buy?.lots]).toEqual(['sell', 4000, 'buy', 4000]);
    expect(sell?.price).toBeGreaterThan(buy?.price ?? Number.POSITIVE_INFINITY);
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
