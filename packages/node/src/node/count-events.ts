import type { MarketEvent } from '@bc4p/protocol/market';
import type { Metrics } from '../admin/metrics.ts';

/** Counts what a command brought about. */
export function countEvents(metrics: Metrics, events: readonly MarketEvent[]): void {
  for (const event of events) {
    if (event.kind === 'offer-accepted' && !event.repeated) metrics.offerTaken();
    else if (event.kind === 'acceptance-accepted' && !event.repeated) metrics.acceptanceTaken();
    else if (event.kind === 'traded') metrics.traded(event.trade.energy);
  }
}
