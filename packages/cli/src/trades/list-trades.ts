import type { ProvenTrade } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import type { MarketSession } from '../participant/market-session.ts';
import { ownSides } from './own-sides.ts';
import { mergeEvidence, ownTrades, type TradePage } from './own-trades.ts';
import { type TradeTotals, totalsOf } from './trade-totals.ts';
import { type TradeView, tradeView } from './trade-view.ts';

/** All own trades, oldest first, as the reader sees them, with what proves them. */
export interface TradeList {
  readonly trades: readonly TradeView[];
  readonly totals: TradeTotals;
  readonly proven: readonly ProvenTrade[];
  readonly evidence: Evidence;
}

export async function listTrades(session: MarketSession): Promise<TradeList> {
  const pages: TradePage[] = [];
  for await (const page of ownTrades(session)) pages.push(page);
  const proven = pages.flatMap(({ trades }) => trades);
  const sides = await ownSides(session, proven);
  const trades = proven.map(({ id, trade, crossing }) => tradeView(id, trade, sides.get(id), crossing));
  return { trades, totals: totalsOf(trades), proven, evidence: mergeEvidence(pages.map(({ evidence }) => evidence)) };
}
