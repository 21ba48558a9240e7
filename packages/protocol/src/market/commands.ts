import type { Refusal } from '../refusal.ts';
import type { Area, BalancingPrices, PointReading } from '../settlement/index.ts';
import type { Instant, Lots, MilliCentPerKwh, Slot, WattHours, Watts } from '../units/index.ts';
import type { DistantOffer } from './distant-offer.ts';
import type { Direction, LineId } from './grid.ts';
import type { AcceptanceFields, OfferFields, Side } from './order.ts';
import type { MarketParameters } from './parameters.ts';
import type { CertificateId, MessageId, Party } from './party.ts';
import type { TakingEnd } from './reservation.ts';

/** `at` is the only time the core knows; it never goes back from one command to the next. */
interface Timed {
  readonly at: Instant;
}

/** Opens the market, or changes its parameters for the slots that are not in use yet. Always the first command. */
export interface OpenMarket extends Timed {
  readonly kind: 'open-market';
  readonly parameters: MarketParameters;
}

/** An offer whose signature and chain have been checked. */
export interface SubmitOffer extends Timed {
  readonly kind: 'submit-offer';
  readonly id: MessageId;
  readonly offer: OfferFields;
  readonly party: Party;
  /** For a bid: sell offers of other markets, from which it takes where they are cheaper. */
  readonly asks?: readonly DistantOffer[];
}

/** The offers of a bundle, handled one after the other in its order; each is taken or refused on its own. */
export interface SubmitBundle extends Timed {
  readonly kind: 'submit-bundle';
  /** The id of the bundle, under whose signature all of them are. */
  readonly bundle: MessageId;
  readonly offers: readonly Pick<SubmitOffer, 'id' | 'offer' | 'asks'>[];
  readonly party: Party;
}

/** An offer that the acceptor brings along (a file, a QR code), checked like a submitted one. */
export interface OffBookOffer {
  readonly id: MessageId;
  readonly offer: OfferFields;
  readonly party: Party;
}

/** An acceptance whose signature and chain have been checked, with the offer itself if the acceptor sent it. */
export interface AcceptOffer extends Timed {
  readonly kind: 'accept-offer';
  readonly id: MessageId;
  readonly acceptance: AcceptanceFields;
  readonly party: Party;
  readonly offBook?: OffBookOffer;
  /** What is known of the offer if it originates in another market. */
  readonly distant?: DistantOffer;
}

/** A certificate stopped being good (revoked, denied): the resting offers signed with it end. */
export interface EndCredential extends Timed {
  readonly kind: 'end-credential';
  readonly certificate: CertificateId;
  /** When the certificate's chain ends anyway: until then nothing of this signer is accepted. */
  readonly until: Instant;
}

/** The operator lowers what a line admits in a slot, for instance because of maintenance. */
export interface SetAdmission extends Timed {
  readonly kind: 'set-admission';
  readonly slot: Slot;
  readonly line: LineId;
  readonly up: Watts;
  readonly down: Watts;
}

/** Sell offers of other markets have changed: resting bids take what is within their price. */
export interface MeetAsks extends Timed {
  readonly kind: 'meet-asks';
  readonly slot: Slot;
  readonly asks: readonly DistantOffer[];
}

/** The market that decides has decided a take of this market. */
export interface SettleTake extends Timed {
  readonly kind: 'settle-take';
  readonly take: number;
  readonly slot: Slot;
  readonly outcome:
    | {
        readonly kind: 'traded';
        readonly trade: MessageId;
        /** What the energy costs where it enters this market's grid, in 10⁻⁸ EUR as decimal digits. */
        readonly entering: string;
      }
    | { readonly kind: 'refused'; readonly refusal: Refusal };
}

/** Takes line capacity, and lots of one offer if named, until `resolve`: one step of a trade between markets. */
export interface Reserve extends Timed {
  readonly kind: 'reserve';
  /** The id of the take. */
  readonly id: MessageId;
  readonly slot: Slot;
  /** Who brings the energy into the market's grid. */
  readonly from: Party;
  /** Who takes it out. */
  readonly to: Party;
  readonly energy: WattHours;
  readonly hold?: { readonly offer: MessageId; readonly lots: Lots };
  /** Which end takes, and at which price at worst, as far as the one who takes says so. */
  readonly taker?: TakingEnd;
}

