import type { Line } from '@bc4p/protocol/market';
import { energyAtPower, money, type Seconds, type Slot, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';
import type { NetFlow } from './flows.ts';
import type { LineUse } from './report.ts';

/** What a line carried and earned, from all trades and all net flows of the day. */
export function useOf(
  line: Line,
  slots: readonly Slot[],
  trades: readonly DemoTrade[],
  flows: readonly NetFlow[],
): LineUse {
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
    load: slots.map(({ start }) => {
      const flow = own.find(({ slot }) => slot.start === start);
      return flow === undefined || flow.flow === 0
        ? 0
        : Math.sign(flow.flow) * perMilleOf(line, flow.flow, flow.slot.len);
    }),
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
  const { flow, slot } = largest;
  return { start: slot.start, direction: flow > 0 ? 'up' : 'down', perMille: perMilleOf(line, flow, slot.len) };
}

/** The size of a flow in Wh, up above 0, as a share of what the line carries that way in per mille, rounded up. */
function perMilleOf({ capacityUp, capacityDown }: Line, flow: number, len: Seconds): number {
  return Math.ceil((Math.abs(flow) * 1000) / energyAtPower(flow > 0 ? capacityUp : capacityDown, len));
}
