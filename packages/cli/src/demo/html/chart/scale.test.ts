import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extentWithZero, linear, niceStep, place, spanOf, tickLabels, ticksOver } from './scale.ts';

const interval = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([low, size]) => [low / 1000, (low + size) / 1000] as const);

test('ticks cover the interval in equal round steps, and are few', () => {
  fc.assert(
    fc.property(interval, fc.integer({ min: 2, max: 8 }), ([low, high], most) => {
      const ticks = ticksOver([low, high], most);
      const step = niceStep([low, high], most);
      expect(ticks[0]).toBeLessThanOrEqual(low + step * 1e-6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - step * 1e-6);
      expect(ticks.length).toBeLessThanOrEqual(most + 2);
      for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo((ticks[0] ?? 0) + index * step, 6);
      expect(Number.parseInt(step.toExponential()[0] ?? '', 10)).toBeOneOf([1, 2, 5]);
    }),
  );
});

test('ticks are the numbers that people would choose', () => {
  expect(ticksOver([0, 38])).toEqual([0, 10, 20, 30, 40]);
  expect(ticksOver([-0.43, 0.44])).toEqual([-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]);
  expect(ticksOver([49.94, 50.07])).toEqual([49.9, 49.95, 50, 50.05, 50.1]);
  expect(ticksOver([0, 0])).toEqual([0, 1]);
  expect(tickLabels([-0.5, 0, 0.5])).toEqual(['−0.5', '0.0', '0.5']);
});

test('a scale takes the ends of one interval to the ends of the other', () => {
  const scale = linear([10, 20], [200, 100]);
  expect([scale(10), scale(15), scale(20)]).toEqual([200, 150, 100]);
  expect(linear([5, 5], [0, 10])(5)).toBe(5);
  expect(spanOf([0, 10, 20])).toEqual([0, 20]);
});

test('zero is always in sight', () => {
  expect(extentWithZero([])).toEqual([0, 0]);
  expect(extentWithZero([3, 7])).toEqual([0, 7]);
  expect(extentWithZero([-3, -7])).toEqual([-7, 0]);
});

test('places are tenths at most', () => {
  expect([place(1 / 3), place(2), place(-0.04)]).toEqual(['0.3', '2', '0']);
});
