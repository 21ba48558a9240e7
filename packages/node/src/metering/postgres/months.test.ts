import { describe, expect, test } from 'vitest';
import { monthOf } from './months.ts';

const second = (text: string): number => Date.parse(text) / 1000;

describe('the month of an instant', () => {
  test.each([
    ['2026-11-01T00:00:00Z', 'meter_value_2026_11', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['2026-12-31T23:59:59Z', 'meter_value_2026_12', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['2028-02-29T12:00:00Z', 'meter_value_2028_02', '2028-02-01T00:00:00Z', '2028-03-01T00:00:00Z'],
    ['1970-01-01T00:00:00Z', 'meter_value_1970_01', '1970-01-01T00:00:00Z', '1970-02-01T00:00:00Z'],
    ['9999-12-31T23:59:59Z', 'meter_value_9999_12', '9999-12-01T00:00:00Z', '+010000-01-01T00:00:00Z'],
  ])('of %s is %s', (at, partition, from, until) => {
    expect(monthOf(second(at))).toEqual({ partition, from: second(from), until: second(until) });
  });

  test('is the one whose bounds it lies between, wherever people are', () => {
    for (let at = second('2023-12-30T00:00:00Z'); at < second('2025-02-02T00:00:00Z'); at += 40_000) {
      const { from, until } = monthOf(at);
      expect(from <= at && at < until).toBe(true);
      expect(monthOf(from)).toEqual(monthOf(until - 1));
      expect(monthOf(until).from).toBe(until);
    }
  });
});
