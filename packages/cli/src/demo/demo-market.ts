import type { Result } from '@bc4p/protocol';
import type { Direction, LineId, MessageId, Side } from '@bc4p/protocol/market';
import type { Instant, Lots, MilliCentPerKwh, Money, Seconds, Slot, WattHours } from '@bc4p/protocol/units';
import type { Intent } from './strategy.ts';

/** The rules of the market that the demonstration lives by. */
export interface Rules {
  readonly slotLength: Seconds;
  /** How long before a slot's start trading in it ends. */
  readonly gateClosure: Seconds;
  /** How long an offer stands at least. */
  readonly minimumAvailability: Seconds;
}

/** What the demonstration needs of a market: nothing in it knows whether there are sockets in between. */
export interface DemoMarket {
  readonly address: string;
  readonly rules: Rules;
  /** Opens the session of a participant that the market knows by this name. */
  connect(name: string): Promise<DemoSession>;
  /** Moves the clock of all markets on; what became due meanwhile (expiry, gate closure) comes before whatever is sent next. */
  advanceTo(at: Instant): Promise<void>;
  /** What has been signed and checked so far, by everybody together. */
  signatures(): SignatureCount;
}

export interface SignatureCount {
  readonly made: number;
  readonly checked: number;
}

/**
 * One participant's session. A refusal is an answer: the market says no, and the day goes on. What is sent before the
 * answer to something else has come is handled in the order of sending.
 */
export interface DemoSession {
  /** Signs and sends an offer; the answer is its id. */
  submit(slot: Slot, intent: Intent, validUntil: Instant): Promise<Result<MessageId, Declined>>;
  /**
   * Signs and sends an acceptance of all these lots or none; `limit` is the most paid in all. The answer is its id, when
   * the market of the offer has decided.
   */
  accept(ask: Ask, amount: Lots, limit: MilliCentPerKwh, validUntil: Instant): Promise<Result<MessageId, Declined>>;
  /** The asks of a slot as this participant would pay them, best first. */
  asks(slot: Slot): Promise<readonly Ask[]>;
  /** Own trades so far, of a slot or of all; includes whatever was answered to anybody before the call. */
  trades(slot?: Slot): Promise<readonly DemoTrade[]>;
}

/** The market said no. */
export interface Declined {
  /** One of the codes of the specification. */
  readonly code: string;
  /** What the market said beside it. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Somebody's offer to sell, as a reader sees it. */
export interface Ask {
  readonly offer: MessageId;
  /** The address of the market where it originates, and which decides about it. */
  readonly market: string;
  readonly lots: Lots;
  /** What one lot costs the reader in all, if it can be had. */
  readonly allIn: Money;
}

/** What one line charged for a trade. */
export interface DemoQuote {
  /** The address of the market whose line it is. */
  readonly market: string;
  readonly line: LineId;
  readonly direction: Direction;
  readonly energy: WattHours;
  readonly fee: Money;
}

/** A trade as the market signed it, with the names that the demonstration gave to the parties. */
export interface DemoTrade {
  /** The address of the market that decided it. */
  readonly market: string;
  /** With market and slot it names the trade. */
  readonly number: number;
  readonly at: Instant;
  readonly slot: Slot;
  readonly kind: 'direct' | 'pay-as-offer';
  readonly seller: string;
  readonly buyer: string;
  /** The id of the take, if the two are in different markets. */
  readonly take?: MessageId;
  /** The ids of the two signed messages under it. */
  readonly sell: MessageId;
  readonly buy: MessageId;
  /** Whose offer was there first: its price rules. */
  readonly resting: Side;
  readonly energy: WattHours;
  readonly price: MilliCentPerKwh;
  readonly quotes: readonly DemoQuote[];
  readonly fees: Money;
  readonly buyerPays: Money;
  readonly sellerReceives: Money;
}
