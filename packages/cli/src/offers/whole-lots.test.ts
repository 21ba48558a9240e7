import { wattHours } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { wholeLots } from './whole-lots.ts';

function failureOf(call: () => unknown): Failure {
  try {
    call();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

describe('whole lots', () => {
  test('an energy that is a multiple of the lot is that many lots', () => {
    expect(wholeLots(wattHours(3000), wattHours(100))).toBe(30);
    expect(wholeLots(wattHours(2 ** 30), wattHours(1))).toBe(2 ** 30);
  });

  test('any other energy is told with its neighbours and the largest lot that fits', () => {
    const failure = failureOf(() => wholeLots(wattHours(3050), wattHours(100)));
    expect(failure.exitCode).toBe(2);
    expect(failure.message).toBe('3.05 kWh is no whole number of lots of 100 Wh.');
    expect(failure.hint).toBe('take 3 kWh or 3.1 kWh, or lots of 50 Wh');
  });

  test('less than a lot has one neighbour only', () => {
    expect(failureOf(() => wholeLots(wattHours(30), wattHours(100))).hint).toBe('take 0.1 kWh, or lots of 10 Wh');
  });

  test.each([
    [0, 100],
    [-100, 100],
    [100, 0],
    [2 ** 30 + 1, 1],
  ])('%i Wh in lots of %i Wh is refused', (energy, lot) => {
    expect(failureOf(() => wholeLots(wattHours(energy), wattHours(lot))).code).toBe('energy-not-in-lots');
  });
});
