import { RequestRefused } from '@bc4p/node/client';
import type { AnswerOfRequest } from '@bc4p/protocol/messages';
import { type Lots, type MilliCentPerKwh, type Money, money, wattHours } from '@bc4p/protocol/units';
import { marketFailure } from '../participant/market-failure.ts';
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
  /** What is only known by hearsay, if the offer is of another market: the fees of the lines beyond the own market. */
  readonly beyond?: { readonly fees: Money; readonly lines: number; readonly reach: number };
}

/** Asks the market for the quote of the moment; nothing if it does not know the offer. */
export async function quoteOffer(
  session: MarketSession,
  { id, offer }: ForeignOffer,
  lots: Lots,
): Promise<OfferQuote | undefined> {
  const quote = await askQuote(session, id, lots);
  if (!quote) return undefined;
  const { fees, buyerPays, sellerReceives, beyond } = quote;
  const total = money(BigInt(offer.side === 'sell' ? buyerPays : sellerReceives));
  const limit = allInPrice(total, wattHours(lots * offer.lot), offer.side);
  return {
    fees: money(BigInt(fees)),
    total,
    limit,
    ...(beyond && { beyond: { fees: money(BigInt(beyond.fees)), lines: beyond.lines, reach: beyond.reach } }),
  };
}

async function askQuote(
  session: MarketSession,
  offer: string,
  lots: Lots,
): Promise<AnswerOfRequest['fee.quote'] | undefined> {
  try {
    return await session.tryRequest('fee.quote', { offer, lots });
  } catch (error) {
    if (error instanceof RequestRefused && error.code === 'offer-unknown') return undefined;
    throw marketFailure(error);
  }
}
