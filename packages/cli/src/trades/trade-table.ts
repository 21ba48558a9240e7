import { instant, money, printDecimal, printEnergy, printInstant, printMoney, wattHours } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import { allInPrice } from '../offers/all-in.ts';
import { printerOf } from '../terminal/amounts.ts';
import { shortId } from '../terminal/short-id.ts';
import type { TradeTotals } from './trade-totals.ts';
import type { TradeView } from './trade-view.ts';

const DONE = { buy: 'bought', sell: 'sold' } as const;

/** Trades as a table of at most 80 columns, oldest first, and what they come to. */
export function describeTrades(trades: readonly TradeView[], totals: TradeTotals): readonly string[] {
  if (trades.length === 0) return ['No trades yet.'];
  const amounts = trades.map(({ side, buyerPays, sellerReceives }) => (side === 'sell' ? sellerReceives : buyerPays));
  const eur = printerOf(amounts);
  const rows = trades.map(({ id, at, slot, side, energyWh }, place) => {
    const amount = amounts[place] ?? '0';
    const price = allInPrice(money(BigInt(amount)), wattHours(energyWh), side === 'sell' ? 'buy' : 'sell');
    return [
      shortInstant(at),
      shortInstant(printInstant(instant(slot.start))),
      side === undefined ? '?' : DONE[side],
      printDecimal(BigInt(energyWh), 3, 3),
      printDecimal(BigInt(price), 3, 3),
      eur(amount),
      shortId(id),
    ];
  });
  const columns = [
    left('traded'),
    left('delivery'),
    left(''),
    right('kWh'),
    right('ct/kWh'),
    right('EUR'),
    left('trade'),
  ];
  const sums = [
    ...(totals.boughtWh > 0
      ? [`bought ${printEnergy(wattHours(totals.boughtWh))} for ${printMoney(money(BigInt(totals.paid)))}`]
      : []),
    ...(totals.soldWh > 0
      ? [`sold ${printEnergy(wattHours(totals.soldWh))} for ${printMoney(money(BigInt(totals.received)))}`]
      : []),
    `grid fees of these trades ${printMoney(money(BigInt(totals.fees)))}`,
    ...feesOfMarkets(totals),
    ...totals.abroad.map(({ market, trades: count }) => `${countOf(count)} with somebody in ${market}`),
  ];
  return [
    ...textTable(columns, rows),
    '',
    countOf(totals.trades),
    ...sums.map((sum) => `  ${sum}`),
    'ct/kWh and EUR are what was paid or received in all; times are UTC',
  ];
}

const countOf = (trades: number): string => `${trades} trade${trades === 1 ? '' : 's'}`;

/** The fees by market, if there is more than one. */
const feesOfMarkets = ({ marketFees }: TradeTotals): readonly string[] =>
  marketFees.length > 1
    ? marketFees.map(({ market, fees }) => `  ${printMoney(money(BigInt(fees)))} in ${market}`)
    : [];

/** `05-08 12:00:30` of `2026-05-08T12:00:30Z`. */
const shortInstant = (iso: string): string => iso.slice(5, 19).replace('T', ' ');
