import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsOfStacks, stackOf } from './stack.ts';

test('a stack ends above zero at the sum of what is above, and below at the sum of what is below', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (parts) => {
      const ends = [0, ...endsOfStacks([stackOf(parts)])];
      const sum = (is: (part: number) => boolean) => parts.filter(is).reduce((all, part) => all + part, 0);
      expect(Math.max(...ends)).toBe(sum((part) => part > 0));
      expect(Math.min(...ends)).toBe(sum((part) => part < 0));
    }),
  );
});

test('each part is as long as it is large, and begins where the one before it on its side ends', () => {
  expect(stackOf([3, -2, 4, 0, -5])).toEqual([
    { from: 0, to: 3 },
    { from: 0, to: -2 },
    { from: 3, to: 7 },
    { from: 7, to: 7 },
    { from: -2, to: -7 },
  ]);
});
