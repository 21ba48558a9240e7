import { type Lots, type MilliCentPerKwh, type Money, money, wattHours } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { allInPrice } from './all-in.ts';
import type { ForeignOffer } from './find-foreign-offer.ts';

/** What taking lots of an offer would cost, or bring, now: what the market says, and not a promise. */
export interface OfferQuote {
  readonly fees: Money;
  /** Paid in all by the one who accepts an ask, received by the one who accepts a bid. */
  readonly total: Money;
  /** The limit that just covers it. */
  readonly limit: MilliCentPerKwh;
}

/** Asks the market for the quote of the moment. */
export async function quoteOffer(
  session: MarketSession,
  { id, offer, isKnown }: ForeignOffer,
  lots: Lots,
): Promise<OfferQuote> {
  if (!isKnown) {
    throw new Failure('The market does not know the offer and cannot say what it would cost.', {
      code: 'limit-missing',
      exitCode: EXIT.usage,
      hint: 'add --limit PRICE: the most you pay, or the least you receive, per kWh in all',
    });
  }
  const quote = await session.request('fee.quote', { offer: id, lots });
  const total = money(BigInt(offer.side === 'sell' ? quote.buyerPays : quote.sellerReceives));
  const limit = allInPrice(total, wattHours(lots * offer.lot), offer.side);
  return { fees: money(BigInt(quote.fees)), total, limit };
}
