import { type Instant, type Slot, seconds, slotAt } from '@bc4p/protocol/units';
import type { MarketSession } from '../participant/market-session.ts';
import { readMoment } from '../terminal/read-input.ts';

/** The slot of the market that contains a moment as typed; all slots if none was. */
export function wantedSlot(session: MarketSession, typed: string | undefined, now: Instant): Slot | undefined {
  if (typed === undefined) return undefined;
  return slotAt(readMoment('--slot', typed, now), seconds(session.client.welcome.rules.slotLength));
}
