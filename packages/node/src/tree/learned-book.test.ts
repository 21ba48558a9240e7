import { expect, test } from 'vitest';
import { idOf, treeEntry } from '../../test/support/tree-entry.ts';
import { slotFrom } from '../market/order-fields.ts';
import type { TreeFrame } from './frames.ts';
import { LearnedBook } from './learned-book.ts';

type Change = TreeFrame & { type: 'tree.book' };
const AT = 1_800_000_000;
const SLOT = { start: 1_800_003_600, len: 900 };

const change = (seq: number, changes: Partial<Change> = {}): Change => ({
  type: 'tree.book',
  seq,
  slot: SLOT,
  asks: [],
  bids: [],
  gone: [],
  ...changes,
});
const take = (book: LearnedBook, seq: number, changes: Partial<Change> = {}) =>
  book.take(change(seq, changes), { at: AT, elapsedMs: 0 }, 900);
const asksOf = (book: LearnedBook, slot = SLOT) => [...(book.slot(slotFrom(slot))?.asks.keys() ?? [])];

test('entries are put, replaced and removed', () => {
  const book = new LearnedBook();
  take(book, 1, { asks: [treeEntry('a'), treeEntry('b')], bids: [treeEntry('c')] });
  take(book, 2, { asks: [treeEntry('a', { lots: 2 })], gone: [idOf('b'), idOf('never')] });
  expect([...(book.slot(slotFrom(SLOT))?.asks.values() ?? [])]).toEqual([treeEntry('a', { lots: 2 })]);
  expect(book.size).toBe(2);
  expect(take(book, 3, { gone: [idOf('a'), idOf('c')] })).toBe('taken');
  expect([...book.slots()]).toEqual([]);
});

test('a reset forgets what was known of the slot alone', () => {
  const book = new LearnedBook();
  const other = { start: SLOT.start + 900, len: 900 };
  take(book, 1, { asks: [treeEntry('a')] });
  take(book, 2, { slot: other, asks: [treeEntry('b')] });
  take(book, 3, { reset: true, asks: [treeEntry('d')] });
  expect([asksOf(book), asksOf(book, other)]).toEqual([[idOf('d')], [idOf('b')]]);
});

test('[TREE-032] what was seen already changes nothing, and what does not follow is a gap', () => {
  const book = new LearnedBook();
  expect(take(book, 2, { asks: [treeEntry('a')] })).toBe('gap');
  expect(take(book, 1, { asks: [treeEntry('a')] })).toBe('taken');
  expect(take(book, 1, { gone: [idOf('a')] })).toBe('old');
  expect(take(book, 3, { gone: [idOf('a')] })).toBe('gap');
  expect(asksOf(book)).toEqual([idOf('a')]);
});

test('[TREE-032] after a new beginning, what was still on its way does not ask for another one', () => {
  const book = new LearnedBook();
  take(book, 1, { asks: [treeEntry('a')] });
  expect(take(book, 3)).toBe('gap');
  book.begin();
  expect([take(book, 4, { asks: [treeEntry('b')] }), take(book, 5)]).toEqual(['old', 'old']);
  expect(take(book, 1, { asks: [treeEntry('c')] })).toBe('taken');
  expect(asksOf(book)).toEqual([idOf('c')]);
  expect(take(book, 3)).toBe('gap');
});

test('slots that have begun, lie off the grid of slots or are of another length are not taken', () => {
  const book = new LearnedBook();
  const asks = [treeEntry('a')];
  const slots = [
    { start: AT - 900, len: 900 },
    { start: SLOT.start + 1, len: 900 },
    { start: SLOT.start, len: 1800 },
  ];
  for (const [place, slot] of slots.entries()) expect(take(book, place + 1, { slot, asks })).toBe('dropped');
  expect(book.size).toBe(0);
});

test('[TREE-034] slots that have begun are forgotten without a message', () => {
  const book = new LearnedBook();
  take(book, 1, { asks: [treeEntry('a')] });
  take(book, 2, { slot: { start: SLOT.start + 900, len: 900 }, asks: [treeEntry('b')] });
  book.forgetPast(SLOT.start - 1);
  expect(book.size).toBe(2);
  book.forgetPast(SLOT.start);
  expect([...book.slots()].map(({ slot }) => slot.start)).toEqual([SLOT.start + 900]);
});

test('a neighbour is not listened to without bound', () => {
  const book = new LearnedBook();
  const many = Array.from({ length: 500 }, (_, place) => treeEntry(`a${place}`));
  take(book, 1, { asks: many });
  take(book, 2, { asks: [treeEntry('more'), treeEntry('a7', { lots: 1 })] });
  expect(book.size).toBe(500);
  expect(book.slot(slotFrom(SLOT))?.asks.get(idOf('a7'))).toMatchObject({ lots: 1 });
  for (let place = 1; place < 1100; place += 1)
    take(book, 2 + place, { slot: { start: SLOT.start + 900 * place, len: 900 }, bids: [treeEntry('b')] });
  expect([...book.slots()]).toHaveLength(1000);
});
