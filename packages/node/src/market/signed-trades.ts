import type { MarketEvent, TradeRecord } from '@bc4p/protocol/market';
import { type Identity, signMessage } from '@bc4p/protocol/messages';
import type { StoreWrite } from '../ports.ts';
import { putText } from './archive.ts';
import { tradeKey, tradeOfKey } from './keys.ts';
import { tradeContent } from './signed-records.ts';

/** A trade as its market signed it. */
export interface SignedTrade {
  readonly record: TradeRecord;
  readonly id: string;
  readonly token: string;
}

/** Signs every trade that a command brought about, in their order. `atMs` is the millisecond of the command. */
export function signTrades(
  events: readonly MarketEvent[],
  market: string,
  identity: Identity,
  atMs: number,
): Promise<SignedTrade[]> {
  const records = events.flatMap((event) => (event.kind === 'traded' ? [event.trade] : []));
  return Promise.all(
    records.map(async (record) => {
      const { id, token } = await signMessage(identity, 'bc4p-trade', tradeContent(market, record, atMs));
      return { record, id, token };
    }),
  );
}

/** The writes that keep a trade, and find it by either of its messages. */
export function tradeWrites({ record: { seller, buyer }, id, token }: SignedTrade): StoreWrite[] {
  return [
    putText(tradeKey(id), token),
    putText(tradeOfKey(seller.message, id), ''),
    putText(tradeOfKey(buyer.message, id), ''),
  ];
}

/** The connection points of this market that took part in a trade. */
export const pointsOf = ({ record: { seller, buyer } }: SignedTrade): string[] => [
  ...new Set([seller, buyer].filter(({ market }) => market === undefined).map(({ point }) => point)),
];
