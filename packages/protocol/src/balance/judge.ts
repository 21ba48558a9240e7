import { guard } from '../guard.ts';
import type { MarketBalance } from '../messages/index.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { WattHours } from '../units/index.ts';
import { brokenIdentity } from './identity.ts';

/** What an upper market has booked over the link to a submarket in a slot. */
export interface BookedLink {
  /** What came from the submarket: it has exported that. */
  readonly from: WattHours;
  /** What went to the submarket: it has imported that. */
  readonly to: WattHours;
}

/** What is wrong with a submarket's balance: in itself, and against what its upper market has booked. [BAL-006] */
export function judgeBalance(balance: MarketBalance, booked: BookedLink): Refusal | undefined {
  return (
    brokenIdentity(balance) ?? differs(balance, 'exported', booked.from) ?? differs(balance, 'imported', booked.to)
  );
}

function differs(balance: MarketBalance, member: 'exported' | 'imported', booked: number): Refusal | undefined {
  const { market, [member]: reported } = balance;
  if (guard('BAL-006', reported === booked)) return undefined;
  return refusal('balance-mismatch', 'BAL-006', { market, member, reported, booked }, `/${member}`);
}
