import type { Instant, Lots, Slot, WattHours, Watts } from '../units/index.ts';
import type { LineId } from './grid.ts';
import type { AcceptanceFields, OfferFields } from './order.ts';
import type { MarketParameters } from './parameters.ts';
import type { CertificateId, MessageId, NodeId, Party } from './party.ts';

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

/** Takes line capacity, and lots of one offer if named, until `resolve`: one step of a trade between markets. */
export interface Reserve extends Timed {
  readonly kind: 'reserve';
  readonly id: MessageId;
  readonly slot: Slot;
  /** Where the energy enters the market's grid. */
  readonly from: NodeId;
  /** Where it leaves. */
  readonly to: NodeId;
  readonly energy: WattHours;
  readonly hold?: { readonly offer: MessageId; readonly lots: Lots };
}

/** Ends a reservation, either way for good. */
export interface Resolve extends Timed {
  readonly kind: 'resolve';
  readonly id: MessageId;
  readonly outcome: 'booked' | 'released';
}

/** Time has passed: what ended meanwhile ends now. */
export interface Tick extends Timed {
  readonly kind: 'tick';
}

/** Everything that moves a market forward; journalled as plain JSON. */
export type MarketCommand =
  | OpenMarket
  | SubmitOffer
  | AcceptOffer
  | EndCredential
  | SetAdmission
  | Reserve
  | Resolve
  | Tick;
