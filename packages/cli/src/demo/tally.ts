import type { Grid } from '@bc4p/protocol/market';
import {
  energyAtPower,
  type MilliCentPerKwh,
  milliCentPerKwh,
  money,
  type Slot,
  slotKey,
  wattHours,
} from '@bc4p/protocol/units';
import { checkDay } from './checks.ts';
import type { DayResult } from './day.ts';
import type { DemoTrade, SignatureCount } from './demo-market.ts';
import { type NetFlow, netFlows } from './flows.ts';
import type { Participant } from './participants.ts';
import type { DemoReport, LineUse, MessageCount, Position, Share, SlotPrices } from './report.ts';

/** Everything that a report is made from. */
export interface DayRecord {
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
  const { date, slots, grid, participants, day, signatures, elapsedMs } = record;
  const groups = grouped(day.trades, participants);
  return {
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
    lineUse: grid.lines.map((line) => useOf(line, day.trades, netFlows(day.trades))),
    positions: participants.map((participant) => positionOf(participant, slots, day.trades, groups.local)),
    checks: checkDay(day, grid, participants),
    signatures,
    elapsedMs,
  };
}

interface Groups {
  readonly local: readonly DemoTrade[];
  readonly fromSupplier: readonly DemoTrade[];
  readonly toSupplier: readonly DemoTrade[];
}

function grouped(trades: readonly DemoTrade[], participants: readonly Participant[]): Groups {
  const suppliers = new Set(participants.filter(({ kind }) => kind === 'supplier').map(({ name }) => name));
  return {
    local: trades.filter(({ seller, buyer }) => !suppliers.has(seller) && !suppliers.has(buyer)),
    fromSupplier: trades.filter(({ seller }) => suppliers.has(seller)),
    toSupplier: trades.filter(({ buyer }) => suppliers.has(buyer)),
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

const energyOf = (trades: readonly DemoTrade[]) => wattHours(trades.reduce((sum, { energy }) => sum + energy, 0));

const moneyOf = (trades: readonly DemoTrade[], of: 'buyerPays' | 'sellerReceives' | 'fees') =>
  money(trades.reduce((sum, trade) => sum + trade[of], 0n));

function shareOf(trades: readonly DemoTrade[]): Share {
  return {
    trades: trades.length,
    energy: energyOf(trades),
    paid: moneyOf(trades, 'buyerPays'),
    received: moneyOf(trades, 'sellerReceives'),
    fees: moneyOf(trades, 'fees'),
  };
}

function pricesOf(slot: Slot, groups: Groups): SlotPrices {
  const inSlot = (trades: readonly DemoTrade[]) => trades.filter((trade) => trade.slot.start === slot.start);
  const [local, bought, sold] = [inSlot(groups.local), inSlot(groups.fromSupplier), inSlot(groups.toSupplier)];
  return {
    start: slot.start,
    local: energyOf(local),
    fromSupplier: energyOf(bought),
    toSupplier: energyOf(sold),
    ...mean('localPaid', local, 'buyerPays'),
    ...mean('localReceived', local, 'sellerReceives'),
    ...mean('supplierPaid', bought, 'buyerPays'),
    ...mean('supplierReceived', sold, 'sellerReceives'),
  };
}

/** A mean price under a name, or nothing if nothing was traded. */
function mean<Name extends string>(
  name: Name,
  trades: readonly DemoTrade[],
  of: 'buyerPays' | 'sellerReceives',
): { readonly [name in Name]?: MilliCentPerKwh } {
  const energy = energyOf(trades);
  if (energy === 0) return {};
  const price = milliCentPerKwh(Math.round(Number(moneyOf(trades, of)) / energy));
  return { [name]: price } as { readonly [name in Name]: MilliCentPerKwh };
}

function useOf(line: Grid['lines'][number], trades: readonly DemoTrade[], flows: readonly NetFlow[]): LineUse {
  const own = flows.filter((flow) => flow.line === line.id);
  const quotes = trades.flatMap((trade) => trade.quotes).filter((quote) => quote.line === line.id);
  const fees = quotes.reduce((sum, { fee }) => sum + fee, 0n);
  const baseFees = quotes.reduce((sum, { energy }) => sum + BigInt(energy) * BigInt(line.baseFee), 0n);
  return {
    line: line.id,
    capacity: line.capacityUp,
    baseFee: line.baseFee,
    up: wattHours(own.reduce((sum, { flow }) => sum + Math.max(flow, 0), 0)),
    down: wattHours(own.reduce((sum, { flow }) => sum + Math.max(-flow, 0), 0)),
    peak: peakOf(line, own),
    baseFees: money(baseFees),
    congestionFees: money(fees - baseFees),
  };
}

function peakOf(line: Grid['lines'][number], flows: readonly NetFlow[]): LineUse['peak'] {
  const largest = flows.reduce<NetFlow | undefined>(
    (most, flow) => (most && Math.abs(most.flow) >= Math.abs(flow.flow) ? most : flow),
    undefined,
  );
  if (!largest || largest.flow === 0) return undefined;
  const direction = largest.flow > 0 ? 'up' : 'down';
  const capacity = energyAtPower(direction === 'up' ? line.capacityUp : line.capacityDown, largest.slot.len);
  return { start: largest.slot.start, direction, perMille: Math.ceil((Math.abs(largest.flow) * 1000) / capacity) };
}

function positionOf(
  participant: Participant,
  slots: readonly Slot[],
  trades: readonly DemoTrade[],
  local: readonly DemoTrade[],
): Position {
  const { name, kind, node } = participant;
  const bought = trades.filter(({ buyer }) => buyer === name);
  const sold = trades.filter(({ seller }) => seller === name);
  return {
    name,
    kind,
    node,
    bought: energyOf(bought),
    sold: energyOf(sold),
    local: energyOf(local.filter(({ seller, buyer }) => seller === name || buyer === name)),
    balance: money(moneyOf(sold, 'sellerReceives') - moneyOf(bought, 'buyerPays')),
    ...(kind === 'supplier' ? {} : deviationOf(participant, slots, bought, sold)),
  };
}

/** Metered energy and how far the booked energy is from it. */
function deviationOf(
  { kind, energy }: Participant,
  slots: readonly Slot[],
  bought: readonly DemoTrade[],
  sold: readonly DemoTrade[],
): Pick<Position, 'metered' | 'deviation' | 'deviationSize'> {
  const booked = new Map<string, number>();
  for (const trade of sold) booked.set(slotKey(trade.slot), (booked.get(slotKey(trade.slot)) ?? 0) + trade.energy);
  for (const trade of bought) booked.set(slotKey(trade.slot), (booked.get(slotKey(trade.slot)) ?? 0) - trade.energy);
  const sign = kind === 'plant' ? 1 : -1;
  const deviations = slots.map((slot) => (booked.get(slotKey(slot)) ?? 0) - sign * (energy.get(slot.start) ?? 0));
  return {
    metered: wattHours(slots.reduce((sum, { start }) => sum + (energy.get(start) ?? 0), 0)),
    deviation: wattHours(deviations.reduce((sum, one) => sum + one, 0)),
    deviationSize: wattHours(deviations.reduce((sum, one) => sum + Math.abs(one), 0)),
  };
}
