import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accountOf } from './account-view.ts';
import type { MarketState } from './market-state.ts';
import type { Party } from './party.ts';

/**
 * What is wrong with an order that may cost `worst` mct/kWh: the account, with all it may owe for other orders and
 * without what its sales have brought but meters have not seen yet, has to cover it. [SET-020]
 */
export function checkFunds(
  state: MarketState,
  { point, credit }: Party,
  energy: number,
  worst: number,
): Refusal | undefined {
  if (credit === undefined || !state.parameters.settled) return undefined;
  const needed = BigInt(energy) * BigInt(worst);
  const { settled, spent, reserved } = accountOf(state, point);
  const available = settled + BigInt(credit) - spent - reserved;
  if (guard('SET-020', needed <= available)) return undefined;
  const facts = { available: available.toString(), needed: needed.toString() };
  return refusal('insufficient-funds', 'SET-020', facts);
}
