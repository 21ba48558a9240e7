import type { LineId } from '@bc4p/protocol/market';
import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';

/** What all trades of a slot together send over a line. */
export interface NetFlow {
  /** The address of the market whose line it is. */
  readonly market: string;
  readonly line: LineId;
  readonly slot: Slot;
  /** In Wh; towards the root is positive. */
  readonly flow: number;
}

/** The net flow of each line in each slot in which anything was booked on it. */
export function netFlows(trades: readonly DemoTrade[]): readonly NetFlow[] {
  const flows = new Map<string, NetFlow>();
  for (const { slot, quotes } of trades) {
    for (const { market, line, direction, energy } of quotes) {
      const key = `${market} ${line} ${slotKey(slot)}`;
      const flow = (flows.get(key)?.flow ?? 0) + (direction === 'up' ? energy : -energy);
      flows.set(key, { market, line, slot, flow });
    }
  }
  return [...flows.values()];
}
