import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../units/index.ts';
import { wholeCents } from './whole-cents.ts';

describe('whole cents', () => {
  test.each([
    [0n, 0n, 0n],
    [1_499_999n, 1n, 499_999n],
    [500_000n, 0n, 500_000n],
    [1_500_000n, 2n, -500_000n],
    [2_500_000n, 2n, 500_000n],
    [500_001n, 1n, -499_999n],
    [-500_000n, 0n, -500_000n],
    [-1_500_000n, -2n, 500_000n],
    [-500_001n, -1n, 499_999n],
    [-3_000_000n, -3n, 0n],
  ])('[ACT-072] %d is %d ct, and %d is left: half to even', (amount, cents, rest) => {
    expect(wholeCents(money(amount))).toEqual({ cents, rest });
  });

  test('[ACT-072] nothing gets lost, and no more than half a cent is left', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), (amount) => {
        const { cents, rest } = wholeCents(money(amount));
        expect(cents * 1_000_000n + rest).toBe(amount);
        expect(rest >= -500_000n && rest <= 500_000n).toBe(true);
      }),
    );
  });

  test('[ACT-072] months that carry on what is left never differ from the sum by more than half a cent', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(-(10n ** 9n), 10n ** 9n)), (months) => {
        let [carried, cents, sum] = [0n, 0n, 0n];
        for (const change of months) {
          const whole = wholeCents(money(change + carried));
          carried = whole.rest;
          cents += whole.cents;
          sum += change;
        }
        expect(sum - cents * 1_000_000n).toBe(carried);
      }),
    );
  });
});
