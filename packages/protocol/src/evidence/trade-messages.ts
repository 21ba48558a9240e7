import type { Acceptance } from '../generated/acceptance.ts';
import type { FeeQuote } from '../generated/fee-quote.ts';
import type { Offer } from '../generated/offer.ts';
import type { Take } from '../generated/take.ts';
import type { Trade } from '../generated/trade.ts';
import type { OpenedMessage } from '../messages/index.ts';

/** One of the two messages that a trade joins. */
export type TradedMessage = OpenedMessage<'bc4p-offer' | 'bc4p-acceptance'>;

/** What a trade between two markets rests on besides its two messages. */
export interface Crossing {
  readonly take: OpenedMessage<'bc4p-take'>;
  /** Every fee quote for this take, in any order. */
  readonly feeQuotes: readonly OpenedMessage<'bc4p-fee-quote'>[];
}

/** The signed messages of a trade. */
export interface TradeMessages {
  readonly trade: Trade;
  readonly seller: TradedMessage;
  readonly buyer: TradedMessage;
  /** Present exactly when the trade names a take. */
  readonly crossing: Crossing | undefined;
}

/** The messages of a trade by their part in it: the offer that rested, and what met it. */
export interface TradeParts {
  readonly resting: Offer;
  readonly restingId: string;
  readonly incoming: Offer | Acceptance;
  readonly incomingId: string;
}

export const isOffer = (message: Offer | Acceptance): message is Offer => message.type === 'bc4p-offer';

export const isSameSlot = (a: Trade['slot'], b: Trade['slot']): boolean => a.start === b.start && a.len === b.len;

/** The parts of a trade's messages; undefined if what rested is no offer. */
export function partsOf({ trade, seller, buyer }: TradeMessages): TradeParts | undefined {
  const [resting, incoming] = trade.resting === 'sell' ? [seller, buyer] : [buyer, seller];
  if (!isOffer(resting.message)) return undefined;
  return {
    resting: resting.message,
    restingId: resting.id,
    incoming: incoming.message,
    incomingId: incoming.id,
  };
}

/** The sum of the fees of lines, in 10⁻⁸ EUR. */
export const sumOfFees = (quotes: FeeQuote['quotes']): bigint => quotes.reduce((sum, { fee }) => sum + BigInt(fee), 0n);

/** The energy of a take, in Wh. */
export const energyOf = ({ lot, lots }: Take): number => lot * lots;
