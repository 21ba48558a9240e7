import type { Instant, Lots, MilliCentPerKwh, Money, Slot, WattHours } from '../units/index.ts';
import type { Direction, LineId } from './grid.ts';
import type { Side } from './order.ts';
import type { CertificateId, MessageId, NodeId } from './party.ts';

/** What a line asks for one trade's flow: firm from its reservation on. [FEE-006] */
export interface LineQuote {
  readonly line: LineId;
  readonly direction: Direction;
  readonly energy: WattHours;
  /** The flow from which the congestion price was counted: H for `up`, L for `down`; upward is positive. */
  readonly from: WattHours;
  /** May be negative: flow against the load earns. */
  readonly fee: Money;
}

/** What a line of another market on the path asks, as that market has signed it. */
export interface DistantQuote {
  /** The address of the market whose line it is. */
  readonly market: string;
  readonly line: LineId;
  readonly direction: Direction;
  readonly energy: WattHours;
  readonly fee: Money;
}

/** What any line on the path of a trade asks. */
export type PathQuote = LineQuote | DistantQuote;

/** True for a line of the market that makes the trade. */
export const isOwnQuote = (quote: PathQuote): quote is LineQuote => !('market' in quote);

/** One of the two who trade. */
export interface TradeParty {
  /** The id of its offer, or of its acceptance. */
  readonly message: MessageId;
  readonly role: 'offer' | 'acceptance';
  readonly certificate: CertificateId;
  /** The connection point; of somebody in another market, the neighbour towards it. */
  readonly point: string;
  readonly node: NodeId;
  readonly lot: WattHours;
  readonly lots: Lots;
  /** The address of the market that it trades in, if that is another one. */
  readonly market?: string;
}

/** Two offers, or an offer and its acceptance, joined over whole lots: final. */
export interface TradeRecord {
  /** Counts the trades of the market from 1. */
  readonly number: number;
  readonly slot: Slot;
  readonly at: Instant;
  readonly kind: 'direct' | 'pay-as-offer';
  /** The offer that was there first, and whose price is the trade's. */
  readonly restingId: MessageId;
  /** The offer or acceptance that met it. */
  readonly incomingId: MessageId;
  readonly restingSide: Side;
  readonly seller: TradeParty;
  readonly buyer: TradeParty;
  readonly energy: WattHours;
  /** The resting offer's price. */
  readonly price: MilliCentPerKwh;
  /** From the seller to the buyer; empty if both are attached to one node. */
  readonly quotes: readonly PathQuote[];
  /** The id of the take, if the trade is one between markets. */
  readonly take?: MessageId;
  /** Sum of the quotes: `buyerPays` = `sellerReceives` + `fees`. [TRD-003] */
  readonly fees: Money;
  readonly buyerPays: Money;
  readonly sellerReceives: Money;
}
