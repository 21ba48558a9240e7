import type { Slot } from '@bc4p/protocol/units';
import type { RunningMarket } from '../market/running-market.ts';

/** What `bc4p node status` shows. */
export interface NodeStatus {
  readonly market: string;
  readonly url: string;
  readonly at: number;
  readonly certificate: { readonly kid: string; readonly until: number };
  readonly journal: { readonly seq: number; readonly waiting: number; readonly failure?: string };
  readonly sessions: number;
  readonly slots: readonly {
    readonly start: number;
    readonly len: number;
    readonly asks: number;
    readonly bids: number;
    readonly trades: number;
    readonly energy: number;
  }[];
  readonly digest: string;
}

/** What is in the market, slot by slot. */
export function slotStatus({ core }: RunningMarket, slot: Slot): NodeStatus['slots'][number] {
  const { asks, bids } = core.book(slot);
  const trades = core.trades(slot);
  const energy = trades.reduce((sum, trade) => sum + trade.energy, 0);
  return { ...slot, asks: asks.length, bids: bids.length, trades: trades.length, energy };
}