/** Ends a reservation, either way for good. */
export interface Resolve extends Timed {
  readonly kind: 'resolve';
  readonly id: MessageId;
  readonly outcome: 'booked' | 'released';
  /** Of what is booked: what the energy costs where it enters this market's grid, in 10⁻⁸ EUR as decimal digits. */
  readonly entering?: string;
}

/** What a line of another market on the path has quoted for a take; money as decimal digits. */
export interface QuotedLine {
  readonly market: string;
  readonly line: LineId;
  readonly direction: Direction;
  readonly energy: WattHours;
  readonly fee: string;
}

/** Whoever takes, as its own market says and its signatures show. */
export interface Taker {
  /** The address of its market. */
  readonly market: string;
  readonly role: 'offer' | 'acceptance';
  /** The id of its acceptance or bid. */
  readonly message: MessageId;
  readonly certificate: CertificateId;
  /** Of its own offer; for an acceptance that of the offer it takes. */
  readonly lot: WattHours;
  /** All that its acceptance or bid is for. */
  readonly lots: Lots;
  /** Its bid's price, or its acceptance's limit. */
  readonly limit: MilliCentPerKwh;
  readonly validUntil: Instant;
}

/** A take of an offer of this market, whose signatures and chains have been checked: this market decides. */
export interface DecideTake extends Timed {
  readonly kind: 'decide-take';
  readonly id: MessageId;
  readonly slot: Slot;
  readonly offer: MessageId;
  readonly side: Side;
  readonly lot: WattHours;
  readonly lots: Lots;
  readonly taker: Taker;
  /** The neighbour that the take came from. */
  readonly link: Party;
  /** What the other markets on the path have quoted, from the seller to the buyer. */
  readonly quotes: readonly QuotedLine[];
  readonly offBook?: OffBookOffer;
}

/** Somebody asks about a take that never came, or that cannot be read: it will not be decided any more. */
export interface RefuseTake extends Timed {
  readonly kind: 'refuse-take';
  readonly id: MessageId;
  readonly slot: Slot;
  readonly refusal: Refusal;
}

/** The operator confirms money that was paid in for an account, or (negative) paid out. */
export interface TopUp extends Timed {
  readonly kind: 'top-up';
  /** The id of the signed confirmation. */
  readonly id: MessageId;
  readonly point: string;
  /** 10⁻⁸ EUR as decimal digits. */
  readonly amount: string;
}

/** What meters have seen in a slot that is over: settles it, or corrects how it was settled. */
export interface SettleSlot extends Timed {
  readonly kind: 'settle-slot';
  readonly slot: Slot;
  /** The id of the signed balancing price, and what it says. */
  readonly price: MessageId;
  readonly prices: BalancingPrices;
  /** The state of the whole area where a market above has found it; at the top it follows from the readings. */
  readonly area?: Area;
  /** Of every connection point that has a meter, the uplink included. */
  readonly readings: readonly PointReading[];
}

/** What the upper market has put on this market's account for the slot's deviation, all in all. */
export interface SettleUplink extends Timed {
  readonly kind: 'settle-uplink';
  readonly slot: Slot;
  /** The id of its statement, and the statement's number: they are booked in their order, each once. */
  readonly statement: MessageId;
  readonly number: number;
  /** 10⁻⁸ EUR as decimal digits; negative: this market pays. */
  readonly amount: string;
}

/** A submarket did not balance for too long, or does so again. */
export interface SetSuspension extends Timed {
  readonly kind: 'set-suspension';
  /** Its connection point, and its address. */
  readonly point: string;
  readonly market: string;
  readonly suspended: boolean;
  /** How many slots in a row it did not balance in. */
  readonly slots: number;
}

/** Time has passed: what ended meanwhile ends now. */
export interface Tick extends Timed {
  readonly kind: 'tick';
}

/** Everything that moves a market forward; journalled as plain JSON. */
export type MarketCommand =
  | OpenMarket
  | SubmitOffer
  | SubmitBundle
  | AcceptOffer
  | EndCredential
  | SetAdmission
  | MeetAsks
  | SettleTake
  | Reserve
  | Resolve
  | DecideTake
  | RefuseTake
  | TopUp
  | SettleSlot
  | SettleUplink
  | SetSuspension
  | Tick;
