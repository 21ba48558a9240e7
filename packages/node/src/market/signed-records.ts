import { createHash } from 'node:crypto';
import type { Refusal } from '@bc4p/protocol';
import type { LineQuote, PathQuote, TakeRecord, TradeRecord } from '@bc4p/protocol/market';
import { encodeBase64url, type Unsigned } from '@bc4p/protocol/messages';
import type { Slot } from '@bc4p/protocol/units';

const NONCE_BYTES = 18;

/** The contract over a trade, as its market signs it. `atMs` is the millisecond within the second of `record.at`. */
export function tradeContent(market: string, record: TradeRecord, atMs: number): Unsigned<'bc4p-trade'> {
  const { number, kind, slot, seller, buyer, energy, price, quotes, take, fees, buyerPays, sellerReceives, at } =
    record;
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
    quotes: quotes.map((quote) => ({
      ...quoteContent(quote),
      ...('market' in quote ? { market: quote.market } : {}),
    })),
    ...(take === undefined ? {} : { take }),
    fees: fees.toString(),
    buyerPays: buyerPays.toString(),
    sellerReceives: sellerReceives.toString(),
    at,
    atMs,
  };
}

/** What a line asks, as messages carry it. */
const quoteContent = ({ line, direction, energy, fee }: PathQuote) => ({
  line,
  direction,
  energy,
  fee: fee.toString(),
});

/** The nonce of a take follows from its number, so that one that is signed again after a crash says the same. [TREE-011] */
const takeNonce = (market: string, number: number): string =>
  encodeBase64url(createHash('sha256').update(`${market} ${number}`).digest().subarray(0, NONCE_BYTES));

/** What a market asks of the market that decides. */
export function takeContent(
  market: string,
  take: TakeRecord,
  nonce = takeNonce(market, take.number),
): Unsigned<'bc4p-take'> {
  const { market: to, kind, offer, side, message, slot, lot, lots } = take;
  return { market, to, kind, offer, side, message, slot, lot, lots, nonce };
}

/** What a market's own lines ask for a take, firm until it is resolved. [FEE-006] */
export function feeQuoteContent(
  market: string,
  take: string,
  slot: Slot,
  quotes: readonly LineQuote[],
  { at, atMs }: Pick<Handled, 'at' | 'atMs'>,
): Unsigned<'bc4p-fee-quote'> {
  const fees = quotes.reduce((sum, { fee }) => sum + fee, 0n).toString();
  return { market, take, slot, quotes: quotes.map(quoteContent), fees, at, atMs };
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
