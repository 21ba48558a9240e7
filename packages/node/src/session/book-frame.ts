import type { BookView, LadderEntry, Side } from '@bc4p/protocol/market';
import type { AnswerOfRequest } from '@bc4p/protocol/messages';
import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { TreeEntry } from '../tree/frames.ts';
import { allInOf } from '../tree/passing.ts';
import type { MarketContext } from './context.ts';

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

/** What an entry and a slot take in a frame at most, beside the address of the offer's market in each entry. */
const ENTRY_BYTES = 350;
const SLOT_BYTES = 150;
const ADDRESS_BYTES = 255;
/** What a frame has room for, with something left for its other members. [WS-004] */
const FRAME_BYTES = 1024 * 1024 - 1024;
/** The schema's bound. */
const MAX_SLOTS = 1000;

/** An offer of another market as a reader here sees it. */
function distantEntry(entry: TreeEntry, side: Side): BookEntry {
  const { offer, market, lot, lots, price, fees, lines, validUntil } = entry;
  return { offer, side, lot, lots, price, lines, fees, allIn: allInOf(entry, side).toString(), validUntil, market };
}

/** One slot of the book as a reader at `node` sees it: the offers of this market, and those that neighbours show it. */
function bookSlot({ market: { core }, tree, address }: BookSource, slot: Slot, node: string, depth: number): BookSlot {
  const view: BookView = core.book(slot, node, depth);
  const entries = (side: Side): BookEntry[] => {
    const own = (side === 'sell' ? view.asks : view.bids).map((entry) => entryFrom(entry, address));
    const distant = tree.book.seen(slot, side, node).map((entry) => distantEntry(entry, side));
    if (distant.length === 0) return own;
    return [...own, ...distant].sort((a, b) => compareEntries(a, b, side)).slice(0, depth);
  };
  return { slot, asks: entries('sell'), bids: entries('buy') };
}

/** The better one first, by money per Wh and then fewer lines; what no line leads to comes last. [MKT-008] */
function compareEntries(a: BookEntry, b: BookEntry, side: Side): number {
  if (a.allIn === undefined || b.allIn === undefined) {
    return (a.allIn === undefined ? 1 : 0) - (b.allIn === undefined ? 1 : 0);
  }
  const difference = BigInt(a.allIn) * BigInt(b.lot) - BigInt(b.allIn) * BigInt(a.lot);
  if (difference !== 0n) return difference < 0n === (side === 'sell') ? -1 : 1;
  return a.lines - b.lines;
}

/** Where the entries of a book come from. */
export type BookSource = Pick<MarketContext, 'market' | 'tree' | 'address'>;

/** The slots of which there is anything to show, each once, earliest first. */
export function knownSlots({ market, tree }: BookSource): Slot[] {
  const slots = new Map([...market.core.slots(), ...tree.book.slots()].map((slot) => [slotKey(slot), slot]));
  return [...slots.values()].sort((a, b) => a.start - b.start);
}

/**
 * The book of some slots, cut to what fits one frame: fewer of the best offers of each slot first, then fewer slots,
 * the latest first.
 */
export function bookSlots(source: BookSource, slots: readonly Slot[], node: string): BookSlot[] {
  const { core } = source.market;
  const entryBytes = ENTRY_BYTES + ADDRESS_BYTES;
  const fitting = slots.slice(0, Math.min(MAX_SLOTS, Math.floor(FRAME_BYTES / (2 * entryBytes + SLOT_BYTES))));
  const room = FRAME_BYTES / Math.max(fitting.length, 1) - SLOT_BYTES;
  const depth = Math.min(core.parameters.depth, Math.floor(room / (2 * entryBytes)));
  return fitting.map((slot) => bookSlot(source, slot, node, depth));
}
