import type { Instant, Lots, MilliCentPerKwh, Money, Slot, WattHours } from '../units/index.ts';
import type { BookEntry, EndReason, LineState } from './events.ts';
import type { OfferFields } from './order.ts';
import type { MessageId, NodeId, Party } from './party.ts';
import type { ReservedEnd } from './reservation.ts';
import type { TakeRecord } from './take-record.ts';
import type { LineQuote } from './trade-record.ts';

/** One offer as somebody at a node sees it. */
export interface LadderEntry extends BookEntry {
  /** Grid fees of one lot between the offer's node and the reader's, now; none if a line on the way is full. */
  readonly fees?: Money;
  /** What one lot costs the reader in all (ask), or brings (bid). */
  readonly allIn?: Money;
  /** `allIn` per energy for display: asks rounded up, bids rounded down. */
  readonly allInPrice?: MilliCentPerKwh;
  /** How many lines lie between. */
  readonly lines: number;
  /** For so many lots each costs `fees`; absent while a line on the way is full. */
  readonly reach?: Lots;
}

/** The best offers of both sides for a reader, best first. */
export interface BookView {
  readonly slot: Slot;
  readonly node: NodeId;
  readonly gateClosesAt: Instant;
  /** Counts the changes of the book: what `book-changed` continues. */
  readonly seq: number;
  readonly asks: readonly LadderEntry[];
  readonly bids: readonly LadderEntry[];
}

/** What taking lots of an offer would cost or bring now: informational, not firm. */
export interface OfferQuote {
  readonly offer: MessageId;
  readonly lots: Lots;
  readonly energy: WattHours;
  readonly quotes: readonly LineQuote[];
  readonly fees: Money;
  /** Paid in all by a buyer, received by a seller, as the one who accepts. */
  readonly total: Money;
  readonly lines: readonly LineState[];
}

/** How full a line is in a slot. */
export interface LineView extends LineState {
  readonly capacityUp: WattHours;
  readonly capacityDown: WattHours;
  /** What the operator admits now; at most the capacity. */
  readonly admittedUp: WattHours;
  readonly admittedDown: WattHours;
  /** Base fee and congestion price of the next Wh in each direction; none if there is no room. */
  readonly nextUp?: MilliCentPerKwh;
  readonly nextDown?: MilliCentPerKwh;
  /** Sum of the fees booked on the line in this slot. */
  readonly fees: Money;
}

/** What a connection point has sold or bought in a slot, or may still have to. */
export interface PositionView {
  readonly point: string;
  readonly side: 'buy' | 'sell';
  readonly open: WattHours;
  readonly held: WattHours;
  readonly traded: WattHours;
  /** The most energy the point may move in the slot. */
  readonly limit: WattHours;
}

/** What is known of an offer; its lots are in exactly one of four states each. */
export interface OfferView {
  readonly id: MessageId;
  readonly fields: OfferFields;
  readonly party: Party;
  /** Its place in time; 0 if it was only brought along by acceptors. */
  readonly arrival: number;
  readonly isInBook: boolean;
  readonly open: Lots;
  readonly held: Lots;
  readonly traded: Lots;
  readonly ended: Lots;
  readonly endReason?: EndReason;
}

/** What the way between two nodes costs for a lot now: known, not firm. */
export interface WayView {
  /** Of one lot. */
  readonly fees: Money;
  readonly lines: number;
  /** The energy that goes at that price. */
  readonly reach: number;
}

/** What is set aside until another market's decision is known, or was. */
export interface ReservationView {
  readonly slot: Slot;
  /** The id of the take, or the key of an own one. */
  readonly key: string;
  readonly from: ReservedEnd;
  readonly to: ReservedEnd;
  readonly energy: WattHours;
  readonly quotes: readonly LineQuote[];
  readonly state: 'reserved' | 'booked' | 'released';
  /** What is taken, if this market takes. */
  readonly take?: TakeRecord;
}
