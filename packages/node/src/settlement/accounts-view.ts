import type { MarketCore } from '@bc4p/protocol/market';
import { isSpecialPoint } from '../market/slot-trades.ts';

/** One account; money in 10⁻⁸ EUR as decimal digits. */
export interface AccountEntry {
  /** A connection point; the market's own are called @… */
  readonly account: string;
  readonly balance: string;
  /** Of a connection point: what is under way in slots that are not settled. */
  readonly spent?: string;
  readonly blocked?: string;
  readonly reserved?: string;
}

/** All accounts of a market. */
export interface AccountsView {
  readonly accounts: readonly AccountEntry[];
  /** Their sum: 0. */
  readonly accountsSum: string;
}

/** Puts together all accounts, those of `points` also before anything was posted to them. */
export function accountsView(core: Pick<MarketCore, 'account' | 'accounts'>, points: readonly string[]): AccountsView {
  const posted = core.accounts();
  const balances = new Map<string, bigint>([...points.map((point) => [point, 0n] as const), ...posted]);
  const accounts = [...balances]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, balance]): AccountEntry => {
      if (isSpecialPoint(account)) return { account, balance: balance.toString() };
      const { spent, blocked, reserved } = core.account(account);
      const underWay = { spent: spent.toString(), blocked: blocked.toString(), reserved: reserved.toString() };
      return { account, balance: balance.toString(), ...underWay };
    });
  return { accounts, accountsSum: posted.reduce((sum, [, balance]) => sum + balance, 0n).toString() };
}
