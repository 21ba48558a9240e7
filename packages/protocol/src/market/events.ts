import type { Refusal } from '../refusal.ts';
import type { Area, BalancingPrices, PointSettlement } from '../settlement/index.ts';
import type { Instant, Lots, MilliCentPerKwh, Money, Slot, WattHours, Watts } from '../units/index.ts';
import type { LineId } from './grid.ts';
import type { Side } from './order.ts';
import type { CertificateId, MessageId, NodeId } from './party.ts';
import type { TakeRecord } from './take-record.ts';
import type { LineQuote, TradeRecord } from './trade-record.ts';

/** The market takes orders under these parameters. */
export interface MarketOpened {
  readonly kind: 'market-opened';
  readonly at: Instant;
  readonly address: string;
}

/** The offer stands; what it met at once follows as `traded`. */
export interface OfferAccepted {
  readonly kind: 'offer-accepted';
  readonly at: Instant;
  readonly id: MessageId;
  readonly slot: Slot;
  /** The offer's place in time: counts the offers that the market took into its book. */
  readonly arrival: number;
  /** Lots that rest in the book after matching. */
  readonly open: Lots;
  /** True if the same message was accepted before: nothing happened now. */
  readonly repeated: boolean;
}

export interface OfferRefused {
  readonly kind: 'offer-refused';
  readonly at: Instant;
  readonly id: MessageId;
  readonly refusal: Refusal;
  readonly repeated: boolean;
}

/** The acceptance took its lots; the trade itself is a `traded` event when it is made, and only then. */
export interface AcceptanceAccepted {
  readonly kind: 'acceptance-accepted';
  readonly at: Instant;
  readonly id: MessageId;
  readonly offer: MessageId;
  readonly slot: Slot;
  /** The number of its trade; none if another market made it. */
  readonly trade: number | undefined;
  readonly repeated: boolean;
}

/** The acceptance is for an offer of another market, which decides; until then its energy is held. */
export interface AcceptanceHeld {
  readonly kind: 'acceptance-held';
  readonly at: Instant;
  readonly id: MessageId;
  readonly offer: MessageId;
  readonly slot: Slot;
  readonly take: number;
  readonly repeated: boolean;
}

export interface AcceptanceRefused {
  readonly kind: 'acceptance-refused';
  readonly at: Instant;
  readonly id: MessageId;
  readonly offer: MessageId;
  readonly refusal: Refusal;
  readonly repeated: boolean;
}

export interface Traded {
  readonly kind: 'traded';
  readonly trade: TradeRecord;
}

/** Why an offer is no longer in the book. */
export type EndReason = 'filled' | 'expired' | 'gate-closed' | 'credential-ended' | 'suspended';

export interface OfferEnded {
  readonly kind: 'offer-ended';
  readonly at: Instant;
  readonly id: MessageId;
  readonly slot: Slot;
  readonly reason: EndReason;
  /** Lots that ended untraded; lots that are held for a reservation follow when they come back. */
  readonly lots: Lots;
}

/** Gate closure: nothing of this slot is traded any more. */
export interface SlotClosed {
  readonly kind: 'slot-closed';
  readonly at: Instant;
  readonly slot: Slot;
  readonly trades: number;
  /** Sold and bought by the connection points of this market, those of submarkets included. */
  readonly sold: WattHours;
  readonly bought: WattHours;
  /** What crosses the line to the upper market: `sold` + `imported` = `bought` + `exported`. [TREE-003] */
  readonly imported: WattHours;
  readonly exported: WattHours;
}

/** The slot's decisions and trades are forgotten from now on. */
export interface SlotForgotten {
  readonly kind: 'slot-forgotten';
  readonly at: Instant;
  readonly slot: Slot;
}

/** What is now true of one offer in the book. */
export interface BookEntry {
  readonly id: MessageId;
  readonly side: Side;
  readonly node: NodeId;
  readonly lot: WattHours;
  /** Open lots; 0: the offer has left the book. */
  readonly lots: Lots;
  readonly price: MilliCentPerKwh;
  readonly validUntil: Instant;
  readonly arrival: number;
}

/** What is now true of one line in one slot. */
export interface LineState {
  readonly line: LineId;
  /** Booked net flow, upward positive. */
  readonly booked: WattHours;
  /** Booked flow and all upward reservations. */
  readonly high: WattHours;
  /** Booked flow less all downward reservations. */
  readonly low: WattHours;
  /** Counts the changes of this line in this slot. */
  readonly seq: number;
}

/** Everything that changed in one slot's book and lines by one command, as it is afterwards. */
export interface BookChanged {
  readonly kind: 'book-changed';
  readonly at: Instant;
  readonly slot: Slot;
  /** Counts the changes of this slot's book. */
  readonly seq: number;
  readonly entries: readonly BookEntry[];
  readonly lines: readonly LineState[];
}

export interface CredentialEnded {
  readonly kind: 'credential-ended';
  readonly at: Instant;
  readonly certificate: CertificateId;
}

