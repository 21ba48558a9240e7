import { money, printMoney } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import type { OperatorPort } from '../node/operator-port.ts';
import { printerOf } from '../terminal/amounts.ts';

/** An account as the operator sees it; those of the market itself, which begin with @, have a balance only. */
export interface OperatorAccount {
  readonly account: string;
  /** 10⁻⁸ EUR as decimal strings, here and below. */
  readonly balance: string;
  readonly spent?: string;
  readonly blocked?: string;
  readonly reserved?: string;
}

/** Every account of a market, and what they come to together: nothing, or the books are wrong. */
export interface AllAccounts {
  readonly accounts: readonly OperatorAccount[];
  readonly sum: string;
}

export async function allAccounts(port: OperatorPort): Promise<AllAccounts> {
  const { accounts } = await port.get<Pick<AllAccounts, 'accounts'>>('/accounts');
  // The sum is worked out here: what is to be checked is not believed.
  const sum = accounts.reduce((total, { balance }) => total + BigInt(balance), 0n);
  return { accounts, sum: sum.toString() };
}

/** What each of the market's own accounts is for. */
const OWN: Readonly<Record<string, string>> = {
  '@bank': 'payments from outside',
  '@grid': 'line fees',
  '@carried': 'balancing, carried forward',
  '@upper': 'the market above',
  '@losses': 'losses of the grid',
};

/** All accounts as a table, in EUR, and their sum. */
export function describeAllAccounts({ accounts, sum }: AllAccounts): readonly string[] {
  const columns = [left('account'), right('balance'), right('spent'), right('reserved'), right('blocked')];
  const amounts = accounts.map(({ balance, spent, reserved, blocked }) => [balance, spent, reserved, blocked]);
  const eur = printerOf(amounts.flat().filter((amount) => amount !== undefined));
  const rows = accounts.map(({ account }, place) => [
    OWN[account] === undefined ? account : `${account} (${OWN[account]})`,
    ...(amounts[place] ?? []).map((amount) => (amount === undefined ? '' : eur(amount))),
  ]);
  const total = printMoney(money(BigInt(sum)));
  return [
    ...textTable(columns, rows),
    '',
    sum === '0'
      ? `All accounts together: ${total}`
      : `All accounts together come to ${total}, not to nothing: the books are wrong.`,
  ];
}
