import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, instant, seconds, wattHours } from '../units/index.ts';
import { checkMeterRole, checkMeterValue } from './check-meter-value.ts';
import { judgeReading, type Neighbours } from './judge-reading.ts';
import { meterPoint } from './meter-point.ts';
import { missingBetween, missingCounters } from './missing-counters.ts';
import type { Reading } from './registers.ts';
import { registersAt } from './registers-at.ts';
import { type ReadingsAround, slotEnergy } from './slot-energy.ts';

const reading = (at: number, consumption: number, changes: Partial<Reading> = {}): Reading => ({
  meter: 'm',
  counter: at,
  at: instant(at),
  generation: wattHours(0),
  consumption: wattHours(consumption),
  id: `m${at}`,
  ...changes,
});
const balancing = (beneficial: number, adverse: number): Partial<Reading> => ({
  beneficial: wattHours(beneficial),
  adverse: wattHours(adverse),
});
const NOBODY: Neighbours = { same: undefined, before: undefined, after: undefined };
const codeOf = (value: Reading, neighbours: Partial<Neighbours>): string => {
  const verdict = judgeReading(value, { ...NOBODY, ...neighbours });
  return verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind;
};

describe('a value beside those that are kept', () => {
  test('the first one of a meter is new', () => expect(codeOf(reading(5, 50), {})).toBe('new'));

  test('[MTR-001] the same value again is known', () =>
    expect(codeOf(reading(5, 50), { same: reading(5, 50), before: reading(9, 90) })).toBe('known'));

  test('[MTR-007] another value under the same counter is a contradiction', () => {
    const verdict = judgeReading(reading(5, 51, { id: 'other' }), { ...NOBODY, same: reading(5, 50) });
    expect(verdict).toEqual({
      kind: 'refused',
      refusal: {
        code: 'meter-contradiction',
        requirement: 'MTR-007',
        path: '/counter',
        facts: { meter: 'm', counter: 5, known: 'm5' },
      },
    });
  });

  test('[MTR-008] its instant lies between those of its neighbours', () => {
    const neighbours = { before: reading(4, 40), after: reading(6, 60) };
    expect(codeOf(reading(5, 50), neighbours)).toBe('new');
    for (const at of [4, 6, 3, 7])
      expect(codeOf(reading(5, 50, { at: instant(at) }), neighbours)).toBe('counter-disorder');
    expect(codeOf(reading(5, 50, { at: instant(4) }), { before: reading(4, 40) })).toBe('counter-disorder');
    expect(codeOf(reading(5, 50, { at: instant(6) }), { after: reading(6, 60) })).toBe('counter-disorder');
  });

  test('[REG-001] its registers lie between those of its neighbours', () => {
    const neighbours = { before: reading(4, 40), after: reading(6, 60) };
    for (const consumption of [40, 50, 60]) expect(codeOf(reading(5, consumption), neighbours)).toBe('new');
    for (const consumption of [39, 61]) expect(codeOf(reading(5, consumption), neighbours)).toBe('register-went-back');
    const fed = reading(6, 60, { generation: wattHours(7) });
    expect(judgeReading(reading(7, 60), { ...NOBODY, before: fed })).toMatchObject({
      refusal: { path: '/generation', facts: { meter: 'm', register: 'generation', before: 7, value: 0 } },
    });
  });

  test('[REG-005] no register grows faster than 2^36 W, from the value before or to the one after', () => {
    const most = 2 ** 36;
    const neighbours = { before: reading(0, 0), after: reading(7200, 2 * most) };
    expect(codeOf(reading(3600, most), neighbours)).toBe('new');
    for (const off of [-1, 1]) expect(codeOf(reading(3600, most + off), neighbours)).toBe('register-jumped');
    expect(codeOf(reading(1, Math.floor(most / 3600)), { before: reading(0, 0) })).toBe('new');
    expect(codeOf(reading(1, Math.ceil(most / 3600)), { before: reading(0, 0) })).toBe('register-jumped');
    expect(judgeReading(reading(1, 2, balancing(0, most)), { ...NOBODY, before: reading(0, 1) })).toMatchObject({
      refusal: { path: '/balancing/adverse', facts: { register: 'adverse', before: 0, value: most } },
    });
  });

  test('[REG-001] a balancing register that a value does not have shows 0', () => {
    const counted = reading(5, 50, balancing(1, 2));
    expect(codeOf(reading(6, 60), { before: counted })).toBe('register-went-back');
    expect(codeOf(reading(6, 60, balancing(1, 1)), { before: counted })).toBe('register-went-back');
    expect(codeOf(reading(6, 60, balancing(1, 2)), { before: counted })).toBe('new');
    expect(codeOf(counted, { before: reading(4, 40) })).toBe('new');
  });
});

