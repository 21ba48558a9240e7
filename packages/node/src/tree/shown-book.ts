import type { MarketCore, Side } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import { isStanding } from './distant-offers.ts';
import type { TreeEntry } from './frames.ts';
import type { Link, Neighbours } from './neighbours.ts';
import { compareSeen, seenFrom } from './passing.ts';

/** The best offers of one side that a neighbour does not know already, best first. */
function shownSide(
  core: MarketCore,
  own: string,
  neighbours: Neighbours,
  reader: Link,
  slot: Slot,
  side: Side,
): TreeEntry[] {
  const { node } = reader.neighbour.party;
  const view = core.book(slot, node);
  const local = (side === 'sell' ? view.asks : view.bids).flatMap((entry): TreeEntry[] => {
    const { id, lot, lots, price, fees, reach, lines, arrival, validUntil } = entry;
    if (fees === undefined || reach === undefined) return [];
    return [{ offer: id, market: own, lot, lots, price, fees: fees.toString(), reach, lines, arrival, validUntil }];
  });
  const distant = [...neighbours.learned(slot, reader)].flatMap(([{ neighbour }, known]) =>
    [...(side === 'sell' ? known.asks : known.bids).values()]
      .filter((entry) => isStanding(entry, core.now))
      .flatMap((entry) => seenFrom(core, slot, side, entry, neighbour.party, node) ?? []),
  );
  return [...local, ...distant].sort((a, b) => compareSeen(a, b, side)).slice(0, core.parameters.depth);
}

/**
 * What a market shows one of its neighbours of a slot: the best offers with the fees so far, those of its own and those
 * that other neighbours show it, never back where they came from. [TREE-030] [TREE-031]
 */
export function shownBook(
  core: MarketCore,
  own: string,
  neighbours: Neighbours,
  reader: Link,
  slot: Slot,
): { readonly asks: readonly TreeEntry[]; readonly bids: readonly TreeEntry[] } {
  const side = (name: Side) => shownSide(core, own, neighbours, reader, slot, name);
  return { asks: side('sell'), bids: side('buy') };
}
