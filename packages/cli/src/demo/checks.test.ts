import { lots, milliCentPerKwh, money, wattHours, watts } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { ADDRESS, DAY, FARM, GRID, PLANT, SUPPLIER, TRADES } from '../../test/small-day.ts';
import { checkDay } from './checks.ts';
import type { DayResult } from './day-result.ts';

const PEOPLE = [FARM, PLANT, SUPPLIER];
const faultyRules = (day: DayResult, grid = GRID, people = PEOPLE) =>
  checkDay(day, new Map([[ADDRESS, grid]]), people)
    .filter(({ faults }) => faults.length > 0)
    .map(({ rule }) => rule.split(',')[0]);

/** The day with its first trade changed, for everybody alike. */
function withFirst(change: Partial<(typeof TRADES)[number]>): DayResult {
  const changed = (trade: (typeof TRADES)[number]) => (trade.number === 1 ? { ...trade, ...change } : trade);
  return {
    ...DAY,
    trades: TRADES.map(changed),
    sightings: DAY.sightings.map(({ by, trade }) => ({ by, trade: changed(trade) })),
  };
}

describe('the checks of a day', () => {
  test('find nothing in a good one, and look at each case', () => {
    expect(faultyRules(DAY)).toEqual([]);
    expect(checkDay(DAY, new Map([[ADDRESS, GRID]]), PEOPLE).map(({ cases }) => cases)).toEqual([3, 5, 4, 5, 3, 3, 3]);
  });

  test('notice a trade that only one party was told of', () => {
    expect(faultyRules({ ...DAY, sightings: DAY.sightings.slice(1) })).toEqual(['energy sold = energy bought']);
  });

  test('notice a trade that was told in two ways', () => {
    const [first, ...rest] = DAY.sightings;
    const other = { by: first?.by ?? '', trade: { ...(first?.trade ?? TRADES[0]!), energy: wattHours(990) } };
    expect(faultyRules({ ...DAY, sightings: [other, ...rest] })).toEqual(['energy sold = energy bought']);
  });

  test('notice more energy from an offer than it had', () => {
    const offers = DAY.offers.map((offer) =>
      offer.id === 'ask' ? { ...offer, intent: { ...offer.intent, lots: lots(99) } } : offer,
    );
    expect(faultyRules({ ...DAY, offers })).toEqual(['no lot is sold twice']);
  });

  test('notice an overfull line', () => {
    const lines = GRID.lines.map((line) => ({ ...line, capacityDown: watts(3999), tiersDown: [] }));
    expect(faultyRules(DAY, { ...GRID, lines })).toContain('no line carries more than its capacity');
  });

  test('notice a connection that carries too much', () => {
    expect(faultyRules(DAY, GRID, [{ ...FARM, draw: watts(3999) }, PLANT, SUPPLIER])).toEqual([
      'nobody trades more than its connection carries',
    ]);
    expect(faultyRules(DAY, GRID, [FARM, { ...PLANT, feedIn: watts(5999) }, SUPPLIER])).toEqual([
      'nobody trades more than its connection carries',
    ]);
  });

  test('notice money that appears from nowhere', () => {
    expect(faultyRules(withFirst({ buyerPays: money(16_500_001n) }))).toEqual([
      'buyer pays = seller receives + grid fees',
    ]);
  });

  test('notice a fee that is not the curve’s, however well it adds up', () => {
    const [quote] = TRADES[0]!.quotes;
    const fee = money(1_500_001n);
    const changed = { quotes: [{ ...quote!, fee }], fees: fee, buyerPays: money(16_500_001n) };
    expect(faultyRules(withFirst(changed))).toEqual(['grid fees follow the published curves']);
  });

  test('notice a price that is not the resting offer’s', () => {
    expect(faultyRules(withFirst({ price: milliCentPerKwh(15_001) }))).toEqual(['the resting offer’s price rules']);
  });

  test('notice somebody who pays more, or receives less, than it signed for', () => {
    const limited = (id: string, price: number) => ({
      ...DAY,
      offers: DAY.offers.map((offer) =>
        offer.id === id ? { ...offer, intent: { ...offer.intent, price: milliCentPerKwh(price) } } : offer,
      ),
    });
    expect(faultyRules(limited('need', 29_500))).toEqual([]);
    expect(faultyRules(limited('need', 29_499))).toEqual(['the resting offer’s price rules']);
    expect(faultyRules(limited('rest', 8_001))).toEqual(['the resting offer’s price rules']);
  });
});
