import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wattHours } from '../units/index.ts';
import { expectedLosses } from './index.ts';

const flow = (line: string, booked: number) => ({ line, booked: wattHours(booked) });

describe('[BAL-021] the losses that are expected of a slot', () => {
  test('are the share of each line, rounded up to whole Wh, whichever way the energy flows', () => {
    const lines = [{ id: 'a', lossFactor: 15 }, { id: 'b', lossFactor: 1 }, { id: 'c' }];
    expect(expectedLosses(lines, [flow('a', 1000), flow('b', -1), flow('c', 5000)])).toBe(15 + 1 + 0);
    expect(expectedLosses(lines, [flow('a', -1000), flow('b', 0)])).toBe(15);
    expect(expectedLosses(lines, [])).toBe(0);
  });

  test('are less than one Wh more than the share, and never less', () => {
    const energy = fc.integer({ min: -(2 ** 53 - 1), max: 2 ** 53 - 1 });
    fc.assert(
      fc.property(energy, fc.integer({ min: 0, max: 1000 }), (booked, lossFactor) => {
        const lost = BigInt(expectedLosses([{ id: 'l', lossFactor }], [flow('l', booked)])) * 1000n;
        const share = BigInt(Math.abs(booked)) * BigInt(lossFactor);
        expect(lost >= share && lost < share + 1000n).toBe(true);
      }),
    );
  });
});
