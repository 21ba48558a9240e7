import type { Instant, Lots, MilliCentPerKwh, Slot, WattHours } from '../units/index.ts';
import type { MessageId } from './party.ts';

export type Side = 'buy' | 'sell';

/** The other side of a trade. */
export const opposite = (side: Side): Side => (side === 'buy' ? 'sell' : 'buy');

/** What an offer says: `lots` identical unit offers of `lot` each, under one signature. */
export interface OfferFields {
  /** The address of the originating market, the only authority over the offer's lots. */
  readonly market: string;
  readonly side: Side;
  readonly slot: Slot;
  /** The energy of one unit; no unit is ever filled in part. */
  readonly lot: WattHours;
  readonly lots: Lots;
  /** Sell: the least the seller receives. Buy: the most the buyer pays in all, grid fees included. */
  readonly price: MilliCentPerKwh;
  /** The offer stands strictly before this instant and cannot be cancelled. */
  readonly validUntil: Instant;
}

/** What an acceptance says: these lots of that offer, all or nothing. */
export interface AcceptanceFields {
  readonly market: string;
  readonly offer: MessageId;
  readonly lots: Lots;
  /** Accepting a sell: the most paid in all. Accepting a buy: the least received. */
  readonly limit: MilliCentPerKwh;
  readonly validUntil: Instant;
}
