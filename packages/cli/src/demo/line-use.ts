import type { Line } from '@bc4p/protocol/market';
import { energyAtPower, money, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';
import type { NetFlow } from './flows.ts';
import type { LineUse } from './report.ts';

/** What a line carried and earned, from all trades and all net flows of the day. */
export function useOf(line: Line, trades: readonly DemoTrade[], flows: readonly NetFlow[]): LineUse {
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

function peakOf(line: Line, flows: readonly NetFlow[]): LineUse['peak'] {
  const largest = flows.reduce<NetFlow | undefined>(
    (most, flow) => (most && Math.abs(most.flow) >= Math.abs(flow.flow) ? most : flow),
    undefined,
  );
  if (!largest || largest.flow === 0) return undefined;
  const direction = largest.flow > 0 ? 'up' : 'down';
  const capacity = energyAtPower(direction === 'up' ? line.capacityUp : line.capacityDown, largest.slot.len);
  return { start: largest.slot.start, direction, perMille: Math.ceil((Math.abs(largest.flow) * 1000) / capacity) };
}
