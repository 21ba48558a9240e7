import { expect, test } from 'vitest';
import { FIRST_WAIT_MS, OpenTakes } from './open-takes.ts';

const take = (id: string, changes: Partial<Parameters<OpenTakes['add']>[0]> = {}) => ({
  id,
  role: 'taker' as const,
  number: 1,
  from: 'a',
  to: 'b',
  slot: { start: 1_800_000_000, len: 900 } as never,
  owner: 'point-1',
  since: 0,
  ...changes,
});

test('[TREE-044] takes are counted by whose account they are on, each once', () => {
  const open = new OpenTakes();
  open.add(take('x'));
  open.add(take('x'));
  open.add(take('y'));
  open.add(take('z', { owner: 'point-2' }));
  expect([open.countOf('point-1'), open.countOf('point-2'), open.countOf('point-3'), open.size]).toEqual([2, 1, 0, 3]);
  open.delete('x');
  open.delete('x');
  expect([open.countOf('point-1'), open.size]).toEqual([1, 2]);
});

test('[TREE-044] a take that is about to be made counts like one that is open', () => {
  const open = new OpenTakes();
  const isThere = open.expect('point-1');
  open.add(take('x'));
  expect(open.countOf('point-1')).toBe(2);
  isThere();
  expect([open.countOf('point-1'), open.size]).toEqual([1, 1]);
});

test('[TREE-054] a take is asked for at growing intervals, the first after 5 s, none longer than a minute', () => {
  const open = new OpenTakes();
  open.add(take('x'));
  const asked: number[] = [];
  for (let nowMs = 0; nowMs <= 300_000; nowMs += 1000) if (open.due(nowMs).length > 0) asked.push(nowMs / 1000);
  expect(asked).toEqual([5, 15, 35, 75, 135, 195, 255]);
});

test('[TREE-054] what is being settled is not asked for', () => {
  const open = new OpenTakes();
  open.add(take('x')).isSettling = true;
  open.add(take('y'));
  expect(open.due(FIRST_WAIT_MS).map(({ id }) => id)).toEqual(['y']);
});

test('silence is that of a neighbour, and of the market that decides', () => {
  const open = new OpenTakes();
  open.add(take('x', { role: 'taker', link: 'west', to: 'a.west', since: 1000 }));
  open.add(take('y', { role: 'taker', link: 'east', to: 'b.east', since: 3000 }));
  open.add(take('z', { role: 'between', to: 'c.west', since: 0 }));
  const { links, markets } = open.silentSince(2000);
  expect([[...links], [...markets]]).toEqual([['west'], ['a.west']]);
});
