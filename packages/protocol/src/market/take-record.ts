import type { Lots, MilliCentPerKwh, Slot, WattHours } from '../units/index.ts';
import type { Side } from './order.ts';
import type { MessageId } from './party.ts';

/** What a market takes for one of its participants from an offer of another market, which decides. [TREE-001] */
export interface TakeRecord {
  /** Counts the takes of the taker's market from 1. */
  readonly number: number;
  readonly slot: Slot;
  /** The address of the market that decides. */
  readonly market: string;
  readonly kind: 'direct' | 'pay-as-offer';
  /** The offer that is taken, and its side. */
  readonly offer: MessageId;
  readonly side: Side;
  /** Of the offer that is taken. */
  readonly lot: WattHours;
  readonly lots: Lots;
  /** Of the acceptance, or the price of the bid. */
  readonly limit: MilliCentPerKwh;
  /** The acceptance, or the bid, of this market's own participant. */
  readonly message: MessageId;
  /** Its connection point. */
  readonly point: string;
  /** The neighbour towards the market that decides. */
  readonly link: string;
}

/** Names a take in the market that makes it, before it is signed and has an id. */
export const takeKey = (number: number): string => `#${number}`;
