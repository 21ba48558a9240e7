import { instant, seconds, watts } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, plus } from '../fraction.ts';
import { constantProfile, type LoadProfile, tableProfile } from './load-profile.ts';

const START = 1_800_000_000;
const rows = [100n, 0n, 250n, 77n].map((energy, place) => ({
  start: instant(START + place * 900),
  len: seconds(900),
  generation: fraction(energy),
  consumption: fraction(1000n - energy, 3n),
}));
const PROFILES: readonly [string, LoadProfile][] = [
  ['constant power', constantProfile(watts(2000), watts(333))],
  ['a table', tableProfile('table', rows, false)],
  ['a table that is repeated', tableProfile('table', rows, true)],
];

describe.each(PROFILES)('the energy of %s', (_, profile) => {
  test('until a moment and from then on is the energy of both together', () => {
    const moment = fc.integer({ min: START - 10_000, max: START + 20_000 });
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), (moments) => {
        const [from = 0, between = 0, until = 0] = moments.toSorted((a, b) => a - b);
        const [a, b, whole] = [
          profile.energy(instant(from), instant(between)),
          profile.energy(instant(between), instant(until)),
          profile.energy(instant(from), instant(until)),
        ];
        expect(plus(a.generation, b.generation)).toEqual(whole.generation);
        expect(plus(a.consumption, b.consumption)).toEqual(whole.consumption);
      }),
    );
  });
});

test('a table has its rows, shares of them, and nothing outside', () => {
  const profile = tableProfile('table', rows, false);
  expect([profile.start, profile.end]).toEqual([START, START + 3600]);
  expect(profile.energy(instant(START - 900), instant(START + 9000)).generation).toEqual(fraction(427n));
  expect(profile.energy(instant(START + 1800), instant(START + 2100)).generation).toEqual(fraction(250n, 3n));
  expect(profile.energy(instant(START + 3600), instant(START + 9000)).generation).toEqual(fraction(0n));
});

test('a repeated table has each of its lengths again, before and after', () => {
  const profile = tableProfile('table', rows, true);
  expect(profile.end).toBeUndefined();
  for (const turn of [-2, 0, 5])
    expect(profile.energy(instant(START + turn * 3600 + 1800), instant(START + turn * 3600 + 2700)).generation).toEqual(
      fraction(250n),
    );
});

test('constant power is energy by the second', () => {
  const { generation, consumption } = constantProfile(watts(2000), watts(1)).energy(instant(START), instant(START + 9));
  expect([generation, consumption]).toEqual([fraction(5n), fraction(1n, 400n)]);
});
