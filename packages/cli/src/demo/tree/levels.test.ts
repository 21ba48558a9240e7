import { expect, test } from 'vitest';
import { SLOTS, TRADES } from '../../../test/small-day.ts';
import { TENANTS, TOWN, TRANSMISSION, VILLAGE } from './demo-tree.ts';
import { levelsOf } from './levels.ts';

test('each trade counts in its slot, at the level that its way reaches', () => {
  const at = (plant: string, farm: string, supplier: string) =>
    levelsOf(
      SLOTS,
      TRADES,
      new Map([
        ['SGen-1', plant],
        ['Load-1', farm],
        ['Supplier', supplier],
      ]),
    );
  const none = { market: 0, distribution: 0, border: 0, transmission: 0 };
  const [first, second] = SLOTS.map(({ start }) => start);
  expect(at(VILLAGE, VILLAGE, VILLAGE)).toEqual([
    { ...none, start: first, market: 1500 },
    { ...none, start: second, market: 1000 },
  ]);
  // Plant to farm 1000 Wh, plant to supplier 500 Wh; then supplier to farm 1000 Wh.
  expect(at(TENANTS, TOWN, TRANSMISSION)).toEqual([
    { ...none, start: first, distribution: 1000, border: 500 },
    { ...none, start: second, border: 1000 },
  ]);
  expect(at(TENANTS, VILLAGE, TENANTS)).toEqual([
    { ...none, start: first, transmission: 1000, market: 500 },
    { ...none, start: second, transmission: 1000 },
  ]);
});
