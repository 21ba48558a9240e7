import type { MarketCore, Side } from '@bc4p/protocol/market';
import { type Instant, type Slot, slotKey } from '@bc4p/protocol/units';
import { isStanding } from './distant-offers.ts';
import type { TreeEntry } from './frames.ts';
import type { Link, Neighbours } from './neighbours.ts';
import { comparePriced, type Priced, priced, seenFrom } from './passing.ts';

/** An offer as it is seen from a node, with the neighbour that shows it; none shows this market's own. */
interface Seen extends Priced {
  readonly from: Link | undefined;
  /** The connection point of this market's own. */
  readonly point: string | undefined;
}

/** What is seen of a slot from one node, best first. */
interface SeenSlot {
  readonly asks: readonly Seen[];
  readonly bids: readonly Seen[];
}

export interface ShownBookParts {
  readonly core: MarketCore;
  /** The address of this market. */
  readonly own: string;
  readonly neighbours: Neighbours;
}

/**
 * What a market shows its neighbours: the best offers of each slot with the fees so far, those of its own and those
 * that other neighbours show it, never back where they came from. [TREE-030] [TREE-031]
 *
 * Neighbours at one node see the same, but for what is their own: it is put in order once for all of them.
 */
export class ShownBook {
  readonly #parts: ShownBookParts;
  /** By slot and node, until something changes; of one second alone, since offers end by time. */
  readonly #seen = new Map<string, Map<string, SeenSlot>>();
  #at: Instant | undefined;

  constructor(parts: ShownBookParts) {
    this.#parts = parts;
  }

  /** Something in these slots is different. */
  changed(slots: Iterable<Slot>): void {
    for (const slot of slots) this.#seen.delete(slotKey(slot));
  }

  /** What one neighbour is to be shown of a slot. */
  shownTo(reader: Link, slot: Slot): { readonly asks: readonly TreeEntry[]; readonly bids: readonly TreeEntry[] } {
    const { point, node } = reader.neighbour.party;
    if (this.#parts.core.suspension(point)) return { asks: [], bids: [] };
    const { asks, bids } = this.#seenFrom(node, slot);
    const { depth } = this.#parts.core.parameters;
    return { asks: bestFor(reader, asks, depth), bids: bestFor(reader, bids, depth) };
  }

  #seenFrom(node: string, slot: Slot): SeenSlot {
    const { now } = this.#parts.core;
    if (this.#at !== now) this.#seen.clear();
    this.#at = now;
    const key = slotKey(slot);
    const nodes = this.#seen.get(key) ?? new Map<string, SeenSlot>();
    const known = nodes.get(node);
    if (known) return known;
    const seen: SeenSlot = { asks: this.#side('sell', node, slot), bids: this.#side('buy', node, slot) };
    this.#seen.set(key, nodes.set(node, seen));
    return seen;
  }

  #side(side: Side, node: string, slot: Slot): Seen[] {
    const { core, own, neighbours } = this.#parts;
    const view = core.book(slot, node);
    const local = (side === 'sell' ? view.asks : view.bids).flatMap((entry): Seen[] => {
      const { id, lot, lots, price, fees, reach, lines, arrival, validUntil } = entry;
      if (fees === undefined || reach === undefined) return [];
      const shown = {
        offer: id,
        market: own,
        lot,
        lots,
        price,
        fees: fees.toString(),
        reach,
        lines,
        arrival,
        validUntil,
      };
      return [{ ...priced(shown, side), from: undefined, point: core.offer(id)?.party.point }];
    });
    const distant = [...neighbours.learned(slot)].flatMap(([link, known]) =>
      [...(side === 'sell' ? known.asks : known.bids).values()].flatMap((entry): Seen[] => {
        if (!isStanding(entry, core.now)) return [];
        const seen = seenFrom(core, slot, side, entry, link.neighbour.party, node);
        return seen ? [{ ...priced(seen, side), from: link, point: undefined }] : [];
      }),
    );
    return [...local, ...distant].sort((a, b) => comparePriced(a, b, side));
  }
}

/** The best that a neighbour does not know already. */
function bestFor(reader: Link, seen: readonly Seen[], depth: number): TreeEntry[] {
  const best: TreeEntry[] = [];
  for (const { entry, from, point } of seen) {
    if (best.length === depth) break;
    // What it offers here itself, its own market cannot take: that would be a trade with itself.
    if (from !== reader && point !== reader.neighbour.party.point) best.push(entry);
  }
  return best;
}
