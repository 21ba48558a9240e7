import type { DayResult } from '../day-result.ts';
import type { DemoTrade } from '../demo-market.ts';
import { inOrder, tradeName } from '../market-day.ts';
import type { TreeDayResult } from './tree-day.ts';

/** The days of all markets as one, with each trade once, whoever was told of it. */
export function wholeDay(result: TreeDayResult): DayResult {
  const days = [...result.values()];
  const byName = new Map<string, DemoTrade>();
  for (const { trades } of days) for (const trade of trades) byName.set(tradeName(trade), trade);
  return {
    offers: days.flatMap(({ offers }) => offers),
    acceptances: days.reduce((sum, { acceptances }) => sum + acceptances, 0),
    refusals: days.flatMap(({ refusals }) => refusals),
    sightings: days.flatMap(({ sightings }) => sightings),
    trades: [...byName.values()].sort(inOrder),
  };
}
