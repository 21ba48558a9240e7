import type { DemoTrade } from './demo-market.ts';
import type { Participant } from './participants.ts';

/** Trades by who was in them: neighbours alone, the supplier on one side, or a neighbour and somebody elsewhere. */
export interface TradeGroups {
  readonly local: readonly DemoTrade[];
  readonly fromSupplier: readonly DemoTrade[];
  readonly toSupplier: readonly DemoTrade[];
  /** What neighbours bought in other markets. */
  readonly fromBeyond: readonly DemoTrade[];
}

/** Puts each trade into its group. */
export function grouped(trades: readonly DemoTrade[], participants: readonly Participant[]): TradeGroups {
  const suppliers = new Set(participants.filter(({ kind }) => kind === 'supplier').map(({ name }) => name));
  const neighbours = new Set(participants.map(({ name }) => name).filter((name) => !suppliers.has(name)));
  const within = trades.filter(({ take }) => take === undefined);
  return {
    local: within.filter(({ seller, buyer }) => !suppliers.has(seller) && !suppliers.has(buyer)),
    fromSupplier: within.filter(({ seller }) => suppliers.has(seller)),
    toSupplier: within.filter(({ buyer }) => suppliers.has(buyer)),
    fromBeyond: trades.filter(({ take, buyer }) => take !== undefined && neighbours.has(buyer)),
  };
}
