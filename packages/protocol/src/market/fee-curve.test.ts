import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { line } from '../../test/market/fixtures.ts';
import { seconds } from '../units/index.ts';
import { FeeCurve, tierBounds } from './index.ts';

const QUARTER = seconds(900);
const steps = (first: number, second: number) =>
  [
    [0, 0],
    [500, first],
    [800, first + second],
  ] as const;

const anyCurve = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(
    ([capacity, a, b, c, d]) =>
      new FeeCurve(line('l', 'u', 'v', { capacity, tiers: steps(a, b), tiersDown: steps(c, d) }), QUARTER),
  );
const flow = fc.integer({ min: -80, max: 80 });

describe('[FEE-003] Ψ', () => {
  test('of two flows one after the other is that of both together', () => {
    fc.assert(
      fc.property(anyCurve, flow, flow, flow, (curve, x, a, b) => {
        expect(curve.change(x, a) + curve.change(x + a, b)).toBe(curve.change(x, a + b));
      }),
    );
  });

  test('is nowhere below what it is without flow, and rises ever faster', () => {
    fc.assert(
      fc.property(anyCurve, flow, (curve, x) => {
        expect(curve.change(0, x)).toBeGreaterThanOrEqual(0);
        expect(curve.change(x, 1)).toBeGreaterThanOrEqual(curve.change(x - 1, 1));
      }),
    );
  });

  test('changes by the same for each Wh within reach', () => {
    fc.assert(
      fc.property(anyCurve, flow, fc.boolean(), (curve, x, up) => {
        const sign = up ? 1 : -1;
        const reach = Math.min(curve.reach(x, up), 200);
        for (let n = 0; n < reach; n += 1) expect(curve.change(x + sign * n, sign)).toBe(curve.slope(x, up));
      }),
    );
  });

  test('is exact where money is largest', () => {
    const tiers = [
      [0, 0],
      [1, 2 ** 20],
    ] as const;
    const curve = new FeeCurve(line('l', 'u', 'v', { capacity: 2 ** 40, tiers }), QUARTER);
    expect(BigInt(curve.change(2 ** 39, 2 ** 30))).toBe(2n ** 50n);
  });
});

test('[FEE-002] the bounds of a staircase are whole Wh, rounded down', () => {
  const { capacityUp, tiersUp } = line('l', 'u', 'v', { capacity: 999, tiers: steps(1, 1) });
  expect(tierBounds(tiersUp, capacityUp, QUARTER).map(({ from }) => from)).toEqual([0, 499, 799]);
});
