import { systemClock } from '@bc4p/node/client';
import type { Crossing } from '@bc4p/protocol/evidence';
import type { FrameOfType, Trade } from '@bc4p/protocol/messages';
import { instant, type Seconds } from '@bc4p/protocol/units';
import { marketFailure, unprovenTrade } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { TradeFinder } from '../trades/trade-finder.ts';
import { readToken } from './describe-message.ts';
import { isOfOffer, type OwnOffer } from './own-offer.ts';

/** Why waiting for an offer is over: all of it is traded, it ended before that, or the wait did. */
export type FollowEnd = 'filled' | 'expired' | 'gate-closed' | 'credential-ended' | 'suspended' | 'timeout';

export interface FollowedTrade {
  readonly id: string;
  readonly trade: Trade;
  /** What it rests on besides, if it is one with another market. */
  readonly crossing?: Crossing;
}

export interface FollowOptions {
  readonly offer: OwnOffer;
  /** Events after this one are looked at. */
  readonly after: number;
  readonly timeout?: Seconds | undefined;
  /** Hears of each trade as it comes, once its signatures have been found good. */
  readonly onTrade: (trade: FollowedTrade) => void;
}

export interface Followed {
  readonly end: FollowEnd;
  readonly trades: readonly FollowedTrade[];
}

/** How often an offer that ended is looked at while lots of it are held for another market. */
const LOOK_MS = 1000;

/** Waits for what becomes of an own offer: each trade, then its end. */
export async function followOffer(session: MarketSession, options: FollowOptions): Promise<Followed> {
  const { offer: own, after, timeout, onTrade } = options;
  const { id: offer, lot, lots } = own;
  const trades: FollowedTrade[] = [];
  const finder = new TradeFinder(session);
  const { promise, resolve, reject } = withResolvers<FollowEnd>();
  // One event after the other, since checking signatures takes a turn.
  let handling: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void> | void): void => {
    handling = handling.then(work).catch(reject);
  };
  const handle = async ({ subject, kind, at, trade: token, reason }: FrameOfType['event']): Promise<void> => {
    if (subject !== offer) return;
    if (kind === 'traded' && token !== undefined) {
      const trade = await openTrade(session, finder, token, at);
      if (!isOfOffer(trade.trade, own) || trades.some(({ id }) => id === trade.id)) throw unprovenTrade();
      trades.push(trade);
      onTrade(trade);
      const traded = trades.reduce((sum, each) => sum + each.trade.energy, 0);
      if (traded >= lot * lots) resolve('filled');
    } else if (kind === 'ended' && reason !== undefined && reason !== 'filled') {
      // An offer that is filled has events of trades still to come: the sum of their energy tells when they are here.
      // So has one of which lots are held: what is decided about them elsewhere comes before the end is told.
      decided(session, offer).then(() => inTurn(() => resolve(reason)), reject);
    }
  };
  session.client.onEvent = (event) => inTurn(() => handle(event));
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

/** A trade of an event, checked: by the market's signature, or of two markets by everything that it rests on. */
async function openTrade(
  session: MarketSession,
  finder: TradeFinder,
  token: string,
  at: number,
): Promise<FollowedTrade> {
  const read = readToken(token);
  const take = read.ok && read.value.payload.take !== undefined;
  if (!read.ok || !take) {
    const { id, message: trade } = await session.openByMarket(token, 'bc4p-trade', instant(at));
    return { id, trade };
  }
  const found = await finder.find(read.value.id);
  if (!found) throw unprovenTrade();
  const { id, trade, crossing } = found.trade;
  return { id, trade, ...(crossing ? { crossing } : {}) };
}

/** Resolves when no lots of an offer are held any more, and every event of what became of them has come. [STR-005] */
async function decided(session: MarketSession, offer: string): Promise<void> {
  while ((await session.request('trade.status', { subject: offer })).state === 'held')
    await new Promise<void>((resolve) => systemClock.after(LOOK_MS, resolve));
  await session.client.ping();
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
