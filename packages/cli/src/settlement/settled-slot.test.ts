import { describe, expect, test } from 'vitest';
import { settledSlots } from './settled-slot.ts';
import { describeSettledSlots } from './settlement-table.ts';
import type { SettledPoint, Settlement } from './settlements.ts';

const SLOT = { start: 1_800_009_000, len: 900 };
const point = (name: string, changes: Partial<SettledPoint> = {}): SettledPoint => ({
  point: name,
  sold: 0,
  bought: 0,
  meters: [],
  exchanged: 0,
  balancing: 0,
  deviation: 0,
  ...changes,
});
const settlement = (changes: Partial<Settlement>): Settlement => ({
  at: SLOT.start + 1800,
  slot: SLOT,
  revision: 0,
  prices: { mode: 'separate', energy: 8000, service: 12_000 },
  points: [],
  fees: '0',
  carried: '0',
  ...changes,
});

/** 1 kWh sold and bought, 0.9 kWh delivered of it, 0.8 kWh seen at the buyer's. */
const FIRST = settlement({
  points: [
    point('@losses', { exchanged: -100, deviation: 100 }),
    point('anna', { sold: 1000, exchanged: 900, deviation: 100, meters: [{ estimated: true }] }),
    point('ben', { bought: 1000, exchanged: -800, deviation: -200 }),
  ],
  fees: '100',
  carried: '5000000',
});

/** Anna’s value has come: it was all of it. */
const CORRECTION = settlement({
  revision: 1,
  points: [
    point('@losses', { exchanged: -200, deviation: 200 }),
    point('anna', { sold: 1000, exchanged: 1000, meters: [{}] }),
  ],
  carried: '-1000000',
});

describe('settled slots', () => {
  test('add up what everybody has promised, delivered and missed', () => {
    expect(settledSlots([FIRST])).toMatchObject([
      {
        corrections: 0,
        bookedWh: 1000,
        fedInWh: 900,
        drawnWh: 800,
        lossesWh: 100,
        deviationWh: 400,
        balancingWh: 0,
        carried: '5000000',
        estimated: 1,
      },
    ]);
  });

  test('stand as their corrections have left them, with the points that these do not tell', () => {
    expect(settledSlots([FIRST, CORRECTION])).toMatchObject([
      {
        corrections: 1,
        bookedWh: 1000,
        fedInWh: 1000,
        lossesWh: 200,
        deviationWh: 400,
        fees: '100',
        carried: '4000000',
        estimated: 0,
      },
    ]);
  });

  test('are a table in the order of time', () => {
    const later = settlement({
      slot: { start: SLOT.start + 900, len: 900 },
      prices: { mode: 'single', short: 25_000, long: 3000 },
      area: 'short',
    });
    expect(describeSettledSlots(settledSlots([later, FIRST, CORRECTION]))).toEqual([
      'slot         booked  fed in  losses  deviates  balanced    ct/kWh  carried',
      '01-15 10:30   1.000   1.000   0.200     0.400     0.000      8/12     0.04  corrected',
      '01-15 10:45   0.000   0.000   0.000     0.000     0.000  25 short     0.00',
      '',
      '2 slots, 0.04 EUR carried forward',
      'energy in kWh, deviations either way; prices: energy/service, or the single one; times are UTC',
    ]);
    expect(describeSettledSlots([])).toEqual(['No slot is settled in this time.']);
  });
});
