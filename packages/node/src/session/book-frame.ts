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

/** What an entry and a slot take in a frame at most, beside the market's address in each entry. */
const ENTRY_BYTES = 350;
const SLOT_BYTES = 150;
/** What a frame has room for, with something left for its other members. [WS-004] */
const FRAME_BYTES = 1024 * 1024 - 1024;
/** The schema's bound. */
const MAX_SLOTS = 1000;

/** One slot of the book as a reader at `node` sees it; every offer here originates in this market. */
function bookSlot(core: MarketCore, slot: Slot, node: string, market: string, depth: number): BookSlot {
  const view: BookView = core.book(slot, node, depth);
  const entries = (side: readonly LadderEntry[]): BookEntry[] => side.map((entry) => entryFrom(entry, market));
  return { slot, asks: entries(view.asks), bids: entries(view.bids) };
}

/**
 * The book of some slots, cut to what fits one frame: fewer of the best offers of each slot first, then fewer slots,
 * the latest first.
 */
export function bookSlots(core: MarketCore, slots: readonly Slot[], node: string, market: string): BookSlot[] {
  const entryBytes = ENTRY_BYTES + market.length;
  const fitting = slots.slice(0, Math.min(MAX_SLOTS, Math.floor(FRAME_BYTES / (2 * entryBytes + SLOT_BYTES))));
  const room = FRAME_BYTES / Math.max(fitting.length, 1) - SLOT_BYTES;
  const depth = Math.min(core.parameters.depth, Math.floor(room / (2 * entryBytes)));
  return fitting.map((slot) => bookSlot(core, slot, node, market, depth));
}
