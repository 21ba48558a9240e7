import { assert } from '../assert.ts';
import type { StandingOffer } from './standing-offer.ts';

/** How many offers a chunk holds before it is cut in two. */
const CHUNK = 256;

interface Chunk {
  readonly offers: StandingOffer[];
  /** The rank of each offer, side by side: a search reads these alone, and an offer only where ranks are equal. */
  readonly ranks: number[];
  /** No offer in the chunk has more open lots than this; tightened when a search finds it too high. */
  mostOpen: number;
}

/**
 * The open offers of one side, node and lot size, best price first and among equal prices the earlier first. [TRD-006]
 *
 * Offers that differ in neither node nor lot pay the same fees, so their order does not depend on who looks. A sorted
 * list in chunks: as quick as a heap for a book, and it can be read in order and searched for enough open lots.
 */
export class OfferQueue {
  readonly side: 'buy' | 'sell';
  readonly node: string;
  readonly lot: number;
  readonly #chunks: Chunk[] = [];

  constructor(side: 'buy' | 'sell', node: string, lot: number) {
    this.side = side;
    this.node = node;
    this.lot = lot;
  }

  get isEmpty(): boolean {
    return this.#chunks.length === 0;
  }

  /** The best offer with at least this many open lots that is not of connection point `except`. */
  first(lots: number, except?: string): StandingOffer | undefined {
    for (const chunk of this.#chunks) {
      if (chunk.mostOpen < lots) continue;
      let mostOpen = 0;
      for (const offer of chunk.offers) {
        if (offer.open >= lots && offer.party.point !== except) return offer;
        if (offer.open > mostOpen) mostOpen = offer.open;
      }
      chunk.mostOpen = mostOpen;
    }
    return undefined;
  }

  add(offer: StandingOffer): void {
    const index = Math.min(this.#chunkOf(offer), this.#chunks.length - 1);
    const chunk = this.#chunks[index];
    if (!chunk) {
      this.#chunks.push({ offers: [offer], ranks: [rankOf(offer)], mostOpen: offer.open });
      return;
    }
    const place = placeIn(chunk, offer);
    assert(chunk.offers[place] !== offer, () => `offer ${offer.id} is in the queue once`);
    chunk.offers.splice(place, 0, offer);
    chunk.ranks.splice(place, 0, rankOf(offer));
    if (offer.open > chunk.mostOpen) chunk.mostOpen = offer.open;
    if (chunk.offers.length > CHUNK) {
      const [offers, ranks] = [chunk.offers.splice(CHUNK / 2), chunk.ranks.splice(CHUNK / 2)];
      this.#chunks.splice(index + 1, 0, { offers, ranks, mostOpen: chunk.mostOpen });
    }
  }

  remove(offer: StandingOffer): void {
    const index = this.#chunkOf(offer);
    const chunk = this.#chunks[index];
    assert(chunk !== undefined, () => `offer ${offer.id} is in the queue`);
    const place = placeIn(chunk, offer);
    assert(chunk.offers[place] === offer, () => `offer ${offer.id} is in the queue`);
    if (place === 0) {
      chunk.offers.shift();
      chunk.ranks.shift();
    } else {
      chunk.offers.splice(place, 1);
      chunk.ranks.splice(place, 1);
    }
    if (chunk.offers.length === 0) this.#chunks.splice(index, 1);
  }

  *[Symbol.iterator](): Iterator<StandingOffer> {
    for (const chunk of this.#chunks) yield* chunk.offers;
  }

  /** The first chunk whose last offer is not before this one. */
  #chunkOf(offer: StandingOffer): number {
    const rank = rankOf(offer);
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = this.#chunks[middle] as Chunk;
      if (comesBefore(chunk, chunk.ranks.length - 1, rank, offer)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The place of the first offer in a chunk that is not before this one. */
function placeIn(chunk: Chunk, offer: StandingOffer): number {
  const rank = rankOf(offer);
  let low = 0;
  let high = chunk.ranks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(chunk, middle, rank, offer)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Smaller is better for whoever trades with the offer. */
const rankOf = ({ fields: { side, price } }: StandingOffer): number => (side === 'sell' ? price : -price);

/** True if what stands at `place` is better than an offer of this rank: by price, then by time. */
function comesBefore({ offers, ranks }: Chunk, place: number, rank: number, offer: StandingOffer): boolean {
  const own = ranks[place] as number;
  return own === rank ? (offers[place] as StandingOffer).arrival < offer.arrival : own < rank;
}
