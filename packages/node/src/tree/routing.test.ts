import { expect, test } from 'vitest';
import { isBelow, routeTo } from './routing.ts';

const sub = (address: string) => ({ address, isUpper: false });
const upper = { address: 'top', isUpper: true };
const OWN = 'mid.top';
const neighbours = [upper, sub('a.mid.top'), sub('x.a.mid.top'), sub('b.mid.top')];

/** The address of the neighbour that leads to a market, `here`, or `none`. */
const wayTo = (market: string, among = neighbours) => {
  const route = routeTo(OWN, market, among);
  return route.kind === 'over' ? route.neighbour.address : route.kind;
};

test.each([
  ['its own', 'mid.top', 'here'],
  ['a submarket’s', 'a.mid.top', 'a.mid.top'],
  ['what lies below a submarket', 'q.b.mid.top', 'b.mid.top'],
  ['what lies below two of them: the longer address', 'q.x.a.mid.top', 'x.a.mid.top'],
  ['the upper market’s', 'top', 'top'],
  ['a sibling’s', 'other.top', 'top'],
  ['one of another tree', 'elsewhere', 'none'],
  ['one whose address merely ends in the same letters', 'amid.top', 'top'],
  ['one below itself that no submarket leads to', 'c.mid.top', 'none'],
  ['one whose address merely ends in a submarket’s letters', 'xa.mid.top', 'none'],
])('[TREE-002] the way to %s', (_, market, expected) => {
  expect(wayTo(market)).toBe(expected);
});

test('[TREE-002] nothing goes up that lies below, and nothing down that does not', () => {
  expect(wayTo('a.mid.top', [upper])).toBe('none');
  expect(wayTo('top', [sub('a.mid.top')])).toBe('none');
});

test('an address lies below another one only after a dot', () => {
  expect([isBelow('a.b', 'b'), isBelow('b', 'b'), isBelow('ab', 'b'), isBelow('b', 'a.b')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
