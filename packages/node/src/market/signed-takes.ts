import type { LineQuote, MarketEvent, TakeRecord } from '@bc4p/protocol/market';
import { type Identity, signMessage } from '@bc4p/protocol/messages';
import type { Slot } from '@bc4p/protocol/units';
import type { StoreWrite } from '../ports.ts';
import { putJson, putText } from './archive.ts';
import { messageKey, ownTakeKey, takeKeyOf } from './keys.ts';
import { feeQuoteContent, type Handled, takeContent } from './signed-records.ts';

/** Between whom a take is, and which fee quotes it carries; kept for ever, since it may be asked for long after. */
export interface KeptTake {
  /** The taker's market. */
  readonly from: string;
  /** The market that decides. */
  readonly to: string;
  readonly slot: Slot;
  /** The ids of the fee quotes, in any order. */
  readonly quotes: readonly string[];
}

/** A take of this market, signed with its own fee quote. */
export interface SignedTake {
  readonly id: string;
  readonly record: TakeRecord;
  readonly token: string;
  readonly quote: SignedQuote;
}

/** What this market's lines ask for a take. */
export interface SignedQuote {
  readonly id: string;
  readonly take: string;
  readonly token: string;
}

async function signQuote(
  market: string,
  identity: Identity,
  take: string,
  slot: Slot,
  quotes: readonly LineQuote[],
  handled: Handled,
): Promise<SignedQuote> {
  const content = feeQuoteContent(market, take, slot, quotes, handled);
  const { id, token } = await signMessage(identity, 'bc4p-fee-quote', content);
  return { id, take, token };
}

/** Signs every take that a command made, with the fee quote of this market's own lines; `nonces` are those of the takes. */
export function signTakes(
  events: readonly MarketEvent[],
  market: string,
  identity: Identity,
  handled: Handled,
  nonces: readonly string[] = [],
): Promise<SignedTake[]> {
  const made = events.flatMap((event) => (event.kind === 'take-made' ? [event] : []));
  return Promise.all(
    made.map(async ({ take, quotes }, place) => {
      const { id, token } = await signMessage(identity, 'bc4p-take', takeContent(market, take, nonces[place]));
      return { id, record: take, token, quote: await signQuote(market, identity, id, take.slot, quotes, handled) };
    }),
  );
}

/** Signs what this market's lines ask for each take that was passed on over them for the first time. */
export function signQuotes(
  events: readonly MarketEvent[],
  market: string,
  identity: Identity,
  handled: Handled,
): Promise<SignedQuote[]> {
  const made = events.flatMap((event) => (event.kind === 'reserved' && !event.repeated ? [event] : []));
  return Promise.all(made.map(({ id, slot, quotes }) => signQuote(market, identity, id, slot, quotes, handled)));
}

/** The writes that keep a take of this market. */
export function takeWrites({ id, record, token, quote }: SignedTake, market: string): StoreWrite[] {
  const kept: KeptTake = { from: market, to: record.market, slot: record.slot, quotes: [quote.id] };
  return [
    putText(messageKey(id), token),
    putJson(takeKeyOf(id), kept),
    putText(ownTakeKey(record.number), id),
    ...quoteWrites(quote),
  ];
}

export const quoteWrites = ({ id, token }: SignedQuote): StoreWrite[] => [putText(messageKey(id), token)];
