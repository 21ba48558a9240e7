import { slotKey, wattHours, watts } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { GRID, SLOTS, TRADES } from '../../../test/small-day.ts';
import { largest, neverTooMuch, passagesOf, rises, tierAt } from './passages.ts';

const [, LINE] = GRID.lines;
const [FIRST, SECOND] = SLOTS;
const passage = (before: number, flow: number, congestion: number) => ({
  ...{ trade: 1, seller: 'a', buyer: 'b', energy: wattHours(Math.abs(flow - before)), before, flow },
  ...{ direction: flow > before ? ('up' as const) : ('down' as const), congestion: BigInt(congestion) },
});

describe('what goes over a line', () => {
  test('is followed trade by trade, with what was charged beyond the base fee', () => {
    expect(passagesOf(LINE!, TRADES, slotKey(FIRST!))).toEqual([
      { ...passage(0, -1000, 500_000), seller: 'SGen-1', buyer: 'Load-1' },
    ]);
    expect(largest({ start: SECOND!.start, passages: passagesOf(LINE!, TRADES, slotKey(SECOND!)) })).toBe(1000);
  });

  test('is in a tier once it is above where the tier begins', () => {
    expect([0, 500, 501, -2000].map((flow) => tierAt(LINE!, flow, 2000))).toEqual([0, 0, 1, 1]);
  });

  test('costs more tier by tier: a fee that falls is noticed, and so are too few tiers', () => {
    const tiers = [0, 250, 500, 750].map((from, index) => ({ from, price: (1000 * index) as never }));
    const line = { ...LINE!, tiersUp: tiers };
    const quarter = (...passages: ReturnType<typeof passage>[]) => ({ start: FIRST!.start, passages });
    const rising = [passage(0, 500, 0), passage(500, 1000, 500_000), passage(1000, 1500, 1_000_000)];
    expect(rises(quarter(...rising), line, 2000)).toBe(true);
    expect(rises(quarter(...rising.slice(0, 2)), line, 2000)).toBe(false);
    expect(rises(quarter(rising[0]!, rising[1]!, passage(1000, 1500, 400_000)), line, 2000)).toBe(false);
  });

  test('is noticed if it is too much for any line', () => {
    expect(neverTooMuch(GRID.lines, TRADES)).toBe(true);
    expect(neverTooMuch([{ ...LINE!, capacityDown: watts(3999) }], TRADES)).toBe(false);
  });
});
