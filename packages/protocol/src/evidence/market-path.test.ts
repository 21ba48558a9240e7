import { expect, test } from 'vitest';
import { isWithinMarket, marketPath } from './index.ts';

test.each<[string, string, readonly string[] | undefined]>([
  ['a.n.w', 'n.w', ['a.n.w', 'n.w']],
  ['n.w', 'b.a.n.w', ['n.w', 'a.n.w', 'b.a.n.w']],
  ['a.n.w', 'b.n.w', ['a.n.w', 'n.w', 'b.n.w']],
  ['c.a.n', 'd.b.n', ['c.a.n', 'a.n', 'n', 'b.n', 'd.b.n']],
  ['n.w', 'n.w', ['n.w']],
  ['xn.w', 'n.w', ['xn.w', 'w', 'n.w']],
  ['n', 'm', undefined],
])('[TREE-104] the way from %s to %s names every market', (from, to, path) => {
  expect(marketPath(from, to)).toEqual(path);
});

test.each([
  ['n.w', 'n.w', true],
  ['b.a.n.w', 'n.w', true],
  ['w', 'n.w', false],
  ['xn.w', 'n.w', false],
])('[ACT-056] %s lies within %s: %s', (address, market, within) => {
  expect(isWithinMarket(address, market)).toBe(within);
});
