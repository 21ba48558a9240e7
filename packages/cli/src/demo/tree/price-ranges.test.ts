import { milliCentPerKwh, money } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { ADDRESS, FARM, PLANT, SLOTS, SUPPLIER, TRADES } from '../../../test/small-day.ts';
import { priceRangesOf } from './price-ranges.ts';

const [first, second] = SLOTS.map(({ start }) => start);

test('prices are what buyers paid and sellers received for each kWh, without the supplier', () => {
  const { paid, received } = priceRangesOf(ADDRESS, [FARM, PLANT, SUPPLIER], SLOTS, TRADES);
  expect(paid).toEqual([
    { start: first, energy: 1000, mean: 16_500, lowest: 16_500, highest: 16_500 },
    { start: second, energy: 1000, mean: 29_500, lowest: 29_500, highest: 29_500 },
  ]);
  // 1 kWh at 15 ct from the farm, half a kWh at 8 ct from the supplier: 12.667 ct in the mean.
  expect(received).toEqual([{ start: first, energy: 1500, mean: 12_667, lowest: 8000, highest: 15_000 }]);
});

test('the mean goes by energy, and what others traded does not count', () => {
  const cheap = TRADES.slice(0, 1).map((trade) => ({ ...trade, buyerPays: money(1_000n * 10_500n) }));
  const { paid } = priceRangesOf(ADDRESS, [FARM], SLOTS, [...TRADES, ...cheap]);
  expect(paid[0]).toEqual({
    ...{ start: first, energy: 2000, mean: milliCentPerKwh(13_500) },
    ...{ lowest: 10_500, highest: 16_500 },
  });
  expect(priceRangesOf('elsewhere', [], SLOTS, TRADES)).toEqual({ address: 'elsewhere', paid: [], received: [] });
});
