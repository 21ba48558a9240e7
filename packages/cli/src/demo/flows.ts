import type { LineId } from '@bc4p/protocol/market';
import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';

/** What all trades of a slot together send over a line. */
export interface NetFlow {
  readonly line: LineId;
  readonly slot: Slot;
  /** In Wh; towards the root is positive. */
  readonly flow: number;
}

/** The net flow of each line in each slot in which anything was booked on it. */
export function netFlows(trades: readonly DemoTrade[]): readonly NetFlow[] {
  const flows = new Map<string, NetFlow>();
  for (const { slot, quotes } of trades) {
    for (const { line, direction, energy } of quotes) {
      const key = `${line} ${slotKey(slot)}`;
      const flow = (flows.get(key)?.flow ?? 0) + (direction === 'up' ? energy : -energy);
      flows.set(key, { line, slot, flow });
    }
  }
  return [...flows.values()];
}
