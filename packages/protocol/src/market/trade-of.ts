import { type Instant, lots, money, wattHours } from '../units/index.ts';
import type { Side } from './order.ts';
import type { MessageId, Party } from './party.ts';
import { sumOf } from './route.ts';
import type { StandingOffer } from './standing-offer.ts';
import { termsOf } from './terms.ts';
import type { PathQuote, TradeParty, TradeRecord } from './trade-record.ts';

/** One side of a trade over `energy`, as an offer or as an acceptance of one. */
export interface Trader {
  readonly message: MessageId;
  readonly role: 'offer' | 'acceptance';
  readonly side: Side;
  readonly party: Party;
  readonly lot: number;
  /** The address of the market that it trades in, if that is another one. */
  readonly market?: string;
}

/** An offer as one side of a trade. */
export const traderOf = ({ id, fields, party }: StandingOffer): Trader => ({
  message: id,
  role: 'offer',
  side: fields.side,
  party,
  lot: fields.lot,
});

function tradeParty({ message, role, party, lot, market }: Trader, energy: number): TradeParty {
  const { certificate, point, node } = party;
  const place = { certificate, point, node, ...(market === undefined ? {} : { market }) };
  return { message, role, ...place, lot: wattHours(lot), lots: lots(energy / lot) };
}

/** Writes down a trade between a resting offer and whoever came, at the resting offer's price. [TRD-003] */
export function tradeOf(
  resting: StandingOffer,
  incoming: Trader,
  energy: number,
  quotes: readonly PathQuote[],
  { number, at, take }: { readonly number: number; readonly at: Instant; readonly take: MessageId | undefined },
): TradeRecord {
  const fees = sumOf(quotes);
  const amount = wattHours(energy);
  const { side, price, slot } = resting.fields;
  const owner = tradeParty(traderOf(resting), energy);
  const taker = tradeParty(incoming, energy);
  const { buyerPays, sellerReceives } = termsOf(side, price, amount, fees);
  const [seller, buyer] = side === 'sell' ? [owner, taker] : [taker, owner];
  return {
    number,
    slot,
    at,
    kind: incoming.role === 'acceptance' ? 'direct' : 'pay-as-offer',
    restingId: resting.id,
    incomingId: incoming.message,
    restingSide: side,
    seller,
    buyer,
    energy: amount,
    price,
    quotes,
    fees: money(fees),
    buyerPays,
    sellerReceives,
    ...(take === undefined ? {} : { take }),
  };
}
