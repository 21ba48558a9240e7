import { describe, expect, test } from 'vitest';
import { FIGURES } from '../bench/figures/all-figures.ts';
import { median, quantile } from '../bench/figures/ground/median.ts';
import { matchWithCore, matchWithReference, orderFlow } from '../bench/figures/ground/order-flow.ts';
import { isMet, type Line, ratioOf } from '../bench/figures/line.ts';
import { describeLines } from '../bench/figures/table.ts';

// Real nodes, sockets, disk and processes, but little of each: that they still work, not how fast they are.
describe('each benchmark still measures something', () => {
  test.each(FIGURES.map((figure) => [figure.name, figure] as const))('%s', { timeout: 120_000 }, async (_, figure) => {
    const lines = await figure.measure({ rounds: 1, share: 0.002, nodeFlags: [] });
    expect(lines.length).toBeGreaterThan(0);
    for (const { what, value, reference } of lines) {
      expect(value, what).toBeGreaterThan(0);
      expect(reference?.value ?? 1, what).toBeGreaterThan(0);
      expect(value, what).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  });
});

test('the market core and its reference trade the same when they get the same orders', () => {
  const flow = orderFlow(2000);
  const { wattHours } = matchWithCore(flow);
  expect(wattHours).toBeGreaterThan(100_000);
  expect(matchWithReference(flow).wattHours).toBe(wattHours);
});

describe('a line of the table', () => {
  const line: Line = { what: 'offers', value: 50, unit: 'per s', reference: { what: 'limit', value: 100 } };
  test.each([
    [undefined, undefined],
    [{ atLeast: 50 }, true],
    [{ atLeast: 51 }, false],
    [{ below: 51 }, true],
    [{ below: 50 }, false],
    [{ atLeastTimes: 0.5 }, true],
    [{ atLeastTimes: 0.51 }, false],
  ])('with the goal %j is met: %j', (goal, met) => {
    expect(isMet(goal ? { ...line, goal } : line)).toBe(met);
  });

  test('says what it is compared with, and whether that is enough', () => {
    expect(ratioOf(line)).toBe(0.5);
    expect(describeLines([{ ...line, goal: { atLeastTimes: 0.6 } }])).toEqual([
      '        figure         reference     ×  goal',
      'offers      50  per s        100  0.50  at least 0.6 ×  MISSED',
      '',
      'References, measured in this run',
      '  offers: limit',
    ]);
  });
});

test('medians and percentiles are values that were measured', () => {
  const values = Array.from({ length: 200 }, (_, place) => 200 - place);
  expect(median(values)).toBe(100);
  expect(quantile(values, 0.99)).toBe(198);
  expect(median([7])).toBe(7);
  expect(() => median([])).toThrow('nothing was measured');
});
