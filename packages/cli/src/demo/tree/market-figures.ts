import { type Slot, type WattHours, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import { netFlows } from '../flows.ts';
import { countKinds } from '../kinds.ts';
import { useOf } from '../line-use.ts';
import type { MarketDesign } from '../market-design.ts';
import { energyOf, shareOf } from '../sums.ts';
import { onLinesOf } from '../tally.ts';
import { endsOf, type Places, wayBetween } from './places.ts';
import type { MarketFigures } from './tree-report.ts';

/** What one market did, from all trades of the tree. */
export function figuresOf(
  address: string,
  { grid, participants }: Pick<MarketDesign, 'grid' | 'participants'>,
  slots: readonly Slot[],
  trades: readonly DemoTrade[],
  places: Places,
): MarketFigures {
  const ends = trades.map((trade) => ({ trade, ...endsOf(trade, places) }));
  const pick = (is: (from: string, to: string) => boolean): readonly DemoTrade[] =>
    ends.filter(({ from, to }) => is(from, to)).map(({ trade }) => trade);
  const own = trades.map((trade) => onLinesOf(address, trade));
  const flows = netFlows(own);
  return {
    address,
    participants: countKinds(participants),
    sold: energyOf(pick((from) => from === address)),
    bought: energyOf(pick((_, to) => to === address)),
    within: shareOf(pick((from, to) => from === address && to === address)),
    imported: shareOf(pick((from, to) => from !== address && to === address)),
    exported: shareOf(pick((from, to) => from === address && to !== address)),
    through: energyThrough(address, ends),
    lines: grid.lines.map((line) => useOf(line, slots, own, flows)),
  };
}

function energyThrough(
  address: string,
  ends: readonly { readonly trade: DemoTrade; readonly from: string; readonly to: string }[],
): WattHours {
  const passing = ends.filter(
    ({ from, to }) => from !== address && to !== address && wayBetween(from, to).includes(address),
  );
  return wattHours(passing.reduce((sum, { trade }) => sum + trade.energy, 0));
}
