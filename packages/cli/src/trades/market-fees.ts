import { type Crossing, marketPath } from '@bc4p/protocol/evidence';
import type { Trade } from '@bc4p/protocol/messages';

/** What the lines of one market cost in a trade, in 10⁻⁸ EUR; a market on the way may have none. */
export interface MarketFees {
  readonly market: string;
  readonly fees: string;
  readonly lines: number;
}

/** The markets on the way from the seller to the buyer; those that have lines, if nothing tells the others. */
function marketsOnWay({ market, resting, quotes }: Trade, crossing: Crossing | undefined): readonly string[] {
  const way = crossing && marketPath(crossing.take.message.market, market);
  if (way) return resting === 'sell' ? way.toReversed() : way;
  return [
    ...new Set([...(resting === 'sell' ? [market] : []), ...quotes.map((quote) => quote.market ?? market), market]),
  ];
}

/** The fees of a trade by market, from the seller to the buyer. */
export function feesByMarket(trade: Trade, crossing: Crossing | undefined): readonly MarketFees[] {
  return marketsOnWay(trade, crossing).map((market) => {
    const own = trade.quotes.filter((quote) => (quote.market ?? trade.market) === market);
    return { market, fees: own.reduce((sum, { fee }) => sum + BigInt(fee), 0n).toString(), lines: own.length };
  });
}
