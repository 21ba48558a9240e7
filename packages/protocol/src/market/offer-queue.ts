import { assert } from '../assert.ts';
import type { StandingOffer } from './standing-offer.ts';

/** How many offers a chunk holds before it is cut in two. */
const CHUNK = 256;

interface Chunk {
  offers: StandingOffer[];
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
      this.#chunks.push({ offers: [offer], mostOpen: offer.open });
      return;
    }
    const place = placeIn(chunk.offers, offer);
    assert(chunk.offers[place] !== offer, () => `offer ${offer.id} is in the queue once`);
    chunk.offers.splice(place, 0, offer);
    if (offer.open > chunk.mostOpen) chunk.mostOpen = offer.open;
    if (chunk.offers.length > CHUNK) {
      const offers = chunk.offers.splice(CHUNK / 2);
      this.#chunks.splice(index + 1, 0, { offers, mostOpen: chunk.mostOpen });
    }
  }

  remove(offer: StandingOffer): void {
    const index = this.#chunkOf(offer);
    const chunk = this.#chunks[index];
    assert(chunk !== undefined, () => `offer ${offer.id} is in the queue`);
    const place = placeIn(chunk.offers, offer);
    assert(chunk.offers[place] === offer, () => `offer ${offer.id} is in the queue`);
    chunk.offers.splice(place, 1);
    if (chunk.offers.length === 0) this.#chunks.splice(index, 1);
  }

  *[Symbol.iterator](): Iterator<StandingOffer> {
    for (const chunk of this.#chunks) yield* chunk.offers;
  }

  /** The first chunk whose last offer is not before this one. */
  #chunkOf(offer: StandingOffer): number {
    let [low, high] = [0, this.#chunks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = this.#chunks[middle]?.offers.at(-1);
      if (last !== undefined && comesBefore(last, offer)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The place of the first offer in a sorted list that is not before this one. */
function placeIn(offers: readonly StandingOffer[], offer: StandingOffer): number {
  let [low, high] = [0, offers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(offers[middle] as StandingOffer, offer)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True if `a` is better than `b` for whoever trades with one of them: by price, then by time. */
function comesBefore(a: StandingOffer, b: StandingOffer): boolean {
  const difference = a.fields.price - b.fields.price;
  if (difference !== 0) return a.fields.side === 'sell' ? difference < 0 : difference > 0;
  return a.arrival < b.arrival;
}
