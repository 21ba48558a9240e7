import { describe, expect, test } from 'vitest';
import { styleFor } from '../terminal/style.ts';
import { bookChanges, describeChange } from './book-changes.ts';
import type { BookEntry, BookSlot } from './book-view.ts';
import { allInOf, entryView, feesOf } from './entry-prices.ts';
import { isOfferReference } from './find-offer.ts';
import { describeLadder, ladderNote } from './ladder.ts';

const SLOT = { start: 1_800_000_000, len: 900 };

const entry = (name: string, changes: Partial<BookEntry> = {}): BookEntry => ({
  offer: name.padEnd(43, 'x'),
  side: 'sell',
  lot: 100,
  lots: 5,
  price: 12_000,
  lines: 2,
  fees: '100001',
  allIn: '1300001',
  validUntil: SLOT.start - 300,
  market: 'quartier7.westnetz',
  ...changes,
});
const bid = (name: string, changes: Partial<BookEntry> = {}): BookEntry =>
  entry(name, { side: 'buy', price: 9000, fees: '100001', allIn: '799999', ...changes });
const slot = (asks: BookEntry[], bids: BookEntry[]): BookSlot => ({ slot: SLOT, asks, bids });

describe('prices of an offer for its reader', () => {
  test('what an ask costs and what fees are is rounded up, what a bid brings down', () => {
    expect(allInOf(entry('a'))).toBe(13_001);
    expect(feesOf(entry('a'))).toBe(1001);
    expect(allInOf(bid('b'))).toBe(7999);
    expect(allInOf(bid('b', { allIn: '-1' }))).toBe(-1);
  });

  test('a full line leaves no price', () => {
    const { allIn: _, fees: __, ...full } = entry('a');
    expect(allInOf(full)).toBeUndefined();
    expect(entryView(full, 'quartier7.westnetz')).not.toHaveProperty('allInPrice');
    expect(describeLadder(slot([full], []), OPTIONS).join('\n')).toContain('full');
  });
});

const OPTIONS = {
  market: 'quartier7.westnetz',
  addresses: false,
  depth: 2,
  width: 80,
  style: styleFor({ isTTY: false }, {}),
};

describe('a ladder', () => {
  const lines = describeLadder(
    slot([entry('best'), entry('second'), entry('third')], [bid('high'), bid('lower', { market: 'westnetz' })]),
    OPTIONS,
  );

  test('has asks above bids, the best of both in the middle', () => {
    expect(lines.map((line) => line.match(/(best|second|third|high|lower)\S*/)?.[1]).filter(Boolean)).toEqual([
      'second',
      'best',
      'high',
      'lower',
    ]);
  });

  test('says how many are not shown, where offers come from, and fits 80 columns', () => {
    expect(lines.join('\n')).toContain('1 more asks');
    expect(lines.find((line) => line.includes('high'))).toContain('here, 2 lines');
    expect(lines.find((line) => line.includes('lower'))).toContain('↑ westnetz, 2 lines');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  test('tells an offer of another market by the borders on the way, and keeps to the width', () => {
    const far = entry('far', { market: 'tenants-of-the-mill.mill-road.westnetz', lines: 7 });
    const shown = (width: number, addresses = false) =>
      describeLadder(slot([far], []), { ...OPTIONS, width, addresses }).slice(1);
    expect(shown(120)).toEqual([
      '     all-in   price   fees    kWh   lots     until  from                                        offer',
      'ask  13.001  12.000  1.001  0.500  5×100  07:55:00  ↑↓↓ tenants-of-the-mill.mill-road, 7 lines  farxxxxx…',
    ]);
    for (const width of [98, 90, 80]) expect(Math.max(...shown(width).map(({ length }) => length))).toBe(width);
    expect(shown(80)).toEqual([
      '     all-in   price   fees    kWh  until  from                         offer',
      'ask  13.001  12.000  1.001  0.500  07:55  ↑↓↓ tenants-of-th…, 7 lines  farxxxxx…',
    ]);
    expect(shown(80, true)[1]).toContain('tenants-of-the-mill.mill-road.westnetz, 7 lines');
    expect(entryView(far, OPTIONS.market)).toMatchObject({ borders: 3, market: far.market });
  });

  test('explains arrows where there are any', () => {
    const [near, far] = [slot([entry('a')], []), slot([], [bid('b', { market: 'westnetz' })])];
    expect(ladderNote([near], OPTIONS.market).join(' ')).not.toContain('arrow');
    expect(ladderNote([near, far], OPTIONS.market).join(' ')).toContain('arrow');
  });

  test('without offers says so', () => {
    expect(describeLadder(slot([], []), OPTIONS).at(-1)).toBe('  no offers');
  });

  test('is coloured on a terminal that wants it', () => {
    const coloured = (env: Record<string, string>): boolean =>
      describeLadder(slot([entry('a')], []), { ...OPTIONS, style: styleFor({ isTTY: true }, env) })
        .join('')
        .includes('\u001b[31m');
    expect([coloured({}), coloured({ NO_COLOR: '1' }), coloured({ TERM: 'dumb' })]).toEqual([true, false, false]);
  });
});

describe('changes of a book', () => {
  test('are new, changed and gone offers; what stays is none', () => {
    const before = slot([entry('stays'), entry('taken'), entry('gone')], [bid('dearer')]);
    const now = slot([entry('stays'), entry('taken', { lots: 2 }), entry('new')], [bid('dearer', { allIn: '700000' })]);
    const changes = bookChanges(before, now);
    expect(
      changes.map(({ kind, entry: { offer }, lotsBefore }) => [kind, offer.replace(/x+$/, ''), lotsBefore]),
    ).toEqual([
      ['changed', 'taken', 5],
      ['new', 'new', undefined],
      ['changed', 'dearer', undefined],
      ['gone', 'gone', undefined],
    ]);
    expect(bookChanges(now, now)).toEqual([]);
  });

  test('are one line each', () => {
    const [change] = bookChanges(slot([entry('taken')], []), slot([entry('taken', { lots: 2 })], []));
    expect(change && describeChange(change, SLOT, OPTIONS)).toBe(
      '2027-01-15T08:00  changed  ask   13.001 ct/kWh  0.5 → 0.2 kWh  here, 2 lines  takenxxx…',
    );
  });
});

test('an offer is named by at least 8 characters of its id, with or without the mark of a short one', () => {
  expect(['ungWv48B', 'ungWv48B…', 'u'.repeat(43)].every(isOfferReference)).toBe(true);
  expect(['ungWv48', 'offer.jws', 'u'.repeat(44), 'ungWv48B….'].some(isOfferReference)).toBe(false);
});
