import { instant, seconds, type WattHours, watts } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecast } from './forecast.ts';
import type { Participant } from './participants.ts';

const NOON = instant(Date.UTC(2016, 4, 8, 10) / 1000);
const slot = { start: NOON, len: seconds(900) };
const QUARTERS = 2 * 96;

/** Somebody whose meter counted `amounts`, the first of them two days before noon. */
function metered(kind: 'farm' | 'plant', amounts: readonly number[]): Participant {
  const energy = new Map(amounts.map((wh, index) => [instant(NOON + (index - QUARTERS) * 900), wh as WattHours]));
  return { name: 'x', kind, node: 'n', feedIn: watts(40_000), draw: watts(40_000), energy };
}

const amounts = fc.array(fc.nat(10_000), { minLength: QUARTERS + 1, maxLength: QUARTERS + 1 });

describe('a forecast', () => {
  test('of a load is what it drew 24 hours before', () => {
    fc.assert(fc.property(amounts, (wh) => forecast(metered('farm', wh), slot) === wh[QUARTERS - 96]));
  });

  test('of a plant is corrected by the newest complete quarter hour', () => {
    const wh = Array.from({ length: QUARTERS + 1 }, () => 0);
    wh[QUARTERS - 96] = 1000;
    wh[QUARTERS - 98] = 700;
    wh[QUARTERS - 2] = 900;
    expect(forecast(metered('plant', wh), slot)).toBe(1200);
    wh[QUARTERS - 2] = 100;
    expect(forecast(metered('plant', wh), slot)).toBe(400);
    wh[QUARTERS - 98] = 5000;
    expect(forecast(metered('plant', wh), slot)).toBe(0);
  });

  test('of a plant is what it fed in 24 hours before when nothing newer can be compared', () => {
    const start = instant(NOON - 96 * 900);
    const energy = new Map([[start, 500 as WattHours]]);
    expect(forecast({ ...metered('plant', []), energy }, slot)).toBe(500);
  });

  test('never looks at what is not metered when offers are made', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.nat(10_000),
        fc.nat(10_000),
        fc.constantFrom('farm' as const, 'plant' as const),
        (wh, a, b, kind) => {
          const other = [...wh];
          other[QUARTERS - 1] = a;
          other[QUARTERS] = b;
          expect(forecast(metered(kind, other), slot)).toBe(forecast(metered(kind, wh), slot));
        },
      ),
    );
  });

  test('stays within what the connection can carry', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('farm' as const, 'plant' as const), (wh, kind) => {
        const small = { ...metered(kind, wh), feedIn: watts(4000), draw: watts(4000) };
        const expected = forecast(small, slot);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(1000);
      }),
    );
  });
});
