import type { MarketEvent, TakeSettled, TradeRecord } from '@bc4p/protocol/market';
import type { KeptEvent } from './archive.ts';
import type { SignedTrade } from './signed-trades.ts';

/** What a participant is told about its own offer or acceptance. */
export interface OwnEvent extends KeptEvent {
  readonly point: string;
}

/** What the core knows of offers, as of right after a command. */
export interface OfferFacts {
  /** The connection point behind an offer. */
  readonly ownerOf: (offer: string) => string | undefined;
  /** The lots of an offer that are still open. */
  readonly openLots: (offer: string) => number;
}

type Untold = OwnEvent & { readonly record?: TradeRecord };

const tradedOf = (record: TradeRecord, at: number, { openLots }: OfferFacts): Untold[] =>
  [record.seller, record.buyer]
    .filter(({ market }) => market === undefined)
    .map(({ point, message, role }) => {
      const open = role === 'offer' ? openLots(message) : 0;
      return { point, at, kind: 'traded', subject: message, open, record };
    });

/** A trade that another market made; of what it refused, an acceptance hears, and a bid goes on. */
function settledOf({ take, trade, refusal, repeated }: TakeSettled, at: number, { openLots }: OfferFacts): Untold[] {
  const { point, message: subject, kind } = take;
  if (repeated) return [];
  if (trade !== undefined) {
    const open = kind === 'direct' ? 0 : openLots(subject);
    return [{ point, at, kind: 'traded', subject, open, trade }];
  }
  if (kind !== 'direct' || !refusal) return [];
  return [{ point, at, kind: 'refused', subject, open: 0, code: refusal.code, facts: refusal.facts }];
}

function untoldOf(event: MarketEvent, at: number, facts: OfferFacts): Untold[] {
  if (event.kind === 'traded') return tradedOf(event.trade, at, facts);
  if (event.kind === 'take-settled') return settledOf(event, at, facts);
  if (event.kind !== 'offer-ended') return [];
  const { id, lots, reason } = event;
  const point = facts.ownerOf(id);
  return point === undefined ? [] : [{ point, at, kind: 'ended', subject: id, open: lots, reason }];
}

/**
 * Notes whom a command's events concern and what is left of their offers: at once, since the core moves on. What comes
 * back completes them with the ids of the trades, once these are signed.
 */
export function noteOwnEvents(
  events: readonly MarketEvent[],
  at: number,
  facts: OfferFacts,
): (trades: readonly SignedTrade[]) => OwnEvent[] {
  const untold = events.flatMap((event) => untoldOf(event, at, facts));
  return (trades) => {
    const ids = new Map(trades.map(({ record, id }) => [record, id]));
    return untold.map(({ record, ...event }) => {
      const trade = record && ids.get(record);
      return trade === undefined ? event : { ...event, trade };
    });
  };
}
