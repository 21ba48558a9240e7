import type { Statement, Unsigned } from '@bc4p/protocol/messages';
import { type PostingKind, wholeCents } from '@bc4p/protocol/settlement';
import { type Instant, instant, money } from '@bc4p/protocol/units';
import { monthOf } from './month.ts';

type MonthContent = Omit<Unsigned<'bc4p-statement'>, 'previous' | 'number'>;

/** How many statements are read of an account in one go. */
const PAGE = 500;

/** Reads statements of an account after a number, oldest first, at most so many. */
export type ReadStatements = (after: number, limit: number) => Promise<readonly { readonly statement: Statement }[]>;

/** True if an account has statements of a month that is over at `now`, and none that sums them up. */
export const isMonthOver = (last: Statement | undefined, now: Instant): last is Statement =>
  last !== undefined && last.kind !== 'month' && monthOf(instant(last.at)).until <= now;

/** What the month of an account's last statement comes to: all of it since the month before was summed up. [ACT-031] */
export async function monthContent(last: Statement, read: ReadStatements, now: Instant): Promise<MonthContent> {
  const month = monthOf(instant(last.at));
  const { summed, before } = await sinceMonth(last.number, read);
  const [first] = summed;
  const opening = first?.opening ?? last.opening;
  const { closing, market, point } = last;
  const due = money(BigInt(closing) - BigInt(opening) + BigInt(before?.carried ?? '0'));
  const { cents, rest } = wholeCents(due);
  return {
    market,
    point,
    kind: 'month',
    ...month,
    opening,
    postings: summedPostings(summed),
    closing,
    first: first?.number ?? last.number,
    cents: cents.toString(),
    carried: rest.toString(),
    at: instant(Math.max(now, month.until)),
  };
}

/** The statements up to number `last` since that of the month before, and that one. */
async function sinceMonth(last: number, read: ReadStatements) {
  let summed: Statement[] = [];
  let before: Statement | undefined;
  for (let end = last; end > 0 && !before; end -= PAGE) {
    const after = Math.max(0, end - PAGE);
    const page = (await read(after, end - after)).map(({ statement }) => statement);
    const month = page.findLastIndex(({ kind }) => kind === 'month');
    before = page[month];
    summed = [...page.slice(month + 1), ...summed];
  }
  return { summed, before };
}

function summedPostings(statements: readonly Statement[]): Statement['postings'] {
  const sums = new Map<PostingKind, bigint>();
  for (const { postings } of statements)
    for (const { kind, amount } of postings) sums.set(kind, (sums.get(kind) ?? 0n) + BigInt(amount));
  return [...sums].filter(([, sum]) => sum !== 0n).map(([kind, sum]) => ({ kind, amount: sum.toString() }));
}
