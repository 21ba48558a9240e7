import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SetSuspension } from './commands.ts';
import type { DistantOffer } from './distant-offer.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import type { Party } from './party.ts';
import { endOffer } from './pass-time.ts';
import { isInBook } from './standing-offer.ts';

/** A submarket that takes no part in trading until it balances again. */
export interface Suspension {
  /** Its address. */
  readonly market: string;
  /** How many slots in a row it did not balance in. */
  readonly slots: number;
}

/** By connection point. */
export type Suspensions = ReadonlyMap<string, Suspension>;

/**
 * Suspends a submarket, or takes that back: its resting offers end, and nothing new of it or towards it is taken. Takes
 * that are under way come to their end all the same. [BAL-012] [BAL-013]
 */
export function setSuspension(state: MarketState, command: SetSuspension): MarketEvent[] {
  const { point, market, suspended, slots, at } = command;
  const set: MarketEvent = { kind: 'suspension-set', at, point, market, suspended };
  if (!suspended) {
    state.suspended.delete(point);
    return [set];
  }
  state.suspended.set(point, { market, slots });
  return [set, ...endOffersOf(state, point, at)];
}

function endOffersOf(state: MarketState, point: string, at: SetSuspension['at']): MarketEvent[] {
  const books = [...state.books.values()].sort((a, b) => a.slot.start - b.slot.start);
  return books.flatMap((book) => {
    const own = [...book.offers.values()].filter((offer) => offer.party.point === point && isInBook(offer));
    if (own.length > 0) state.touch(book);
    return own.flatMap((offer) => [...endOffer(book, offer, 'suspended', at)]);
  });
}

/** Why a connection point takes no part in trading now, if so: it is that of a suspended submarket. */
export function checkSuspended({ point }: Pick<Party, 'point'>, suspended: Suspensions): Refusal | undefined {
  const why = suspended.get(point);
  if (!why || guard('BAL-012', false)) return undefined;
  return refusal('market-suspended', 'BAL-012', { market: why.market, slots: why.slots });
}

/** What neighbours show, without what comes over suspended ones. */
export const withoutSuspended = (asks: readonly DistantOffer[], suspended: Suspensions): readonly DistantOffer[] =>
  suspended.size === 0 ? asks : asks.filter(({ link }) => !suspended.has(link.point));
