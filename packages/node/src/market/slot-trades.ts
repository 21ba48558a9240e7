import type { MarketEvent } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import type { StoreWrite } from '../ports.ts';
import { putJson } from './archive.ts';
import { slotTradeKey } from './keys.ts';
import type { SignedTrade } from './signed-trades.ts';

/** As whom a connection point has traded: by its certificate, or by its own offer or acceptance; a submarket by neither. */
export interface TradeSigner {
  readonly certificate?: string;
  readonly message?: string;
}

/** A trade of a connection point, and as whom it has made it. */
export interface SlotTrade extends TradeSigner {
  readonly trade: string;
}

/** A connection point's part in a trade. */
export interface TradePart extends TradeSigner {
  readonly point: string;
}

/** True for the names of accounts that no connection point has. */
export const isSpecialPoint = (point: string): boolean => point.startsWith('@');

/** The writes that find a trade by its slot and by each connection point here that it is about. */
export const slotTradeWrites = (slot: Slot, trade: string, parts: readonly TradePart[]): StoreWrite[] =>
  parts
    .filter(({ point }) => !isSpecialPoint(point))
    .map(({ point, ...signer }) => putJson(slotTradeKey(slot.start, point, trade), signer));

/** Those of the trades that a command made, and of one that another market made for a participant here. */
export function slotTradesOf(events: readonly MarketEvent[], trades: readonly SignedTrade[]): StoreWrite[] {
  const made = trades.flatMap(({ id, record: { slot, seller, buyer } }) => {
    const parts = [seller, buyer].map(({ point, market, certificate }) =>
      market ? { point } : { point, certificate },
    );
    return slotTradeWrites(slot, id, parts);
  });
  const elsewhere = events.flatMap((event) => {
    if (event.kind !== 'take-settled' || event.repeated || event.trade === undefined) return [];
    const { slot, point, message, link } = event.take;
    return slotTradeWrites(slot, event.trade, [{ point, message }, { point: link }]);
  });
  return [...made, ...elsewhere];
}
