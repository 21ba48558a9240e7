import type { MessageId } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import type { Declined, DemoTrade } from './demo-market.ts';
import type { Intent } from './strategy.ts';

/** An offer that was sent, and what became of it. */
export interface SentOffer {
  readonly participant: string;
  readonly slot: Slot;
  readonly intent: Intent;
  /** Its id if the market took it. */
  readonly id: MessageId | undefined;
}

/** Everything that the day brought. */
export interface DayResult {
  readonly offers: readonly SentOffer[];
  /** Acceptances that were sent; some come too late or find that fees have risen. */
  readonly acceptances: number;
  readonly refusals: readonly Declined[];
  /** Each trade once, in the order of slots and numbers. */
  readonly trades: readonly DemoTrade[];
  /** Each trade as each of its parties was told about it. */
  readonly sightings: readonly Sighting[];
}

/** A trade as one participant was told about it. */
export interface Sighting {
  readonly by: string;
  readonly trade: DemoTrade;
}
