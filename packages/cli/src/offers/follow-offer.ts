import { systemClock } from '@bc4p/node/client';
import type { FrameOfType, Trade } from '@bc4p/protocol/messages';
import { instant, type Seconds } from '@bc4p/protocol/units';
import { marketFailure } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';

/** Why waiting for an offer is over: all of it is traded, it ended before that, or the wait did. */
export type FollowEnd = 'filled' | 'expired' | 'gate-closed' | 'credential-ended' | 'timeout';

export interface FollowedTrade {
  readonly id: string;
  readonly trade: Trade;
}

export interface FollowOptions {
  readonly offer: string;
  /** The energy of the whole offer in Wh. */
  readonly energy: number;
  /** Events after this one are looked at. */
  readonly after: number;
  readonly timeout?: Seconds | undefined;
  /** Hears of each trade as it comes, once its signature has been found good. */
  readonly onTrade: (trade: FollowedTrade) => void;
}

export interface Followed {
  readonly end: FollowEnd;
  readonly trades: readonly FollowedTrade[];
}

/** Waits for what becomes of an own offer: each trade, then its end. */
export async function followOffer(session: MarketSession, options: FollowOptions): Promise<Followed> {
  const { offer, energy, after, timeout, onTrade } = options;
  const trades: FollowedTrade[] = [];
  const { promise, resolve, reject } = withResolvers<FollowEnd>();
  // One event after the other, since checking a signature takes a turn.
  let handling: Promise<void> = Promise.resolve();
  const handle = async ({ subject, kind, at, trade: token, reason }: FrameOfType['event']): Promise<void> => {
    if (subject !== offer) return;
    if (kind === 'traded' && token !== undefined) {
      const { id, message: trade } = await session.openByMarket(token, 'bc4p-trade', instant(at));
      trades.push({ id, trade });
      onTrade({ id, trade });
      const traded = trades.reduce((sum, each) => sum + each.trade.energy, 0);
      if (traded >= energy) resolve('filled');
    } else if (kind === 'ended' && reason !== undefined && reason !== 'filled') {
      // An offer that is filled has events of trades still to come: the sum of their energy tells when they are here.
      resolve(reason);
    }
  };
  session.client.onEvent = (event) => {
    handling = handling.then(() => handle(event)).catch(reject);
  };
  const cancel = timeout === undefined ? () => undefined : systemClock.after(timeout * 1000, () => resolve('timeout'));
  session.client.closed.then((reason) => reject(marketFailure(reason)));
  try {
    await session.request('events.subscribe', { after });
    return { end: await promise, trades };
  } finally {
    cancel();
    session.client.onEvent = undefined;
  }
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  // Whoever waits hears of the failure; if nobody does any more it is none.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
