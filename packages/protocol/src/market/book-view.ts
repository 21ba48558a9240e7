import { lots, type MilliCentPerKwh, milliCentPerKwh, money } from '../units/index.ts';
import type { OfferQueue } from './offer-queue.ts';
import type { Side } from './order.ts';
import type { NodeId } from './party.ts';
import { equalUnitsOn, feesOn } from './route.ts';
import { bookEntry, type SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';
import { termsOf } from './terms.ts';
import type { BookView, LadderEntry } from './views.ts';

/**
 * The best `depth` offers of each side for somebody at a node, by what a lot costs or brings there in all. [MKT-008]
 *
 * A node that came into the grid after the slot was first used is not in the slot's own: nobody there can trade in it.
 */
export function bookView(book: SlotBook, node: NodeId, depth: number): BookView {
  const { slot, gateClosesAt, seq } = book;
  const isReached = book.rules.grid.has(node);
  return {
    slot,
    node,
    gateClosesAt,
    seq,
    asks: isReached ? ladder(book, 'sell', node, depth) : [],
    bids: isReached ? ladder(book, 'buy', node, depth) : [],
  };
}

function ladder(book: SlotBook, side: Side, node: NodeId, depth: number): LadderEntry[] {
  const entries = [...book.queues(side)].flatMap((queue) =>
    best(queue, depth).map((offer) => entryFor(book, offer, node)),
  );
  return entries.sort(compareEntries).slice(0, depth);
}

/** Within a queue all fees are alike, so no more than `depth` of its offers can be among the best. */
function best(queue: OfferQueue, depth: number): StandingOffer[] {
  const offers: StandingOffer[] = [];
  for (const offer of queue) {
    if (offers.length === depth) break;
    offers.push(offer);
  }
  return offers;
}

function entryFor(book: SlotBook, offer: StandingOffer, node: NodeId): LadderEntry {
  const { side, lot, price } = offer.fields;
  const path = side === 'sell' ? book.path(offer.party.node, node) : book.path(node, offer.party.node);
  const sum = feesOn(book.lines, path, lot);
  const entry = { ...bookEntry(offer), lots: lots(offer.open), lines: path.length };
  if (sum === undefined) return entry;
  const fees = money(BigInt(sum));
  const terms = termsOf(side, price, lot, fees);
  const allIn = side === 'sell' ? terms.buyerPays : terms.sellerReceives;
  const reach = lots(Math.min(offer.open, equalUnitsOn(book.lines, path, lot)));
  return { ...entry, fees, allIn, allInPrice: displayPrice(allIn, lot, side), reach };
}

/** Money per energy as a whole price: asks rounded up, bids down, so that nobody is shown a better price than it is. */
function displayPrice(amount: bigint, energy: number, side: Side): MilliCentPerKwh {
  const [total, divisor] = [amount, BigInt(energy)];
  const remainder = ((total % divisor) + divisor) % divisor;
  const floor = (total - remainder) / divisor;
  return milliCentPerKwh(Number(side === 'sell' && remainder > 0n ? floor + 1n : floor));
}

/** Best for the reader first: money per Wh, fewer lines, earlier; what no line leads to last. */
function compareEntries(a: LadderEntry, b: LadderEntry): number {
  if (a.allIn === undefined || b.allIn === undefined) {
    if (a.allIn !== undefined) return -1;
    return b.allIn !== undefined ? 1 : a.arrival - b.arrival;
  }
  const sign = a.side === 'sell' ? 1n : -1n;
  const difference = sign * (a.allIn * BigInt(b.lot) - b.allIn * BigInt(a.lot));
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return a.lines - b.lines || a.arrival - b.arrival;
}
