import { expect, test } from 'vitest';
import { sparkline } from './sparkline.ts';

test('bars grow with their values, and the highest fills the line', () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8], 20)).toBe(' ▁▂▃▄▅▆▇█');
});

test('many values are averaged into the columns there are', () => {
  expect(sparkline([1, 1, 1, 1, 2, 2, 2, 2], 2)).toBe('▄█');
});

test('nothing at all is nothing to see', () => {
  expect(sparkline([], 5)).toBe('');
  expect(sparkline([0, 0], 5)).toBe('  ');
});
