import { expect, test } from 'vitest';
import { FARM, PLANT, SLOTS, SUPPLIER, TRADES } from '../../test/small-day.ts';
import { meteringOf } from './metering.ts';

test('booked and metered are energy into the grid less energy out of it, of those who have meters', () => {
  const metering = meteringOf(SLOTS, [FARM, PLANT, SUPPLIER], TRADES);
  // The plant sold 1500 Wh and fed in as much; the farm bought 1000 Wh each time, and drew 1040 and 990 Wh.
  expect(metering).toEqual([
    { start: SLOTS[0]?.start, booked: 1500 - 1000, metered: 1500 - 1040 },
    { start: SLOTS[1]?.start, booked: -1000, metered: 480 - 990 },
  ]);
});
