import type { Instant, Lots, MilliCentPerKwh, Slot, WattHours } from '../units/index.ts';
import type { Side } from './order.ts';
import type { MessageId, Party } from './party.ts';

export { UPPER_POINT } from '../special-points.ts';

/**
 * An offer of another market, as far as it is known here: from a neighbour's stream, or brought along by an acceptor.
 * The market that it originates in is the only authority over its lots.
 */
export interface DistantOffer {
  readonly id: MessageId;
  /** The address of the originating market. */
  readonly market: string;
  readonly side: Side;
  readonly slot: Slot;
  readonly lot: WattHours;
  /** Lots that are open there, as far as is known, and cost `fees` each. */
  readonly lots: Lots;
  readonly price: MilliCentPerKwh;
  readonly validUntil: Instant;
  /** Grid fees of one lot between the offer and this market, in 10⁻⁸ EUR as decimal digits: known, not firm. */
  readonly fees: string;
  /** How many lines lie between the offer and this market. */
  readonly lines: number;
  /** The neighbour through which the offer is reached: a submarket's connection point, or the upper market. */
  readonly link: Party;
}
