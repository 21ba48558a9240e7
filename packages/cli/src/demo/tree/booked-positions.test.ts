import type { PositionView } from '@bc4p/protocol/market';
import { wattHours } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { SLOTS, TRADES } from '../../../test/small-day.ts';
import type { DemoTrade } from '../demo-market.ts';
import { BookedPositions } from './booked-positions.ts';
import { TOWN, TRANSMISSION, VILLAGE } from './demo-tree.ts';

const [slot] = SLOTS as readonly [(typeof SLOTS)[number]];
const PLACES = new Map([
  ['Biogas', TOWN],
  ['Supplier', VILLAGE],
]);
/** 1 kWh from the town to the village. */
const TRADE: DemoTrade = { ...TRADES[0]!, market: TOWN, seller: 'Biogas', buyer: 'Supplier', take: 'take' };

const position = (point: string, side: 'buy' | 'sell', more: Partial<Record<'open' | 'held' | 'traded', number>>) => {
  const [open, held, traded] = (['open', 'held', 'traded'] as const).map((name) => wattHours(more[name] ?? 0));
  return { point, side, open, held, traded, limit: wattHours(10_000) } as PositionView;
};

const BOOKS: Readonly<Record<string, readonly PositionView[]>> = {
  [TOWN]: [position('Biogas', 'sell', { traded: 1000 }), position('@upper', 'buy', { traded: 1000 })],
  [TRANSMISSION]: [position('town', 'sell', { traded: 1000 }), position('rural1', 'buy', { traded: 1000 })],
  [VILLAGE]: [position('@upper', 'sell', { traded: 1000 }), position('Supplier', 'buy', { traded: 1000 })],
};

function booked(changes: Record<string, readonly PositionView[]> = {}) {
  const books = { ...BOOKS, ...changes };
  const all = new BookedPositions(
    Object.keys(books).map((address) => ({ address, positions: () => books[address] ?? [] })),
  );
  all.note(slot);
  return all;
}

describe('what the nodes have booked', () => {
  test('is what participants were told of, in each market on the way', () => {
    expect(booked().check([TRADE], PLACES)).toMatchObject({ cases: 6, faults: [] });
    expect(booked().checkBalance()).toMatchObject({ cases: 3, faults: [] });
    expect(booked().checkNothingOpen(1)).toMatchObject({ cases: 3, faults: [] });
  });

  test('is compared both ways', () => {
    expect(booked().check([], PLACES).faults).toHaveLength(6);
    const { faults } = booked({ [TRANSMISSION]: [] }).check([TRADE], PLACES);
    expect(faults).toEqual([
      expect.stringContaining('town sell: 0 Wh are booked, participants were told of 1000 Wh'),
      expect.stringContaining('rural1 buy: 0 Wh are booked'),
    ]);
  });

  test('is noticed if it does not balance, or if something is left open or held', () => {
    const [sold, bought] = BOOKS[TOWN] ?? [];
    const odd = booked({ [TOWN]: [sold!, { ...bought!, traded: wattHours(990), held: wattHours(10) }] });
    expect(odd.checkBalance().faults).toEqual([expect.stringContaining('10 Wh too much sold')]);
    expect(odd.checkNothingOpen(1).faults).toEqual([expect.stringContaining('0 Wh open, 10 Wh held')]);
  });
});
