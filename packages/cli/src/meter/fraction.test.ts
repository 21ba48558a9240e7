import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, NOTHING, parseRest, plus, printFraction, split, times } from './fraction.ts';

const share = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([num, den]) => fraction(num, den));

test('whole parts that are taken off one by one come to the whole part of the sum', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 20 }), (shares) => {
      let [register, rest] = [0n, NOTHING];
      for (const one of shares) {
        const { whole, rest: left } = split(plus(rest, one));
        register += whole;
        rest = left;
      }
      const sum = shares.reduce(plus, NOTHING);
      expect({ whole: register, rest }).toEqual(split(sum));
    }),
  );
});

test('a rest is read as it was written', () => {
  fc.assert(
    fc.property(share, (one) => {
      const { rest } = split(one);
      expect(parseRest(printFraction(rest))).toEqual(rest);
    }),
  );
});

test('what is no share of one is not read', () => {
  for (const text of ['', '1', '1/0', '3/2', '-1/2', '1/2/3', 'a/b', '1.5/2']) expect(parseRest(text)).toBeUndefined();
});

test('a share of a share is exact', () => {
  expect(times(fraction(1n, 3n), fraction(3n, 7n))).toEqual(fraction(1n, 7n));
});
