import { type Instant, instant } from '@bc4p/protocol/units';
import { beforeEach, expect, test } from 'vitest';
import { idOf, treeEntry } from '../../test/support/tree-entry.ts';
import { ManualClock } from '../manual-clock.ts';
import { slotFrom } from '../market/order-fields.ts';
import { BACKLOG_BYTES } from '../session/stream-outlet.ts';
import type { TreeEntry, TreeFrame } from './frames.ts';
import { LearnedBook } from './learned-book.ts';
import { LinkStream } from './link-stream.ts';

const AT: Instant = instant(1_800_000_000);
const [FIRST, SECOND] = [slotFrom({ start: AT + 3600, len: 900 }), slotFrom({ start: AT + 4500, len: 900 })];
const INTERVAL_MS = 100;

let clock: ManualClock;
let asks: Map<number, TreeEntry[]>;
let sent: (TreeFrame & { type: 'tree.book' })[];
let buffered: number;
let stream: LinkStream;
beforeEach(() => {
  clock = new ManualClock(AT);
  asks = new Map([[FIRST.start, [treeEntry('a'), treeEntry('b')]]]);
  sent = [];
  buffered = 0;
  stream = new LinkStream({
    clock,
    intervalMs: INTERVAL_MS,
    send: (frame) => sent.push(frame as (typeof sent)[number]),
    bufferedBytes: () => buffered,
    book: ({ start }) => ({ asks: asks.get(start) ?? [], bids: [] }),
    onFault: (error) => {
      throw error;
    },
  });
});

/** What a reader of all frames that were sent knows of a slot. */
function read(slot = FIRST): readonly TreeEntry[] {
  const book = new LearnedBook();
  for (const frame of sent) {
    if (frame.seq === 1) book.begin();
    expect(book.take(frame, { at: AT, elapsedMs: 0 }, 900)).toBe('taken');
  }
  return [...(book.slot(slot)?.asks.values() ?? [])];
}

test('[TREE-033] nothing is shown before the neighbour asks; then everything, numbered from 1', () => {
  stream.changed([FIRST]);
  clock.moveBy(1000);
  expect(sent).toEqual([]);
  asks.set(SECOND.start, [treeEntry('c')]);
  stream.begin([FIRST, SECOND]);
  clock.moveBy(0);
  expect(sent.map(({ seq, slot }) => [seq, slot.start])).toEqual([
    [1, FIRST.start],
    [2, SECOND.start],
  ]);
  expect(read()).toEqual([treeEntry('a'), treeEntry('b')]);
});

test('[TREE-033] each frame holds the difference to what was shown before, and none is sent without one', () => {
  stream.begin([FIRST]);
  clock.moveBy(0);
  asks.set(FIRST.start, [treeEntry('b', { lots: 4 }), treeEntry('c')]);
  stream.changed([FIRST]);
  clock.moveBy(INTERVAL_MS);
  expect(sent.at(-1)).toEqual({
    type: 'tree.book',
    seq: 2,
    slot: FIRST,
    asks: [treeEntry('b', { lots: 4 }), treeEntry('c')],
    bids: [],
    gone: [idOf('a')],
  });
  stream.changed([FIRST, SECOND]);
  clock.moveBy(INTERVAL_MS);
  expect(sent).toHaveLength(2);
});

test('changes of a short time go together', () => {
  stream.begin([FIRST]);
  clock.moveBy(0);
  for (let lots = 4; lots > 0; lots -= 1) {
    asks.set(FIRST.start, [treeEntry('a', { lots })]);
    stream.changed([FIRST]);
    clock.moveBy(INTERVAL_MS / 5);
  }
  clock.moveBy(INTERVAL_MS);
  expect(sent).toHaveLength(2);
  expect(read()).toEqual([treeEntry('a', { lots: 1 })]);
});

test('each member of an entry that may change is told when it does', () => {
  stream.begin([FIRST]);
  clock.moveBy(0);
  const changes: Partial<TreeEntry>[] = [{ lots: 1 }, { fees: '-7' }, { reach: 2 }, { lines: 3 }];
  for (const change of changes) {
    asks.set(FIRST.start, [treeEntry('a', change), treeEntry('b')]);
    stream.changed([FIRST]);
    clock.moveBy(INTERVAL_MS);
    expect(sent.at(-1)).toMatchObject({ asks: [treeEntry('a', change)], gone: [] });
  }
});

test('[TREE-033] a slow reader gets fewer frames and never a backlog, and knows all in the end', () => {
  stream.begin([FIRST]);
  clock.moveBy(0);
  buffered = BACKLOG_BYTES + 1;
  for (let round = 0; round < 50; round += 1) {
    asks.set(FIRST.start, [treeEntry(`r${round}`)]);
    stream.changed([FIRST]);
    clock.moveBy(INTERVAL_MS);
  }
  expect(sent).toHaveLength(1);
  buffered = 0;
  clock.moveBy(INTERVAL_MS);
  expect(sent).toHaveLength(2);
  expect(read()).toEqual([treeEntry('r49')]);
});

test('[TREE-033] who asks again is told everything again, from 1; who asks all the time, once a second', () => {
  stream.begin([FIRST]);
  clock.moveBy(0);
  for (let round = 0; round < 100; round += 1) {
    stream.begin([FIRST]);
    clock.moveBy(1);
  }
  expect(sent).toHaveLength(1);
  clock.moveBy(1000);
  expect(sent.map(({ seq }) => seq)).toEqual([1, 1]);
  expect(read()).toEqual([treeEntry('a'), treeEntry('b')]);
});

test('[TREE-034] of a slot that has begun nothing counts as shown any more', () => {
  stream.begin([FIRST]);
  clock.moveBy(0);
  stream.forgetPast(FIRST.start);
  asks.delete(FIRST.start);
  stream.changed([FIRST]);
  clock.moveBy(INTERVAL_MS);
  expect(sent).toHaveLength(1);
});

test('a stream that has stopped says nothing more', () => {
  stream.begin([FIRST]);
  stream.stop();
  stream.changed([FIRST]);
  clock.moveBy(1000);
  expect(sent).toEqual([]);
});
