import { type Money, money } from '../units/index.ts';
import type { MarketState } from './market-state.ts';

/** What a connection point has, owes and may still owe, in 10⁻⁸ EUR. */
export interface AccountView {
  readonly point: string;
  /** What settled slots and payments have left. */
  readonly settled: Money;
  /** What purchases cost, and sales at negative prices, in slots that are not settled yet. */
  readonly spent: Money;
  /** What sales have brought in such slots: not to be spent before meters have seen the energy. [SET-022] */
  readonly blocked: Money;
  /** What open and held orders may cost at worst. */
  readonly reserved: Money;
}

/** Adds up what a connection point has under way in all slots that are not settled. */
export function accountOf(state: MarketState, point: string): AccountView {
  let [spent, blocked, reserved] = [0n, 0n, 0n];
  for (const book of state.books.values()) {
    if (book.settlement) continue;
    const sell = book.positionIfAny(point, 'sell');
    const buy = book.positionIfAny(point, 'buy');
    for (const position of [sell, buy]) {
      spent += position?.paid ?? 0n;
      blocked += position?.received ?? 0n;
      reserved += position?.reserved ?? 0n;
    }
  }
  const settled = state.accounts.balance(point);
  return { point, settled, spent: money(spent), blocked: money(blocked), reserved: money(reserved) };
}
