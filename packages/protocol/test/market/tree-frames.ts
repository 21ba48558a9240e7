// What markets of a small tree tell each other, without signatures: every frame is believed.
import { moneyAtBorders } from '../../src/evidence/index.ts';
import type {
  DecideTake,
  LineQuote,
  OffBookOffer,
  QuotedLine,
  Side,
  Taker,
  TradeRecord,
} from '../../src/market/index.ts';
import type { Take } from '../../src/messages/index.ts';
import type { Refusal } from '../../src/refusal.ts';
import type { Lots, WattHours } from '../../src/units/index.ts';

interface Addressed {
  readonly id: string;
  /** The taker's market and the one that decides. */
  readonly from: string;
  readonly to: string;
}

export interface TakeFrame extends Addressed {
  readonly kind: 'take';
  readonly offer: string;
  readonly side: Side;
  readonly lot: WattHours;
  readonly lots: Lots;
  readonly taker: Taker;
  /** Of each market on the way so far, the taker's first. */
  readonly quotes: readonly (readonly QuotedLine[])[];
  readonly offBook?: OffBookOffer;
}

export interface ResultFrame extends Addressed {
  readonly kind: 'result';
  readonly outcome:
    | { readonly kind: 'traded'; readonly trade: string; readonly record: TradeRecord }
    | { readonly kind: 'refused'; readonly refusal: Refusal };
}

export interface ResolveFrame extends Addressed {
  readonly kind: 'resolve';
}

export type Frame = TakeFrame | ResultFrame | ResolveFrame;

/** A frame on its way between two neighbours. */
export interface Flight {
  readonly sender: string;
  readonly receiver: string;
  readonly frame: Frame;
}

export const quotedBy = (market: string, quotes: readonly LineQuote[]): QuotedLine[] =>
  quotes.map(({ line, direction, energy, fee }) => ({ market, line, direction, energy, fee: fee.toString() }));

/** What a market that decides is told, all quotes in order from the seller to the buyer. */
export function decisionOn(frame: TakeFrame, rest: Pick<DecideTake, 'at' | 'slot' | 'link'>): DecideTake {
  const { id, offer, side, lot, lots, taker, quotes, offBook } = frame;
  const ordered = side === 'sell' ? quotes.toReversed() : quotes;
  const brought = offBook ? { offBook } : {};
  return { kind: 'decide-take', ...rest, id, offer, side, lot, lots, taker, quotes: ordered.flat(), ...brought };
}

/** What the energy of a trade costs where it enters the grid of a market on its way. */
export function enteringAt(market: string, { from, to }: Addressed, record: TradeRecord): string {
  const { quotes, sellerReceives, restingSide: side } = record;
  const told = quotes.map(({ fee, ...quote }) => ({ ...quote, fee: fee.toString() }));
  const trade = { market: to, quotes: told, sellerReceives: sellerReceives.toString() };
  return moneyAtBorders(trade, { market: from, to, side } as Take, market).entering.toString();
}