describe('a value by itself', () => {
  const terms = { name: 'm', now: instant(1000), clockSkew: seconds(30) };

  test('[MTR-002] only a meter signs values', () => {
    expect(checkMeterRole({ role: 'meter' })).toBeUndefined();
    expect(checkMeterRole({ role: 'participant' })).toMatchObject({
      code: 'role-not-permitted',
      facts: { role: 'participant' },
    });
    expect(checkMeterRole(undefined)).toMatchObject({ code: 'role-not-permitted', facts: { role: 'none' } });
  });

  test('[MTR-003] it names its signer', () => {
    expect(checkMeterValue({ meter: 'm', at: 1000 }, terms)).toBeUndefined();
    expect(checkMeterValue({ meter: 'n', at: 1000 }, terms)).toMatchObject({
      code: 'meter-mismatch',
      facts: { meter: 'n', expected: 'm' },
    });
  });

  test('[MTR-004] it is not of the future, but for what clocks may differ', () => {
    expect(checkMeterValue({ meter: 'm', at: 1030 }, terms)).toBeUndefined();
    expect(checkMeterValue({ meter: 'm', at: 1031 }, terms)).toMatchObject({
      code: 'meter-value-future',
      facts: { at: 1031, now: 1000 },
    });
  });
});

describe('the connection point of a meter', () => {
  const foreign = { foreign: true } as const;

  test('[MTR-005] is that of its certificate, or the one that it is registered for', () => {
    expect(meterPoint('m', { certified: 'a', registered: undefined })).toEqual({ ok: true, value: 'a' });
    expect(meterPoint('m', { certified: undefined, registered: 'b' })).toEqual({ ok: true, value: 'b' });
    expect(meterPoint('m', { certified: 'a', registered: 'a' })).toEqual({ ok: true, value: 'a' });
    for (const certified of [undefined, foreign])
      expect(meterPoint('m', { certified, registered: undefined })).toMatchObject({
        refusal: { code: 'meter-unknown' },
      });
  });

  test('[MTR-006] is one: both must agree, but for the uplink, whose pseudonym is the upper market’s', () => {
    for (const certified of ['a', foreign]) {
      const refused = meterPoint('m', { certified, registered: 'b' });
      expect(refused).toMatchObject({ refusal: { code: 'meter-point-mismatch', facts: { meter: 'm' } } });
      expect(meterPoint('m', { certified, registered: '@upper' })).toEqual({ ok: true, value: '@upper' });
    }
  });
});

test('[MTR-009] missing counters are those between what is there', () => {
  expect(missingCounters([])).toEqual([]);
  expect(missingCounters([7])).toEqual([]);
  expect(missingCounters([9, 3, 4, 6])).toEqual([
    { from: 5, to: 5 },
    { from: 7, to: 8 },
  ]);
  expect(missingBetween(1, 2)).toEqual([]);
  expect(missingBetween(undefined, 2)).toEqual([]);
});

/** Readings around an instant, as a store finds them. */
function around(readings: readonly Reading[], at: number): ReadingsAround {
  const upTo = readings.filter((each) => each.at <= at);
  const after = readings.find((each) => each.at >= at);
  return { before: upTo.at(-1), after, earlier: upTo.at(-2) };
}

function energyOf(readings: readonly Reading[], start: number, len: number, final = false) {
  const slot = { start: instant(start), len: seconds(len) };
  return slotEnergy('m', slot, { start: around(readings, start), end: around(readings, endOf(slot)) }, final);
}

const metered = (energy: ReturnType<typeof energyOf>) => (energy.kind === 'metered' ? energy.energy : undefined);

