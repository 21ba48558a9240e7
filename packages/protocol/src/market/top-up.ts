import { guard } from '../guard.ts';
import { refusal } from '../refusal.ts';
import { BANK_ACCOUNT } from '../settlement/accounts.ts';
import { money } from '../units/index.ts';
import { accountOf } from './account-view.ts';
import type { TopUp } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';

/** Books a payment that the operator confirms, once; what is paid out must be there, without what is blocked. [SET-024] */
export function topUp(state: MarketState, { id, point, amount, at }: TopUp): MarketEvent[] {
  const { accounts, topUps } = state;
  const opening = accounts.balance(point);
  if (topUps.has(id))
    return [{ kind: 'topped-up', at, id, point, amount: money(0n), opening, closing: opening, repeated: true }];
  const paid = BigInt(amount);
  const { settled, spent, reserved } = accountOf(state, point);
  const available = settled - spent - reserved;
  if (!guard('SET-024', paid >= 0n || -paid <= available)) {
    const facts = { available: available.toString(), needed: (-paid).toString() };
    return [{ kind: 'top-up-refused', at, id, point, refusal: refusal('insufficient-funds', 'SET-024', facts) }];
  }
  accounts.post([
    { account: point, amount: paid },
    { account: BANK_ACCOUNT, amount: -paid },
  ]);
  topUps.add(id);
  const closing = accounts.balance(point);
  return [{ kind: 'topped-up', at, id, point, amount: money(paid), opening, closing, repeated: false }];
}
