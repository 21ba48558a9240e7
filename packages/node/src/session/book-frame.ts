import type { BookView, LadderEntry, MarketCore } from '@bc4p/protocol/market';
import type { AnswerOfRequest } from '@bc4p/protocol/messages';
import type { Slot } from '@bc4p/protocol/units';

type BookSlot = AnswerOfRequest['book.snapshot']['slots'][number];
type BookEntry = BookSlot['asks'][number];

function entryFrom(entry: LadderEntry, market: string): BookEntry {
  const { id, side, lot, lots, price, lines, fees, allIn, validUntil } = entry;
  return {
    offer: id,
    side,
    lot,
    lots,
    price,
    lines,
    ...(fees === undefined ? {} : { fees: fees.toString() }),
    ...(allIn === undefined ? {} : { allIn: allIn.toString() }),
    validUntil,
    market,
  };
}

/** One slot of the book as a reader at `node` sees it; every offer here originates in this market. */
export function bookSlot(core: MarketCore, slot: Slot, node: string, market: string): BookSlot {
  const view: BookView = core.book(slot, node);
  const entries = (side: readonly LadderEntry[]): BookEntry[] => side.map((entry) => entryFrom(entry, market));
  return { slot, asks: entries(view.asks), bids: entries(view.bids) };
}