describe('the energy of a slot', () => {
  const [first, last] = [reading(0, 100), reading(40, 141)];

  test('[REG-002] is the difference of the registers at its bounds', () => {
    const readings = [reading(0, 100), reading(10, 130, balancing(5, 6)), reading(20, 170, balancing(9, 7))];
    expect(metered(energyOf(readings, 0, 10))).toEqual({
      meter: 'm',
      generation: 0,
      consumption: 30,
      readings: ['m0', 'm10'],
    });
    expect(metered(energyOf(readings, 10, 10))).toEqual({
      meter: 'm',
      generation: 0,
      consumption: 40,
      beneficial: 4,
      adverse: 1,
      readings: ['m10', 'm20'],
    });
  });

  test('[REG-003] spreads what a gap brought evenly, in whole watt-hours, and says so', () => {
    const slots = [0, 10, 20, 30].map((start) => metered(energyOf([first, last], start, 10)));
    expect(slots.map((slot) => slot?.consumption)).toEqual([10, 10, 10, 11]);
    for (const slot of slots) expect(slot).toMatchObject({ estimated: true, readings: ['m0', 'm40'] });
    expect(metered(energyOf([first, last], 0, 40))).not.toHaveProperty('estimated');
  });

  test('[REG-004] nobody earns by falling silent: what was fed in, or helped the frequency, is not carried on', () => {
    const energies = { generation: wattHours(100), ...balancing(30, 20) };
    const readings = [reading(0, 0, { generation: wattHours(0), ...balancing(0, 0) }), reading(10, 50, energies)];
    const none = { generation: 0, consumption: 50, beneficial: 0, adverse: 20, estimated: true };
    expect(metered(energyOf(readings, 10, 10, true))).toMatchObject(none);
    expect(metered(energyOf(readings, 20, 10, true))).toMatchObject(none);
    // Half of the slot is seen, half is not.
    const half = metered(energyOf(readings, 5, 10, true));
    expect(half).toMatchObject({ generation: 50, consumption: 50, beneficial: 15, adverse: 20, estimated: true });
    const first = [reading(0, 0), reading(10, 50, energies)];
    expect(metered(energyOf(first, 10, 10, true))).not.toHaveProperty('beneficial');
  });

  test('[REG-004] without a later reading there is none yet; finally the last interval’s power is carried on', () => {
    expect(energyOf([first, last], 40, 20)).toEqual({ kind: 'missing', from: 40 });
    expect(energyOf([], 40, 20)).toEqual({ kind: 'missing', from: 40 });
    expect(metered(energyOf([first, last], 40, 20, true))).toMatchObject({ consumption: 20, estimated: true });
    expect(metered(energyOf([first, last], 60, 20, true))?.consumption).toBe(21);
    expect(metered(energyOf([first], 40, 20, true))).toMatchObject({
      consumption: 0,
      estimated: true,
      readings: ['m0'],
    });
    expect(metered(energyOf([], 40, 20, true))).toMatchObject({
      generation: 0,
      consumption: 0,
      estimated: true,
      readings: [],
    });
  });

  test('[REG-004] before the first reading nothing is known, and finally nothing has been', () => {
    expect(energyOf([reading(50, 7)], 40, 20)).toEqual({ kind: 'missing', from: 40 });
    expect(metered(energyOf([reading(50, 7)], 40, 20, true))).toMatchObject({ consumption: 0, estimated: true });
  });

  test('[REG-004] what is carried on ends where registers do', () => {
    const full = [reading(0, 0), reading(10, Number.MAX_SAFE_INTEGER)];
    expect(metered(energyOf(full, 10, 10, true))?.consumption).toBe(0);
  });

  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(100_000)), { minLength: 2, maxLength: 12 });
  const grown = (pairs: readonly (readonly [number, number])[]): Reading[] => {
    let [at, shown] = [1000, 0];
    return pairs.map(([passed, used]) => {
      at += passed;
      shown += used;
      return reading(at, shown, { generation: wattHours(2 * shown) });
    });
  };

  test('[REG-003] the slots of any time add up to its register difference, however they divide gaps', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 40 }), (pairs, len) => {
        const readings = grown(pairs);
        const [start, end] = [readings[0]?.at ?? 0, readings.at(-1)?.at ?? 0];
        let sum = 0;
        for (let at: number = start; at < end; at += len) {
          const energy = metered(energyOf(readings, at, Math.min(len, end - at)));
          expect(energy?.consumption).toBeGreaterThanOrEqual(0);
          expect(energy?.generation).toBeGreaterThanOrEqual(0);
          sum += energy?.consumption ?? 0;
        }
        expect(sum).toBe((readings.at(-1)?.consumption ?? 0) - (readings[0]?.consumption ?? 0));
      }),
    );
  });

  test('[REG-004] what is carried on over many slots is what is carried on over all of them at once', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (pairs, len, many) => {
        const readings = grown(pairs);
        const end = readings.at(-1)?.at ?? 0;
        const one = (start: number, length: number) =>
          metered(energyOf(readings, start, length, true))?.consumption ?? 0;
        const apart = Array.from({ length: many }, (_, place) => one(end + place * len, len));
        expect(apart.reduce<number>((sum, energy) => sum + energy, 0)).toBe(one(end, many * len));
      }),
    );
  });

  test('[REG-003] a line of registers is exact beyond the products of numbers', () => {
    const from = reading(0, 1);
    const to = reading(999_999_937, Number.MAX_SAFE_INTEGER);
    const shown = registersAt(instant(999_999_936), from, to).consumption;
    const exact = 1n + ((BigInt(Number.MAX_SAFE_INTEGER) - 1n) * 999_999_936n) / 999_999_937n;
    expect(BigInt(shown)).toBe(exact);
  });
});
