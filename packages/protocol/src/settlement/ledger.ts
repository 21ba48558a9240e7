import { assert } from '../assert.ts';
import { type Money, money } from '../units/index.ts';

/** What is added to one account, or (negative) taken from it. */
export interface LedgerEntry {
  readonly account: string;
  readonly amount: bigint;
}

/** An account with what it holds, as decimal digits. */
export type AccountRecord = readonly [account: string, balance: string];

/** Accounts in double entry: whatever is posted adds up to nothing, so that the sum of all accounts is 0, always. [SET-001] */
export class Ledger {
  readonly #balances = new Map<string, bigint>();

  static restore(records: readonly AccountRecord[]): Ledger {
    const ledger = new Ledger();
    for (const [account, balance] of records) ledger.#balances.set(account, BigInt(balance));
    return ledger;
  }

  /** Posts entries that belong together, all at once. */
  post(entries: readonly LedgerEntry[]): void {
    const sum = entries.reduce((total, { amount }) => total + amount, 0n);
    assert(sum === 0n, () => `what is posted adds up to ${sum}`);
    for (const { account, amount } of entries) {
      if (amount !== 0n) this.#balances.set(account, this.balance(account) + amount);
    }
  }

  balance(account: string): Money {
    return money(this.#balances.get(account) ?? 0n);
  }

  /** Every account that was ever posted to, by name. */
  accounts(): readonly (readonly [account: string, balance: Money])[] {
    return [...this.#balances]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([account, balance]) => [account, money(balance)]);
  }

  /** The sum of all accounts: 0 in a sound ledger. */
  get sum(): Money {
    let sum = 0n;
    for (const balance of this.#balances.values()) sum += balance;
    return money(sum);
  }

  record(): AccountRecord[] {
    return this.accounts().map(([account, balance]) => [account, balance.toString()]);
  }
}