export interface AdmissionSet {
  readonly kind: 'admission-set';
  readonly at: Instant;
  readonly slot: Slot;
  readonly line: LineId;
  readonly up: Watts;
  readonly down: Watts;
}

export interface AdmissionRefused {
  readonly kind: 'admission-refused';
  readonly at: Instant;
  readonly slot: Slot;
  readonly line: LineId;
  readonly refusal: Refusal;
}

/** Line capacity, and lots if asked for, are set aside at these quotes until the reservation is resolved. */
export interface Reserved {
  readonly kind: 'reserved';
  readonly at: Instant;
  readonly id: MessageId;
  readonly slot: Slot;
  readonly quotes: readonly LineQuote[];
  readonly fees: Money;
  readonly repeated: boolean;
}

/** There is no room; final for this take, as every answer is. */
export interface ReservationRefused {
  readonly kind: 'reservation-refused';
  readonly at: Instant;
  readonly id: MessageId;
  readonly slot: Slot;
  readonly refusal: Refusal;
  readonly repeated: boolean;
}

export interface ReservationResolved {
  readonly kind: 'reservation-resolved';
  readonly at: Instant;
  readonly id: MessageId;
  readonly outcome: 'booked' | 'released';
  readonly repeated: boolean;
}

/** Lots of an own bid, or the energy of an acceptance, are held; the take goes to the market that decides. */
export interface TakeMade {
  readonly kind: 'take-made';
  readonly at: Instant;
  readonly take: TakeRecord;
  /** What this market's own lines ask, firm until the take is settled. */
  readonly quotes: readonly LineQuote[];
}

/** A take of this market is over. */
export interface TakeSettled {
  readonly kind: 'take-settled';
  readonly at: Instant;
  readonly take: TakeRecord;
  /** The id of the trade that the other market made. */
  readonly trade?: MessageId;
  readonly refusal?: Refusal;
  readonly repeated: boolean;
}

/** A take of an offer of this market is decided, for good. */
export interface TakeDecided {
  readonly kind: 'take-decided';
  readonly at: Instant;
  readonly id: MessageId;
  readonly slot: Slot;
  /** The number of the trade. */
  readonly trade?: number;
  readonly refusal?: Refusal;
  readonly repeated: boolean;
}

/** A payment was put on an account. */
export interface ToppedUp {
  readonly kind: 'topped-up';
  readonly at: Instant;
  readonly id: MessageId;
  readonly point: string;
  readonly amount: Money;
  /** The account before and after. */
  readonly opening: Money;
  readonly closing: Money;
  readonly repeated: boolean;
}

/** Nothing is paid out that is not there. */
export interface TopUpRefused {
  readonly kind: 'top-up-refused';
  readonly at: Instant;
  readonly id: MessageId;
  readonly point: string;
  readonly refusal: Refusal;
}

/** A slot was settled, or its settlement corrected: accounts have changed by the postings of its points. */
export interface SlotSettled {
  readonly kind: 'slot-settled';
  readonly at: Instant;
  readonly slot: Slot;
  /** 0 for the settlement; counts its corrections. */
  readonly revision: number;
  readonly price: MessageId;
  readonly prices: BalancingPrices;
  /** Absent where the state of the area decides nothing. */
  readonly area?: Area;
  /** Every connection point with a position or a meter, the uplink and the losses included, by name; in a correction those that change. */
  readonly points: readonly PointSettlement[];
  /** What the grid operator's line fees of the slot come to; in a correction 0. */
  readonly fees: Money;
  /** What is left of the postings, for the operator's carried-forward balancing account. */
  readonly carried: Money;
}

/** The operator's carried-forward account has paid, or got, what the upper market charges for the slot's deviation. */
export interface UplinkSettled {
  readonly kind: 'uplink-settled';
  readonly at: Instant;
  readonly slot: Slot;
  readonly statement: MessageId;
  /** What is new; negative: this market pays. */
  readonly amount: Money;
}

/** From now on a submarket takes no part in trading, or does again. */
export interface SuspensionSet {
  readonly kind: 'suspension-set';
  readonly at: Instant;
  readonly point: string;
  readonly market: string;
  readonly suspended: boolean;
}

/** What a market decides; plain data, money as bigint. */
export type MarketEvent =
  | MarketOpened
  | OfferAccepted
  | OfferRefused
  | AcceptanceAccepted
  | AcceptanceHeld
  | AcceptanceRefused
  | Traded
  | OfferEnded
  | SlotClosed
  | SlotForgotten
  | BookChanged
  | CredentialEnded
  | AdmissionSet
  | AdmissionRefused
  | Reserved
  | ReservationRefused
  | ReservationResolved
  | TakeMade
  | TakeSettled
  | TakeDecided
  | ToppedUp
  | TopUpRefused
  | SlotSettled
  | UplinkSettled
  | SuspensionSet;
