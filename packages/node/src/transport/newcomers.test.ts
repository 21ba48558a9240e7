import { expect, test } from 'vitest';
import { Newcomers } from './newcomers.ts';

test('there is room for so many in all and of one network, and again when one is gone', () => {
  const newcomers = new Newcomers({ all: 3, perOrigin: 2 });
  const first = newcomers.admit('a');
  expect(first).toBeDefined();
  expect(newcomers.admit('a')).toBeDefined();
  expect(newcomers.admit('a')).toBeUndefined();
  expect(newcomers.admit('b')).toBeDefined();
  expect(newcomers.admit('c')).toBeUndefined();
  first?.();
  first?.();
  expect(newcomers.admit('c')).toBeDefined();
  expect(newcomers.admit('a')).toBeUndefined();
});
