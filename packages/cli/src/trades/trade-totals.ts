import type { TradeView } from './trade-view.ts';

/** Sums over trades: energy in Wh, money in 10⁻⁸ EUR. */
export interface TradeTotals {
  readonly trades: number;
  readonly boughtWh: number;
  readonly soldWh: number;
  readonly paid: string;
  readonly received: string;
  /** Grid fees of the trades, whichever side they were charged on. */
  readonly fees: string;
  /** The same by market, the dearest first. */
  readonly marketFees: readonly { readonly market: string; readonly fees: string }[];
  /** The trades whose other side is in another market, by that market. */
  readonly abroad: readonly { readonly market: string; readonly trades: number }[];
}

/** The fees of all trades by market, the dearest first; markets without a line have none. */
function feesOf(trades: readonly TradeView[]): TradeTotals['marketFees'] {
  const sums = new Map<string, bigint>();
  for (const { market, fees, lines } of trades.flatMap(({ marketFees }) => marketFees))
    if (lines > 0) sums.set(market, (sums.get(market) ?? 0n) + BigInt(fees));
  return [...sums]
    .sort(([nameA, a], [nameB, b]) => (a === b ? (nameA < nameB ? -1 : 1) : a > b ? -1 : 1))
    .map(([market, fees]) => ({ market, fees: fees.toString() }));
}

/** How many trades were made with other markets: those of the side that the reader is not. */
function abroadOf(trades: readonly TradeView[]): TradeTotals['abroad'] {
  const counts = new Map<string, number>();
  for (const { take, side, sellerMarket, buyerMarket } of trades) {
    const other = side === 'buy' ? sellerMarket : buyerMarket;
    if (take !== undefined && side !== undefined && other !== undefined)
      counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([market, count]) => ({ market, trades: count }));
}

export function totalsOf(trades: readonly TradeView[]): TradeTotals {
  const [bought, sold] = (['buy', 'sell'] as const).map((side) => trades.filter((trade) => trade.side === side));
  const energy = (list: readonly TradeView[] = []): number => list.reduce((sum, { energyWh }) => sum + energyWh, 0);
  const money = (list: readonly TradeView[] | undefined, of: (trade: TradeView) => string): string =>
    (list ?? []).reduce((sum, trade) => sum + BigInt(of(trade)), 0n).toString();
  return {
    trades: trades.length,
    boughtWh: energy(bought),
    soldWh: energy(sold),
    paid: money(bought, ({ buyerPays }) => buyerPays),
    received: money(sold, ({ sellerReceives }) => sellerReceives),
    fees: money(trades, ({ fees }) => fees),
    marketFees: feesOf(trades),
    abroad: abroadOf(trades),
  };
}
