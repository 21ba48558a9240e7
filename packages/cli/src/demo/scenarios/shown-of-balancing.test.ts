import type { BookSettlement } from '@bc4p/protocol/market';
import { LOSS_POINT, settlementOf } from '@bc4p/protocol/settlement';
import { money, wattHours } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { BATTERY, batteryIn, shownByMeters } from './balancing-market.ts';
import { ENERGY, LONG, SERVICE, SHORT } from './balancing-terms.ts';
import { ct, printBoth, printDeviations, printPostings } from './print-settled.ts';
import type { SettledQuarter } from './settled-quarter.ts';
import { shownOfBattery, shownOfEnergy, shownOfPrices, shownOfSingle } from './shown-of-balancing.ts';

const { fedIn, drawn, beneficial, adverse } = batteryIn(shownByMeters());
const meter = (point: string, generation: number, consumption: number, more = {}) => ({
  point,
  meters: [
    {
      meter: `meter ${point}`,
      generation: wattHours(generation),
      consumption: wattHours(consumption),
      ...more,
      readings: [],
    },
  ],
});
const booked = (point: string, sold: number, bought: number, sales: bigint, purchases: bigint) => ({
  ...{ point, sold: wattHours(sold), bought: wattHours(bought), sales: money(sales), purchases: money(purchases) },
});
const readings = [
  meter('Solar', 500, 0),
  meter('House', 0, 900),
  meter(BATTERY, fedIn, drawn, { beneficial, adverse }),
];
const terms = {
  booked: [
    booked('Solar', 1_010, 0, 10_100_000n, 0n),
    booked('House', 0, 1_000, 0n, 10_000_000n),
    booked(LOSS_POINT, 0, 10, 0n, 100_000n),
  ],
  ...{ fees: money(0n), readings, area: undefined },
};
const settled = (prices: Parameters<typeof settlementOf>[0]['prices']): BookSettlement => ({
  ...settlementOf({ ...terms, prices }),
  ...{ revision: 0, price: 'the price' },
});
const separate = settled({ mode: 'separate', energy: ENERGY, service: SERVICE });
const single = settled({ mode: 'single', short: SHORT, long: LONG });
const books = (settlement: BookSettlement) => ({ settlement, accounts: [], sum: money(0n) });
const quarter = (settlement: BookSettlement, published = 'the price', price: number = ENERGY): SettledQuarter => ({
  trades: [{ price } as SettledQuarter['trades'][number]],
  ...{ published, first: books(settlement), corrected: books(settlement), statements: [] },
});
/** The same with something else at one point. */
const changed = (name: string, change: object): BookSettlement => ({
  ...separate,
  points: separate.points.map((point) => (point.point === name ? { ...point, ...change } : point)),
});
const held = (shown: readonly { readonly held: boolean }[]): readonly boolean[] => shown.map((one) => one.held);

describe('what the balancing story is there to show', () => {
  test('holds of a settlement by the rules', () => {
    expect(held(shownOfEnergy(separate))).toEqual([true]);
    expect(held(shownOfPrices(quarter(separate)))).toEqual([true, true, true]);
    expect(held(shownOfBattery(separate))).toEqual([true]);
    expect(held(shownOfSingle(separate, quarter(single)))).toEqual([true]);
  });

  test('does not hold if anything is different', () => {
    expect(held(shownOfEnergy(changed('Solar', { deviation: wattHours(0) })))).toEqual([false]);
    expect(held(shownOfPrices(quarter(separate, 'another price')))).toEqual([false, true, true]);
    expect(held(shownOfPrices(quarter(changed('Solar', { postings: [] }))))).toEqual([true, false, true]);
    expect(held(shownOfPrices(quarter(separate, 'the price', ENERGY + SERVICE + 1)))).toEqual([true, true, false]);
    expect(held(shownOfBattery(changed(BATTERY, { sold: wattHours(10) })))).toEqual([false]);
    expect(held(shownOfBattery(changed(BATTERY, { postings: [] })))).toEqual([false]);
    expect(held(shownOfSingle(separate, quarter(separate)))).toEqual([false]);
  });
});

describe('its tables', () => {
  test('add up', () => {
    expect(printDeviations(separate).at(-1)).toMatch(new RegExp(`Σ +0 +0 +${fedIn - drawn} +${fedIn - drawn}$`));
    expect(printPostings(separate).at(-1)).toMatch(/Σ +0\.00$/);
  });

  test('say what one price would change, in ct with a sign', () => {
    const solar = printBoth(separate, single).find((line) => line.includes('Solar'));
    expect(solar).toMatch(/Solar +-10\.20 +-10\.20 +0\.00$/);
    expect(printBoth(separate, single).find((line) => line.includes(BATTERY))).toMatch(/-0\.74$/);
    expect([0n, -4_000n, 123_456_789n, -5_000_000n].map(ct)).toEqual(['0.00', '0.00', '123.46', '-5.00']);
  });
});
