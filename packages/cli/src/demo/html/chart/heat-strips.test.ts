import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shadeClass, shadesFor, stepOf } from './heat-strips.ts';

test('no value passes the darkest shade, none but 0 is without one, and a larger one is never fainter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
      const shades = shadesFor(values);
      expect(shades.count).toBeLessThanOrEqual(8);
      const sorted = [...values].sort((a, b) => Math.abs(a) - Math.abs(b));
      let last = 0;
      for (const value of sorted) {
        const step = stepOf(value, shades);
        expect(Math.abs(value)).toBeLessThanOrEqual(shades.step * step);
        expect(step === 0).toBe(value === 0);
        expect(step).toBeGreaterThanOrEqual(last);
        last = step;
      }
    }),
  );
});

test('the steps are round, and the last has the darkest shade', () => {
  const shades = shadesFor([315, -120, 0]);
  expect(shades).toEqual({ step: 50, count: 7 });
  expect([1, 7].map((step) => shadeClass(step, shades))).toEqual(['shade1', 'shade8']);
});
