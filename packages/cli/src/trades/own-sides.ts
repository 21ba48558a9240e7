import type { ProvenTrade } from '@bc4p/protocol/evidence';
import { eventCursor } from '../offers/own-events.ts';
import { marketFailure } from '../participant/market-failure.ts';
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
  const own = await ownMessages(session);
  for (const { id, trade } of unknown) {
    if (own.has(trade.sell)) sides.set(id, 'sell');
    else if (own.has(trade.buy)) sides.set(id, 'buy');
  }
  return sides;
}

/** The ids of all own messages that something happened to. */
async function ownMessages(session: MarketSession): Promise<ReadonlySet<string>> {
  const subjects = new Set<string>();
  const last = await eventCursor(session);
  if (last === 0) return subjects;
  try {
    await new Promise<void>((resolve, reject) => {
      session.client.onEvent = ({ seq, subject }) => {
        subjects.add(subject);
        if (seq >= last) resolve();
      };
      session.client.closed.then((reason) => reject(marketFailure(reason)));
      session.request('events.subscribe', { after: 0 }).catch(reject);
    });
    return subjects;
  } finally {
    session.client.onEvent = undefined;
  }
}
