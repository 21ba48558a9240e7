import { type Money, money, type WattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import type { Share } from '../report.ts';
import { shareOf } from '../sums.ts';
import { TRANSMISSION } from './demo-tree.ts';
import { endsOf, type Places, topOf } from './places.ts';

/** How far up the tree trades go: not at all, below the transmission market, to it, or through it. */
export const LEVELS = ['market', 'distribution', 'border', 'transmission'] as const;
export type Level = (typeof LEVELS)[number];

/** The levels as the demonstration calls them. */
export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  market: 'within one market',
  distribution: 'within the town',
  border: 'with transmission',
  transmission: 'through transmission',
};

/** The trades from one market to another, or within one. */
export interface Way extends Share {
  readonly level: Level;
  /** Addresses of the sellers' and of the buyers' market. */
  readonly from: string;
  readonly to: string;
  /** What the lines of each market on the way took, by its address. */
  readonly feesIn: Readonly<Record<string, Money>>;
}

export function levelOf(from: string, to: string): Level {
  if (from === to) return 'market';
  if (topOf(from, to) !== TRANSMISSION) return 'distribution';
  return from === TRANSMISSION || to === TRANSMISSION ? 'border' : 'transmission';
}

/** Every way that was traded on, the shortest first, and among those the one with the most energy. */
export function waysOf(trades: readonly DemoTrade[], places: Places): readonly Way[] {
  const byEnds = new Map<string, DemoTrade[]>();
  for (const trade of trades) {
    const { from, to } = endsOf(trade, places);
    const key = `${from} ${to}`;
    byEnds.set(key, [...(byEnds.get(key) ?? []), trade]);
  }
  const ways = [...byEnds].map(([key, own]): Way => {
    const [from = '', to = ''] = key.split(' ');
    return { level: levelOf(from, to), from, to, ...shareOf(own), feesIn: feesIn(own) };
  });
  return ways.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.energy - a.energy);
}

function feesIn(trades: readonly DemoTrade[]): Record<string, Money> {
  const fees: Record<string, Money> = {};
  for (const { market, fee } of trades.flatMap(({ quotes }) => quotes))
    fees[market] = money((fees[market] ?? 0n) + fee);
  return fees;
}

/** Some ways together. */
export const together = (ways: readonly Share[]): Share => ({
  trades: ways.reduce((sum, { trades }) => sum + trades, 0),
  energy: ways.reduce((sum, { energy }) => sum + energy, 0) as WattHours,
  paid: money(ways.reduce((sum, { paid }) => sum + paid, 0n)),
  received: money(ways.reduce((sum, { received }) => sum + received, 0n)),
  fees: money(ways.reduce((sum, { fees }) => sum + fees, 0n)),
});
