import { instant, type Slot, seconds, watts } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarketDesign } from '../market-design.ts';
import type { Kind, Participant } from '../participants.ts';
import { FollowingBattery } from './battery.ts';
import { NOMINAL_MHZ, syntheticFrequency } from './frequency.ts';
import { lineFlows } from './line-flows.ts';
import { MeterBook } from './meter-book.ts';
import { physicalSlot } from './physical-day.ts';

const SLOT: Slot = { start: instant(1_462_658_400), len: seconds(900) };

const line = (id: string, upper: string, lower: string) => ({
  ...{ id, upper, lower, capacityUp: watts(1000), capacityDown: watts(1000) },
  ...{ baseFee: 0 as never, tiersUp: [], tiersDown: [] },
});
const GRID = { root: 'r', lines: [line('l1', 'r', 'a'), line('l2', 'a', 'b')] };

const somebody = (name: string, kind: Kind, node: string, wh: number): Participant => ({
  ...{ name, kind, node, feedIn: watts(1000), draw: watts(1000) },
  energy: new Map([[SLOT.start, wh as never]]),
});

describe('the synthetic frequency', () => {
  test('is the same each time, and stays where the real one does', () => {
    for (let at = SLOT.start as number; at < SLOT.start + 86_400; at += 15) {
      const frequency = syntheticFrequency(instant(at));
      expect(frequency).toBe(syntheticFrequency(instant(at)));
      expect(Math.abs(frequency - NOMINAL_MHZ)).toBeLessThan(100);
    }
  });
});

describe('a battery that follows it', () => {
  test('mostly does good, and only what it exchanges counts', () => {
    const battery = new FollowingBattery(watts(8_000), SLOT.start);
    battery.runTo(instant(SLOT.start + 86_400));
    const { generation, consumption, beneficial, adverse } = battery.registers();
    // At just 50 Hz energy is neither; each register is rounded down by itself.
    expect(beneficial + adverse).toBeLessThanOrEqual(generation + consumption + 2);
    expect(beneficial + adverse).toBeGreaterThan(0.95 * (generation + consumption));
    expect(beneficial).toBeGreaterThan(3 * adverse);
    expect(generation).toBeGreaterThan(0);
    expect(consumption).toBeGreaterThan(0);
  });

  test('has registers that never go back', () => {
    const battery = new FollowingBattery(watts(8_000), SLOT.start);
    let before = battery.registers();
    for (let at = SLOT.start as number; at < SLOT.start + 7_200; at += 60) {
      battery.runTo(instant(at));
      const now = battery.registers();
      for (const name of ['generation', 'consumption', 'beneficial', 'adverse'] as const)
        expect(now[name]).toBeGreaterThanOrEqual(before[name]);
      before = now;
    }
  });
});

describe('what really flows', () => {
  test('goes over each line as the sum of all below it', () => {
    expect([
      ...lineFlows(
        GRID,
        new Map([
          ['r', 9],
          ['a', -5],
          ['b', 20],
        ]),
      ),
    ]).toEqual([
      ['l1', 15],
      ['l2', 20],
    ]);
  });

  const house: MarketDesign = { grid: GRID, participants: [somebody('h', 'household', 'b', 300)] };
  const top = (wh: number): MarketDesign => ({
    grid: GRID,
    participants: [somebody('p', 'plant', 'a', wh), somebody('s', 'supplier', 'r', 0), somebody('t', 'trader', 'r', 0)],
    below: [{ ...house, label: 'house', uplink: { node: 'b', feedIn: watts(1000), draw: watts(1000) } }],
  });
  const markets = (wh: number) =>
    new Map([
      ['top', top(wh)],
      ['house.top', house],
    ]);

  test('comes over the line from above where a market lacks it, losses included', () => {
    const flows = physicalSlot(
      markets(100),
      SLOT,
      (market) => (market === 'top' ? 0 : 10),
      () => 40,
    );
    // 300 Wh over two lines that lose 1 % each.
    expect(flows.get('house.top')).toMatchObject({ uplink: 306, losses: 6 });
    expect(flows.get('top')?.exchanged).toEqual(
      new Map([
        ['p', 100],
        ['s', 40],
        ['t', 166],
      ]),
    );
  });

  test('is neither made nor lost but in lines, whatever is fed in', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: -500, max: 500 }), fc.nat(30), (wh, booked, share) => {
        for (const { exchanged, uplink, losses } of physicalSlot(
          markets(wh),
          SLOT,
          () => share,
          () => booked,
        ).values()) {
          const own = [...exchanged.values()].reduce((sum, energy) => sum + energy, 0);
          expect(losses).toBeGreaterThanOrEqual(0);
          if (exchanged.has('h')) expect(own + uplink).toBe(losses);
        }
      }),
    );
  });
});

test('a meter adds up what goes out and what comes in', () => {
  const book = new MeterBook();
  for (const wh of [5, -3, 2]) book.count('a', wh);
  expect(book.registers('a')).toEqual({ generation: 7, consumption: 3 });
  expect(book.registers('b')).toEqual({ generation: 0, consumption: 0 });
});
