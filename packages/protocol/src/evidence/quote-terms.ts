import type { Trade } from '../generated/trade.ts';
import { isUpThenDown, marketPath, turnsOnce, wayOf } from './market-path.ts';
import { brokenQuoteRule } from './take-terms.ts';
import type { Crossing, TradeMessages } from './trade-messages.ts';

type Quotes = Trade['quotes'];

/** The path goes up from the seller, and then down to the buyer, over each line once. [TRD-111] */
export function quotesOnePath({ trade: { quotes, energy } }: TradeMessages): boolean {
  const lines = new Set(quotes.map(({ line, market = '' }) => `${line} ${market}`));
  return isUpThenDown(quotes) && lines.size === quotes.length && quotes.every((quote) => quote.energy === energy);
}

/** Lines of the trade's own market name none; those of others name theirs, and only a take leads over them. [TREE-103] */
export const namesOtherMarkets = ({ trade, crossing }: TradeMessages): boolean =>
  trade.quotes.every(({ market }) => market === undefined || (crossing !== undefined && market !== trade.market));

/** The markets of a trade that have to quote their fees: all on the way from the taker's to the one that decides. */
export function quotingMarkets(trade: Trade, { take }: Crossing): readonly string[] | undefined {
  return marketPath(take.message.market, trade.market)?.slice(0, -1);
}

/** Each market on the way has quoted once, and nobody else has. [TREE-104] */
export function quotedByPath({ trade, crossing }: TradeMessages): boolean {
  if (!crossing) return true;
  const markets = quotingMarkets(trade, crossing);
  const quoted = crossing.feeQuotes.map(({ message }) => message.market);
  return markets !== undefined && [...markets].sort().join(' ') === [...quoted].sort().join(' ');
}

/** What a fee quote says of slot, energy and sum is so. [TREE-106] */
export function quotesTheTake({ crossing }: TradeMessages): boolean {
  const { take, feeQuotes = [] } = crossing ?? {};
  return feeQuotes.every(({ message }) => take && brokenQuoteRule(message, take.id, take.message) === undefined);
}

const textOf = (quotes: Quotes): string =>
  quotes
    .map(({ market = '', line, direction, energy, fee }) => [market, line, direction, energy, fee].join())
    .join(' ');

/**
 * The lines of the other markets are quoted as these have signed, market by market along the way; the trade's own come
 * at its end of it. [TREE-105]
 */
export function quotesAsSigned({ trade, crossing }: TradeMessages): boolean {
  if (!crossing) return true;
  const own = { market: trade.market, quotes: trade.quotes.filter(({ market }) => market === undefined) };
  const others = crossing.feeQuotes.map(({ message: { market, quotes } }) => ({
    market,
    quotes: quotes.map((quote) => ({ ...quote, market })),
  }));
  const all: readonly { readonly market: string; readonly quotes: Quotes }[] = [own, ...others];
  const way = wayOf(crossing.take.message) ?? [];
  const signed = way.flatMap((market) => all.find((quoted) => quoted.market === market)?.quotes ?? []);
  return turnsOnce(way, all) && textOf(signed) === textOf(trade.quotes);
}
