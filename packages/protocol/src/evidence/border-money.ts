import { assert } from '../assert.ts';
import type { Take } from '../generated/take.ts';
import type { Trade } from '../generated/trade.ts';
import { type Money, money } from '../units/index.ts';
import { wayOf } from './market-path.ts';

/**
 * What a trade's energy costs where it enters and where it leaves the grid of one market: what the seller receives, and
 * the fees of all lines before. Between the two lie that market's own lines. A market's accounts of both ends change by
 * these amounts. [SET-010]
 */
export function moneyAtBorders(
  trade: Pick<Trade, 'market' | 'quotes' | 'sellerReceives'>,
  take: Take | undefined,
  market: string,
): { readonly entering: Money; readonly leaving: Money } {
  const way = take ? wayOf(take) : [trade.market];
  const place = way?.indexOf(market) ?? -1;
  assert(way !== undefined && place >= 0, () => `${market} is on the way of the trade`);
  const before = new Set(way.slice(0, place));
  let [entering, own] = [BigInt(trade.sellerReceives), 0n];
  for (const { market: owner = trade.market, fee } of trade.quotes) {
    if (before.has(owner)) entering += BigInt(fee);
    if (owner === market) own += BigInt(fee);
  }
  return { entering: money(entering), leaving: money(entering + own) };
}
