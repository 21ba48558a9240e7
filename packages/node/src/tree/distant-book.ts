import type { DistantOffer, MarketCore, Party, Side } from '@bc4p/protocol/market';
import { lots, type Slot } from '@bc4p/protocol/units';
import type { Clock } from '../ports.ts';
import { distantOffer, isStanding } from './distant-offers.ts';
import type { TreeEntry } from './frames.ts';
import type { Neighbours } from './neighbours.ts';
import { seenFrom } from './passing.ts';

/** An entry of a neighbour's book, and where it stands there. */
export interface ShownOffer {
  readonly entry: TreeEntry;
  readonly side: Side;
  readonly slot: Slot;
  readonly link: Party;
}

/** What neighbours show, for this market's own participants and its operator. */
export class DistantBook {
  readonly #core: MarketCore;
  readonly #neighbours: Neighbours;
  readonly #clock: Clock;

  constructor(core: MarketCore, neighbours: Neighbours, clock: Clock) {
    this.#core = core;
    this.#neighbours = neighbours;
    this.#clock = clock;
  }

  /** The slots of which neighbours show anything. */
  slots(): Slot[] {
    return [...this.#neighbours.slots()];
  }

  /** What neighbours show of a slot and side, as it is seen from a node of this market's grid. */
  seen(slot: Slot, side: Side, node: string): TreeEntry[] {
    const at = this.#clock.now();
    return [...this.#neighbours.learned(slot)].flatMap(([{ neighbour }, known]) =>
      [...(side === 'sell' ? known.asks : known.bids).values()]
        .filter((entry) => isStanding(entry, at))
        .flatMap((entry) => seenFrom(this.#core, slot, side, entry, neighbour.party, node) ?? []),
    );
  }

  /** An offer that a neighbour shows, with its side, its slot and how the energy of that neighbour is counted here. */
  shown(offer: string): ShownOffer | undefined {
    for (const { neighbour, learned } of this.#neighbours.all()) {
      for (const { slot, asks, bids } of learned.slots()) {
        const [ask, bid] = [asks.get(offer), bids.get(offer)];
        const entry = ask ?? bid;
        if (entry) return { entry, side: ask ? 'sell' : 'buy', slot, link: neighbour.party };
      }
    }
    return undefined;
  }

  /** An offer that a neighbour shows, as the core takes it for an acceptance: with all of its lots. */
  find(offer: string): DistantOffer | undefined {
    const found = this.shown(offer);
    if (!found) return undefined;
    const { entry, side, slot, link } = found;
    return { ...distantOffer(entry, side, slot, link), lots: lots(entry.lots) };
  }

  /** How many offers neighbours show of a slot, whether a line has room for them or not. */
  countOf(slot: Slot): { readonly asks: number; readonly bids: number } {
    const at = this.#clock.now();
    const count = (entries: Iterable<TreeEntry>) => [...entries].filter((entry) => isStanding(entry, at)).length;
    const counts = { asks: 0, bids: 0 };
    for (const [, { asks, bids }] of this.#neighbours.learned(slot)) {
      counts.asks += count(asks.values());
      counts.bids += count(bids.values());
    }
    return counts;
  }
}
