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
  };
}
