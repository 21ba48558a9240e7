import type { Slot } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import { energyOf } from '../sums.ts';
import { endsOf, type Places } from './places.ts';
import type { SlotLevels } from './tree-report.ts';
import { type Level, levelOf } from './ways.ts';

/** What was traded in each slot at each level. */
export function levelsOf(slots: readonly Slot[], trades: readonly DemoTrade[], places: Places): readonly SlotLevels[] {
  const placed = trades.map((trade) => {
    const { from, to } = endsOf(trade, places);
    return { trade, level: levelOf(from, to) };
  });
  return slots.map(({ start }) => {
    const inSlot = placed.filter(({ trade }) => trade.slot.start === start);
    const at = (level: Level) => energyOf(inSlot.filter((one) => one.level === level).map(({ trade }) => trade));
    return {
      start,
      market: at('market'),
      distribution: at('distribution'),
      border: at('border'),
      transmission: at('transmission'),
    };
  });
}
