import type { Lots, MilliCentPerKwh, WattHours } from '../units/index.ts';
import type { Side } from './order.ts';
import type { MessageId, NodeId } from './party.ts';
import type { TakeRecord } from './take-record.ts';
import type { LineQuote } from './trade-record.ts';

/** One end of a reservation in this market: a connection point of its own, or a neighbour. */
export interface ReservedEnd {
  readonly point: string;
  readonly node: NodeId;
}

/** The end of a reservation that takes: it buys or sells, at the limit of its acceptance or the price of its bid. */
export interface TakingEnd {
  readonly side: Side;
  readonly limit: MilliCentPerKwh;
}

/** Line capacity, the energy of both ends, and lots if any, that are set aside until another market's decision. */
export interface Reservation {
  /** The id of the take, or in the taker's own market `#` and the take's number. */
  readonly id: string;
  /** Where the energy enters the market's grid: this end sells. */
  readonly from: ReservedEnd;
  /** Where it leaves: this end buys. */
  readonly to: ReservedEnd;
  readonly energy: WattHours;
  /** The lots that one of the ends has set aside; the energy of that end is counted with its offer. */
  readonly hold: { readonly offer: MessageId; readonly lots: Lots } | undefined;
  /** What is taken, in the market of the one who takes. */
  readonly take: TakeRecord | undefined;
  /** In a market that passes a take on: which end takes. */
  readonly taker?: TakingEnd;
  /** Firm until resolved. */
  readonly quotes: readonly LineQuote[];
  /** Once it is booked where accounts are kept: what the energy costs where it enters this market's grid. */
  entering?: bigint;
  /** Resolved reservations stay known, so that a repeated message gets the same answer. */
  state: 'reserved' | 'booked' | 'released';
}
