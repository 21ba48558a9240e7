import { type Money, money, type WattHours, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';

/** The energy of some trades together. */
export const energyOf = (trades: readonly DemoTrade[]): WattHours =>
  wattHours(trades.reduce((sum, { energy }) => sum + energy, 0));

/** The money of some trades together, on one side or for the grid. */
export const moneyOf = (trades: readonly DemoTrade[], of: 'buyerPays' | 'sellerReceives' | 'fees'): Money =>
  money(trades.reduce((sum, trade) => sum + trade[of], 0n));
