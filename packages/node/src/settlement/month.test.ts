import { instant, parseInstant, printInstant } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { storedStatement } from '../../test/support/statements.ts';
import { monthOf } from './month.ts';
import { isMonthOver, monthContent } from './month-statement.ts';

const at = (text: string) => {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

describe('a calendar month', () => {
  test.each([
    ['2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['2026-12-31T23:59:59Z', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['2028-02-29T12:00:00Z', '2028-02-01T00:00:00Z', '2028-03-01T00:00:00Z'],
  ])('[ACT-030] of %s is in UTC', (moment, from, until) => {
    const month = monthOf(at(moment));
    expect([month.from, month.until].map(printInstant)).toEqual([from, until]);
  });

  /** An account with these postings, the first of them in October, and what the month before has carried. */
  const account = (amounts: readonly string[], carried?: string) => {
    let balance = 0n;
    const stored = amounts.map((amount, place) => {
      const opening = balance.toString();
      balance += BigInt(amount);
      const postings = [{ kind: place % 2 === 0 ? ('sales' as const) : ('service' as const), amount }];
      const changes = { opening, postings, closing: balance.toString(), at: at('2026-10-10T00:00Z') + place };
      return storedStatement('a', place + 1, changes);
    });
    if (carried === undefined) return stored;
    const month = { kind: 'month' as const, first: 1, cents: '0', carried, opening: '0', closing: '0', postings: [] };
    return [
      storedStatement('a', 1, month),
      ...stored.map((entry, place) => storedStatement('a', place + 2, { ...entry.statement, number: place + 2 })),
    ];
  };
  const NOW = at('2026-11-05T00:00Z');
  const summed = async (statements: ReturnType<typeof account>) => {
    const last = statements.at(-1)?.statement;
    if (!isMonthOver(last, NOW)) throw new Error('the month is not over');
    const read = async (after: number, limit: number) => statements.slice(after, after + limit);
    return monthContent(last, read, NOW);
  };

  test('[ACT-031] sums up each kind of posting', async () => {
    expect(await summed(account(['3000000', '-500000', '2000000', '-100000']))).toMatchObject({
      kind: 'month',
      from: at('2026-10-01T00:00Z'),
      until: at('2026-11-01T00:00Z'),
      first: 1,
      opening: '0',
      closing: '4400000',
      postings: [
        { kind: 'sales', amount: '5000000' },
        { kind: 'service', amount: '-600000' },
      ],
      at: NOW,
    });
  });

  test.each([
    [['1500000'], undefined, '2', '-500000'],
    [['2500000'], undefined, '2', '500000'],
    [['-2500000'], undefined, '-2', '-500000'],
    [['-1500000'], undefined, '-2', '500000'],
    [['2400000'], '200000', '3', '-400000'],
    [['-1'], '1', '0', '0'],
  ])('[ACT-031] %j with %j carried comes to whole cents, half to even', async (amounts, carried, cents, rest) => {
    const month = await summed(account(amounts, carried));
    expect(month).toMatchObject({ cents, carried: rest, first: carried === undefined ? 1 : 2 });
  });

  test('[ACT-030] is over when the next one begins, and summed up once', () => {
    const last = storedStatement('a', 1, { at: at('2026-10-31T23:59:59Z') }).statement;
    expect(isMonthOver(last, instant(at('2026-11-01T00:00Z') - 1))).toBe(false);
    expect(isMonthOver(last, at('2026-11-01T00:00Z'))).toBe(true);
    expect(isMonthOver({ ...last, kind: 'month' }, NOW)).toBe(false);
    expect(isMonthOver(undefined, NOW)).toBe(false);
  });
});
