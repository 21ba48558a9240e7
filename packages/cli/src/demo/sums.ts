import { type Money, money, type WattHours, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';
import type { Share } from './report.ts';

/** The energy of some trades together. */
export const energyOf = (trades: readonly DemoTrade[]): WattHours =>
  wattHours(trades.reduce((sum, { energy }) => sum + energy, 0));

/** The money of some trades together, on one side or for the grid. */
export const moneyOf = (trades: readonly DemoTrade[], of: 'buyerPays' | 'sellerReceives' | 'fees'): Money =>
  money(trades.reduce((sum, trade) => sum + trade[of], 0n));

/** Everything about some trades together. */
export const shareOf = (trades: readonly DemoTrade[]): Share => ({
  trades: trades.length,
  energy: energyOf(trades),
  paid: moneyOf(trades, 'buyerPays'),
  received: moneyOf(trades, 'sellerReceives'),
  fees: moneyOf(trades, 'fees'),
});
