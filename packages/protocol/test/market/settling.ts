// What tests of settlement start from: meters that saw something, and what every settled market has to satisfy.
import { expect } from 'vitest';
import type { MarketCore, SettleSlot } from '../../src/market/index.ts';
import { type BalancingPrices, LOSS_POINT, type PointReading, UPPER_POINT } from '../../src/settlement/index.ts';
import { type Instant, instant, type MilliCentPerKwh, milliCentPerKwh, wattHours } from '../../src/units/index.ts';
import { SLOT } from './fixtures.ts';

export const OVER: Instant = instant(SLOT.start + SLOT.len);

export const separate = (energy: number, service: number): BalancingPrices => ({
  mode: 'separate',
  energy: milliCentPerKwh(energy),
  service: milliCentPerKwh(service),
});

export const single = (short: number, long: number): BalancingPrices => ({
  mode: 'single',
  short: short as MilliCentPerKwh,
  long: long as MilliCentPerKwh,
});

/** What one meter of a point saw. */
export const seen = (point: string, generation: number, consumption: number): PointReading => ({
  point,
  meters: [{ meter: `meter ${point}`, ...energies(generation, consumption), readings: [] }],
});

const energies = (generation: number, consumption: number) => ({
  generation: wattHours(generation),
  consumption: wattHours(consumption),
});

/** What the balancing meter of a point saw; it has no other meter. */
export const balanced = (
  point: string,
  generation: number,
  consumption: number,
  beneficial: number,
  adverse: number,
): PointReading => ({
  point,
  meters: [
    {
      meter: `meter ${point}`,
      ...energies(generation, consumption),
      beneficial: wattHours(beneficial),
      adverse: wattHours(adverse),
      readings: [],
    },
  ],
});

export const settle = (
  readings: readonly PointReading[],
  prices: BalancingPrices = separate(30, 5),
  changes: Partial<SettleSlot> = {},
): SettleSlot => ({ kind: 'settle-slot', at: OVER, slot: SLOT, price: 'price', prices, readings, ...changes });

/** Σ ΔE = Σ w over every point, uplink and losses included; energy is neither made nor lost; accounts add up to nothing. */
export function expectSettled(core: MarketCore): void {
  const points = core.settlement(SLOT)?.points ?? [];
  const total = (value: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + value(point), 0);
  expect(total(({ deviation }) => deviation)).toBe(total(({ balancing }) => balancing));
  expect(total(({ exchanged }) => exchanged)).toBe(0);
  expect(total(({ sold, bought }) => sold - bought)).toBe(0);
  expect(points.some(({ point }) => point === LOSS_POINT)).toBe(true);
  expect(core.accounts().reduce((sum, [, balance]) => sum + balance, 0n)).toBe(0n);
  expect(core.checkInvariants()).toEqual([]);
}

export const balanceOf = (core: MarketCore, account: string): bigint =>
  core.accounts().find(([name]) => name === account)?.[1] ?? 0n;

/** What a settled slot has charged or paid beside its trades, for one point. */
export const chargedFor = (core: MarketCore, point: string): bigint =>
  (core.settlement(SLOT)?.points.find((settled) => settled.point === point)?.postings ?? [])
    .filter(({ kind }) => kind !== 'sales' && kind !== 'purchases')
    .reduce((sum, { amount }) => sum + amount, 0n);

export { UPPER_POINT };
