import type { DemoTrade } from './demo-market.ts';
import type { Participant } from './participants.ts';

/** Trades by who was in them: neighbours alone, or the supplier on one side. */
export interface TradeGroups {
  readonly local: readonly DemoTrade[];
  readonly fromSupplier: readonly DemoTrade[];
  readonly toSupplier: readonly DemoTrade[];
}

/** Puts each trade into its group. */
export function grouped(trades: readonly DemoTrade[], participants: readonly Participant[]): TradeGroups {
  const suppliers = new Set(participants.filter(({ kind }) => kind === 'supplier').map(({ name }) => name));
  return {
    local: trades.filter(({ seller, buyer }) => !suppliers.has(seller) && !suppliers.has(buyer)),
    fromSupplier: trades.filter(({ seller }) => suppliers.has(seller)),
    toSupplier: trades.filter(({ buyer }) => suppliers.has(buyer)),
  };
}
