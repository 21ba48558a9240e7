import type { Refusal } from '@bc4p/protocol';
import type { TradeRecord } from '@bc4p/protocol/market';
import type { Unsigned } from '@bc4p/protocol/messages';

/** The contract over a trade, as its market signs it. `atMs` is the millisecond within the second of `record.at`. */
export function tradeContent(market: string, record: TradeRecord, atMs: number): Unsigned<'bc4p-trade'> {
  const { number, kind, slot, seller, buyer, energy, price, quotes, fees, buyerPays, sellerReceives, at } = record;
  return {
    market,
    number,
    kind,
    slot,
    sell: seller.message,
    buy: buyer.message,
    resting: record.restingSide,
    seller: seller.certificate,
    buyer: buyer.certificate,
    energy,
    price,
    quotes: quotes.map(({ line, direction, energy: flow, fee }) => ({
      line,
      direction,
      energy: flow,
      fee: fee.toString(),
    })),
    fees: fees.toString(),
    buyerPays: buyerPays.toString(),
    sellerReceives: sellerReceives.toString(),
    at,
    atMs,
  };
}

/** Where and when the market handled a message. */
export interface Handled {
  readonly number: number;
  readonly at: number;
  readonly atMs: number;
}

/** The market's final answer about a message: a receipt, or a refusal with its code and requirement. */
export function decisionContent(
  market: string,
  subject: string,
  handled: Handled,
  refusal?: Refusal,
): Unsigned<'bc4p-decision'> {
  const refused = refusal && { code: refusal.code, requirement: refusal.requirement };
  return { market, subject, result: refusal ? 'refused' : 'accepted', ...handled, ...refused };
}
