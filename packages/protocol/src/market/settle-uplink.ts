import { CARRIED_ACCOUNT } from '../settlement/accounts.ts';
import { UPPER_POINT } from '../special-points.ts';
import { money } from '../units/index.ts';
import type { SettleUplink } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';

/** Books what the upper market charges for this market's deviation, once for each of its statements, in their order. [SET-004] */
export function settleUplink(state: MarketState, { slot, statement, number, amount, at }: SettleUplink): MarketEvent[] {
  if (number <= state.uplinkStatement) return [];
  state.uplinkStatement = number;
  const charged = BigInt(amount);
  state.accounts.post([
    { account: UPPER_POINT, amount: -charged },
    { account: CARRIED_ACCOUNT, amount: charged },
  ]);
  return [{ kind: 'uplink-settled', at, slot, statement, amount: money(charged) }];
}
