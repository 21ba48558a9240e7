import type { Grid } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import { checkDay } from './checks.ts';
import type { DayResult } from './day-result.ts';
import type { DemoTrade, SignatureCount } from './demo-market.ts';
import { netFlows } from './flows.ts';
import { useOf } from './line-use.ts';
import type { Participant } from './participants.ts';
import { positionOf } from './positions.ts';
import type { DemoReport, MessageCount, Share } from './report.ts';
import { pricesOf } from './slot-prices.ts';
import { energyOf, moneyOf } from './sums.ts';
import { grouped } from './trade-groups.ts';

/** Everything that a report is made from. */
export interface DayRecord {
  /** What people call the grid. */
  readonly name: string;
  readonly date: string;
  readonly slots: readonly Slot[];
  readonly grid: Grid;
  readonly participants: readonly Participant[];
  readonly day: DayResult;
  readonly signatures: SignatureCount;
  readonly elapsedMs: number;
}

/** Adds a day up. */
export function tally(record: DayRecord): DemoReport {
  const { name, date, slots, grid, participants, day, signatures, elapsedMs } = record;
  const groups = grouped(day.trades, participants);
  const flows = netFlows(day.trades);
  return {
    name,
    date,
    slots: slots.length,
    participants: countKinds(participants),
    lines: grid.lines.length,
    messages: countMessages(day),
    local: shareOf(groups.local),
    fromSupplier: shareOf(groups.fromSupplier),
    toSupplier: shareOf(groups.toSupplier),
    direct: shareOf(groups.local.filter(({ kind }) => kind === 'direct')),
    prices: slots.map((slot) => pricesOf(slot, groups)),
    lineUse: grid.lines.map((line) => useOf(line, day.trades, flows)),
    positions: participants.map((participant) => positionOf(participant, slots, day.trades, groups.local)),
    checks: checkDay(day, grid, participants),
    signatures,
    elapsedMs,
  };
}

function countKinds(participants: readonly Participant[]): DemoReport['participants'] {
  const count = { household: 0, farm: 0, business: 0, plant: 0, supplier: 0 };
  for (const { kind } of participants) count[kind] += 1;
  return count;
}

function countMessages({ offers, acceptances, trades, refusals }: DayResult): MessageCount {
  const refused: Record<string, number> = {};
  for (const { code } of refusals) refused[code] = (refused[code] ?? 0) + 1;
  return { offers: offers.length, acceptances, trades: trades.length, refused };
}

function shareOf(trades: readonly DemoTrade[]): Share {
  return {
    trades: trades.length,
    energy: energyOf(trades),
    paid: moneyOf(trades, 'buyerPays'),
    received: moneyOf(trades, 'sellerReceives'),
    fees: moneyOf(trades, 'fees'),
  };
}
