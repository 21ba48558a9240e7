import type { ProvenStatement } from '@bc4p/protocol/evidence';
import { money, printMoney } from '@bc4p/protocol/units';

/** What was proven of one account. */
export interface VerifiedAccount {
  readonly market: string;
  readonly point: string;
  /** Runs of numbers without a gap, each with its first and last. */
  readonly numbers: readonly (readonly [first: number, last: number])[];
  readonly trades: number;
  readonly meterValues: number;
  readonly payments: number;
  readonly months: number;
  /** What the newest of the statements closes with, in 10⁻⁸ EUR. */
  readonly closing: string;
}

/** Sums up proven statements account by account. */
export function verifiedAccounts(proven: readonly ProvenStatement[]): readonly VerifiedAccount[] {
  const accounts = new Map<string, ProvenStatement[]>();
  for (const statement of proven) {
    const name = `${statement.statement.market} ${statement.statement.point}`;
    accounts.set(name, [...(accounts.get(name) ?? []), statement]);
  }
  return [...accounts.values()].map(verifiedAccount);
}

function verifiedAccount(statements: readonly ProvenStatement[]): VerifiedAccount {
  const last = statements.at(-1)?.statement;
  const once = (ids: readonly string[]): number => new Set(ids).size;
  return {
    market: last?.market ?? '',
    point: last?.point ?? '',
    numbers: runsOf(statements.map(({ statement }) => statement.number)),
    trades: once(statements.flatMap(({ delivery }) => delivery?.trades.map(({ proven }) => proven.id) ?? [])),
    meterValues: once(statements.flatMap(({ delivery }) => delivery?.readings.flat().map(({ id }) => id) ?? [])),
    payments: statements.filter(({ topUp }) => topUp).length,
    months: statements.filter(({ month }) => month).length,
    closing: last?.closing ?? '0',
  };
}

/** Ascending numbers as runs without a gap. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

const several = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
const rangeOf = ([first, last]: readonly [number, number]): string =>
  first === last ? `${first}` : `${first} to ${last}`;

/** What was checked, as people read it. */
export function describeVerifiedAccount(account: VerifiedAccount): readonly string[] {
  const { market, point, numbers, trades, meterValues, payments, months, closing } = account;
  const [first] = numbers[0] ?? [1];
  const rests = [several(trades, 'trade'), several(meterValues, 'meter value'), several(payments, 'payment')];
  return [
    `Account ${point} in ${market}`,
    `  statements   ${numbers.map(rangeOf).join(', ')}${numbers.length === 1 && first === 1 ? ', all there are up to the last' : ''}`,
    `  rest on      ${rests.join(', ')}${months === 0 ? '' : `; ${several(months, 'month')} summed up`}`,
    `  closes with  ${printMoney(money(BigInt(closing)))}`,
    ...(numbers.length > 1 ? ['  Statements between these were not shown: nothing is said about them.'] : []),
  ];
}
