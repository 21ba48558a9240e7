import type { Grid } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import type { DayResult } from './day-result.ts';
import type { DemoTrade } from './demo-market.ts';
import { netFlows } from './flows.ts';
import { countKinds } from './kinds.ts';
import { useOf } from './line-use.ts';
import { meteringOf } from './metering.ts';
import type { Participant } from './participants.ts';
import { positionOf } from './positions.ts';
import type { DayReport, MessageCount } from './report.ts';
import { pricesOf } from './slot-prices.ts';
import { shareOf } from './sums.ts';
import { grouped } from './trade-groups.ts';

/** Everything that the report of one market is made from. */
export interface DayRecord {
  /** What people call the grid. */
  readonly name: string;
  readonly date: string;
  readonly slots: readonly Slot[];
  /** The market's address, and its grid. */
  readonly address: string;
  readonly grid: Grid;
  readonly participants: readonly Participant[];
  readonly day: DayResult;
}

/** Adds the day of one market up. */
export function tally(record: DayRecord): DayReport {
  const { name, date, slots, address, grid, participants, day } = record;
  const groups = grouped(day.trades, participants);
  const own = day.trades.map((trade) => onLinesOf(address, trade));
  const flows = netFlows(own);
  return {
    name,
    date,
    slots: slots.length,
    participants: countKinds(participants),
    lines: grid.lines.length,
    messages: countMessages({ ...day, trades: day.trades.filter(({ take }) => take === undefined) }),
    local: shareOf(groups.local),
    fromSupplier: shareOf(groups.fromSupplier),
    toSupplier: shareOf(groups.toSupplier),
    fromBeyond: shareOf(groups.fromBeyond),
    direct: shareOf(groups.local.filter(({ kind }) => kind === 'direct')),
    prices: slots.map((slot) => pricesOf(slot, groups)),
    lineUse: grid.lines.map((line) => useOf(line, slots, own, flows)),
    positions: participants.map((participant) => positionOf(participant, slots, day.trades, groups.local)),
    metering: meteringOf(slots, participants, day.trades),
  };
}

/** A trade with what the lines of one market charged for it, and not those of others. */
export const onLinesOf = (address: string, trade: DemoTrade): DemoTrade => ({
  ...trade,
  quotes: trade.quotes.filter(({ market }) => market === address),
});

/** How much was said on a day, and how often the market said no. */
export function countMessages({ offers, acceptances, trades, refusals }: DayResult): MessageCount {
  const refused: Record<string, number> = {};
  for (const { code } of refusals) refused[code] = (refused[code] ?? 0) + 1;
  return { offers: offers.length, acceptances, trades: trades.length, refused };
}
