import type { FeeQuote } from '../generated/fee-quote.ts';
import type { Take } from '../generated/take.ts';

/** A market's address and those of all above it, upwards: `a.b.c`, `b.c`, `c`. */
function markets(address: string): readonly string[] {
  const labels = address.split('.');
  return labels.map((_, place) => labels.slice(place).join('.'));
}

/** True for a market itself and every one below it. */
export const isWithinMarket = (address: string, market: string): boolean =>
  address === market || address.endsWith(`.${market}`);

/**
 * The markets between two others, both included: up from the first to the nearest that is above both, and down to the
 * second; undefined if none is. Each submarket has one label more than the market in which it is a connection point,
 * and markets meet over these alone, so that the addresses name every market on the way. [TREE-104]
 */
export function marketPath(from: string, to: string): readonly string[] | undefined {
  const up = markets(from);
  const down = markets(to);
  const top = up.find((market) => down.includes(market));
  if (top === undefined) return undefined;
  return [...up.slice(0, up.indexOf(top) + 1), ...down.slice(0, down.indexOf(top)).reverse()];
}

/** The markets on the way of a take's energy, from the seller's to the buyer's. */
export function wayOf({ market, to, side }: Take): readonly string[] | undefined {
  const path = marketPath(market, to);
  return side === 'sell' ? path?.toReversed() : path;
}

/** In the markets before the one where the way turns it only goes up, and in those after it only down. [TREE-105] */
export function turnsOnce(way: readonly string[], quotes: readonly Pick<FeeQuote, 'market' | 'quotes'>[]): boolean {
  const labels = way.map((market) => market.split('.').length);
  const turn = labels.indexOf(Math.min(...labels));
  return quotes.every(({ market, quotes: lines }) => {
    const place = way.indexOf(market);
    return place === turn || lines.every(({ direction }) => direction === (place < turn ? 'up' : 'down'));
  });
}

/** Lines in the order of the energy's way: once one leads down, none leads up again. [TRD-111] */
export function isUpThenDown(quotes: FeeQuote['quotes']): boolean {
  const turn = quotes.findIndex(({ direction }) => direction === 'down');
  return turn < 0 || quotes.slice(turn).every(({ direction }) => direction === 'down');
}
