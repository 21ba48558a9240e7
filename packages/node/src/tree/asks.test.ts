import type { Party } from '@bc4p/protocol/market';
import { instant } from '@bc4p/protocol/units';
import { beforeEach, expect, test } from 'vitest';
import { idOf, treeEntry } from '../../test/support/tree-entry.ts';
import { ManualClock } from '../manual-clock.ts';
import { slotFrom } from '../market/order-fields.ts';
import { Asks } from './asks.ts';
import type { TreeEntry } from './frames.ts';
import { Neighbours } from './neighbours.ts';
import { OpenTakes } from './open-takes.ts';

const AT = instant(1_800_000_000);
const SLOT = slotFrom({ start: AT + 3600, len: 900 });

let clock: ManualClock;
let open: OpenTakes;
let asks: Asks;
let shows: (entries: TreeEntry[]) => void;
let chance: number;
beforeEach(() => {
  clock = new ManualClock(AT);
  open = new OpenTakes();
  chance = 0;
  const neighbours = new Neighbours('own');
  const party = { point: '@upper', node: 'top' } as Party;
  const { link } = neighbours.add(
    { address: 'far', party, isUpper: true, send: () => 0, bufferedBytes: () => 0, pause() {}, resume() {}, end() {} },
    AT,
  );
  let seq = 0;
  shows = (entries) => {
    seq += 1;
    link.learned.take(
      { type: 'tree.book', seq, slot: SLOT, reset: true, asks: entries, bids: [], gone: [] },
      { at: AT, elapsedMs: clock.elapsedMs() },
      900,
    );
  };
  const random = { bytes: () => Uint8Array.of(chance) };
  asks = new Asks({ neighbours, open, clock, random, own: 'b.a.far', intervalMs: 50 });
});

/** Name and lots of what a bid of this price may take from. */
const within = (price: number, most = 10) =>
  asks.within(SLOT, price, most).map(({ id, lots }) => [id.replace(/-+$/, ''), lots]);

test('[TREE-012] what may agree with a price, fees so far included, the best first and not more than are wanted', () => {
  shows([
    treeEntry('c', { price: 9_000 }),
    treeEntry('a', { price: 8_000 }),
    treeEntry('dear', { price: 9_001 }),
    treeEntry('b', { price: 7_000, fees: '150000' }),
    treeEntry('far', { price: 8_000, fees: '100001' }),
  ]);
  expect(within(9_000)).toEqual([
    ['a', 5],
    ['b', 5],
    ['c', 5],
  ]);
  expect(within(9_000, 1)).toEqual([['a', 5]]);
});

test('no more lots than their fees are known for, and nothing that has ended', () => {
  shows([treeEntry('a', { reach: 2 }), treeEntry('b', { lots: 3, reach: 9 }), treeEntry('ended', { validUntil: AT })]);
  expect(within(10_000)).toEqual([
    ['a', 2],
    ['b', 3],
  ]);
});

test('an ask that was refused is left alone for a while that grows, and then taken in smaller parts', () => {
  shows([treeEntry('a')]);
  const waits: number[] = [];
  const lots: unknown[] = [];
  for (let taken = 5, round = 0; round < 9; round += 1) {
    const waitMs = asks.refused(idOf('a'), taken);
    waits.push(waitMs);
    expect(within(10_000)).toEqual([]);
    // A timer that is a millisecond early is no reason to come in vain.
    clock.moveBy(waitMs - 1);
    const [[, free] = []] = within(10_000);
    lots.push(free);
    taken = free as number;
  }
  expect(waits).toEqual([105, 205, 405, 805, 1605, 3205, 6405, 10_005, 10_005]);
  expect(lots).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1]);
  asks.traded(idOf('a'));
  expect(within(10_000)).toEqual([['a', 5]]);
});

test('two who stand in each other’s way do not come back at the same moment', () => {
  shows([treeEntry('a')]);
  chance = 255;
  expect(asks.refused(idOf('a'), 5)).toBe(205);
});

test('an ask that is refused in one slot says nothing of another ask', () => {
  shows([treeEntry('a'), treeEntry('b')]);
  asks.refused(idOf('a'), 5);
  expect(within(10_000)).toEqual([['b', 5]]);
});

test('a neighbour that owes an answer for long is not asked for more until it has given it', () => {
  shows([treeEntry('a')]);
  const from = { role: 'taker' as const, number: 1, from: 'own', to: 'far', slot: SLOT, owner: 'p' };
  open.add({ ...from, id: 'x', link: '@upper', since: 0 });
  clock.moveBy(30_000);
  expect(within(10_000)).toHaveLength(1);
  clock.moveBy(1);
  expect(within(10_000)).toEqual([]);
  open.delete('x');
  expect(within(10_000)).toHaveLength(1);
});

test('[TREE-012] what comes over more than one border is left to nearer bids for a moment, by bids that rest', () => {
  shows([treeEntry('away', { market: 'far' }), treeEntry('near', { market: 'a.far' })]);
  const waits: number[] = [];
  const resting = () => asks.within(SLOT, 90_000, 10, (ms) => waits.push(ms)).map(({ market }) => market);
  expect(resting()).toEqual(['a.far']);
  expect(waits).toEqual([105]);
  clock.moveBy(100);
  expect(resting().sort()).toEqual(['a.far', 'far']);
  expect(within(90_000)).toHaveLength(2);
});

test('where others come first again and again, resting bids wait for their turn, and less after each trade', () => {
  const turn = (): number => {
    let waitMs = 0;
    asks.within(SLOT, 90_000, 10, (ms) => {
      waitMs = ms;
    });
    return waitMs;
  };
  const near = treeEntry('near', { market: 'a.far' });
  shows([near]);
  expect(turn()).toBe(0);
  for (let time = 0; time < 3; time += 1) asks.refused(idOf('gone'), 1);
  const crowded = turn();
  expect(crowded).toBeGreaterThan(5);
  expect(crowded).toBeLessThanOrEqual(2 * 50 * 7 + 5);
  for (let time = 0; time < 9; time += 1) asks.refused(idOf('gone'), 1);
  expect(turn()).toBeGreaterThan(crowded);
  expect(turn()).toBeLessThanOrEqual(2 * 50 * 63 + 5);
  expect(within(90_000)).toHaveLength(1);
  for (let time = 0; time < 6; time += 1) asks.traded(idOf('gone'));
  expect(turn()).toBe(0);
});
