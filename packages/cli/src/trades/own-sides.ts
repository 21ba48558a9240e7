import type { ProvenTrade } from '@bc4p/protocol/evidence';
import { pastEvents } from '../offers/own-events.ts';
import type { MarketSession } from '../participant/market-session.ts';

/** The side on which the reader stands in each of its trades, by the trade's id. */
export type OwnSides = ReadonlyMap<string, 'buy' | 'sell'>;

/**
 * Finds on which side the reader stands. Mostly the certificate tells; trades under an earlier certificate name a
 * pseudonym that nothing links to the present one, and there the participant's own events tell which message was its.
 */
export async function ownSides(session: MarketSession, trades: readonly ProvenTrade[]): Promise<OwnSides> {
  const { kid } = session.participant.identity;
  const sides = new Map<string, 'buy' | 'sell'>();
  for (const { id, trade } of trades) {
    if (trade.seller === kid) sides.set(id, 'sell');
    else if (trade.buyer === kid) sides.set(id, 'buy');
  }
  const unknown = trades.filter(({ id }) => !sides.has(id));
  if (unknown.length === 0) return sides;
  const own = new Set((await pastEvents(session)).map(({ subject }) => subject));
  for (const { id, trade } of unknown) {
    if (own.has(trade.sell)) sides.set(id, 'sell');
    else if (own.has(trade.buy)) sides.set(id, 'buy');
  }
  return sides;
}
