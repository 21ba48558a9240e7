import { greatestCommonDivisor } from '../greatest-common-divisor.ts';
import { money, wattHours } from '../units/index.ts';
import { type AskCandidate, amountOf, bestAsk, isWithin, type OpenAsk } from './ask-candidates.ts';
import type { PathStep } from './grid-index.ts';
import type { OfferQueue } from './offer-queue.ts';
import { opposite } from './order.ts';
import { bookOn, equalUnitsOn, feesOn, quotesOn, releaseOn, reserveOn, unbookOn } from './route.ts';
import type { SlotBook } from './slot-book.ts';
import { moveLots, type StandingOffer } from './standing-offer.ts';
import { agree, compareTerms, type ExactSum } from './terms.ts';
import type { LineQuote } from './trade-record.ts';

/** A resting offer that could give an incoming one its next unit. */
export interface Candidate {
  readonly offer: StandingOffer;
  readonly price: number;
  /** Wh: the least common multiple of both lots. */
  readonly unit: number;
  readonly fees: ExactSum;
  /** From the seller to the buyer. */
  readonly path: readonly PathStep[];
}

/** Consecutive units that one match takes from one resting offer, or holds to take from an ask of another market. */
export interface Fill {
  readonly resting: StandingOffer | undefined;
  readonly ask: OpenAsk | undefined;
  readonly path: readonly PathStep[];
  energy: number;
  quotes: readonly LineQuote[];
}

/** Why a match ended: nothing more to take, or the best offer is the incoming one's own. */
export type MatchEnd = { readonly kind: 'done' } | { readonly kind: 'own-offer'; readonly offer: StandingOffer };

const DONE: MatchEnd = { kind: 'done' };
const NO_ASKS: readonly OpenAsk[] = [];

/** What stands between an offer and the head of a queue: the unit and the path, if both have the lots for one unit. */
export function candidateIn(
  book: SlotBook,
  incoming: StandingOffer,
  queue: OfferQueue,
  except?: string,
): Candidate | undefined {
  const { lot } = incoming.fields;
  const common = greatestCommonDivisor(lot, queue.lot);
  if (incoming.open < queue.lot / common) return undefined;
  const offer = queue.first(lot / common, except);
  if (!offer) return undefined;
  const unit = (lot / common) * queue.lot;
  const path = pathBetween(book, incoming, offer);
  const fees = feesOn(book.lines, path, unit);
  return fees === undefined ? undefined : { offer, price: offer.fields.price, unit, fees, path };
}

/**
 * Matches an offer against the other side of the book unit by unit: each unit goes to the resting offer whose money
 * per Wh, with the fees as they are after the units before, is best for the incoming one. Stops when the best does
 * not agree with the incoming offer's price. [TRD-004] [TRD-005] [TRD-007]
 *
 * Lots and lines are taken as it goes; `undoFills` gives them back. With `except` the connection point's own offers
 * are passed over, otherwise meeting one ends the match. A bid may be given `asks` of other markets: where one of them
 * is better than everything here, its units are held to be taken there. [TREE-010]
 */
export function takeBest(
  book: SlotBook,
  incoming: StandingOffer,
  fills: Fill[],
  except?: string,
  asks: readonly OpenAsk[] = NO_ASKS,
): MatchEnd {
  while (incoming.open > 0) {
    const best = bestCandidate(book, incoming, except);
    const ask = asks.length === 0 ? undefined : bestAsk(book, incoming, asks);
    if (ask && (!best || isBetterAsk(ask, best))) {
      if (!isWithin(incoming, ask)) return DONE;
      holdFor(book, incoming, ask, fills);
      continue;
    }
    if (!best || !agreesWith(incoming, best)) return DONE;
    if (best.offer.party.point === incoming.party.point) return { kind: 'own-offer', offer: best.offer };
    take(book, incoming, best, fills);
  }
  return DONE;
}

function bestCandidate(book: SlotBook, incoming: StandingOffer, except?: string): Candidate | undefined {
  let best: Candidate | undefined;
  const side = opposite(incoming.fields.side);
  for (const queue of book.queues(side)) {
    const candidate = candidateIn(book, incoming, queue, except);
    if (!candidate) continue;
    if (!best || isBetter(side, candidate, best)) best = candidate;
  }
  return best;
}

/** By money per Wh; then fewer lines; then the earlier one; then the smaller id. [TRD-006] */
function isBetter(side: 'buy' | 'sell', a: Candidate, b: Candidate): boolean {
  const difference = compareTerms(side, a, b) || a.path.length - b.path.length || a.offer.arrival - b.offer.arrival;
  return difference !== 0 ? difference < 0 : a.offer.id < b.offer.id;
}

/** What is here comes first among equals. */
function isBetterAsk(ask: AskCandidate, best: Candidate): boolean {
  return (compareTerms('sell', ask, best) || ask.lines - best.path.length) < 0;
}

/** True if one unit at these fees is within both prices. */
export function agreesWith(incoming: StandingOffer, { price, unit, fees }: Candidate): boolean {
  const own = incoming.fields.price;
  return incoming.fields.side === 'buy' ? agree(price, own, unit, fees) : agree(own, price, unit, fees);
}

function take(book: SlotBook, incoming: StandingOffer, best: Candidate, fills: Fill[]): void {
  const { offer, unit, path } = best;
  const units = Math.min(
    Math.floor((incoming.open * incoming.fields.lot) / unit),
    Math.floor((offer.open * offer.fields.lot) / unit),
    equalUnitsOn(book.lines, path, unit),
  );
  const energy = units * unit;
  const quotes = quotesOn(book.lines, path, energy);
  reserveOn(book.lines, path, energy);
  bookOn(book.lines, path, quotes);
  moveLots(incoming, energy / incoming.fields.lot, 'open', 'traded');
  moveLots(offer, energy / offer.fields.lot, 'open', 'traded');
  if (offer.open === 0) book.withdraw(offer);
  book.touch(offer);
  const last = fills.at(-1);
  if (last?.resting !== offer) {
    fills.push({ resting: offer, ask: undefined, path, energy, quotes });
    return;
  }
  extend(last, energy, quotes);
}

/** Holds lots of a bid, and the lines to it, for units of an ask in another market. */
export function holdFor(book: SlotBook, bid: StandingOffer, best: AskCandidate, fills: Fill[]): void {
  const { ask, path, units } = best;
  const { energy, lots } = amountOf(best, units);
  const quotes = quotesOn(book.lines, path, energy);
  reserveOn(book.lines, path, energy);
  book.position(ask.offer.link.point, 'sell').enter('held', energy);
  moveLots(bid, energy / bid.fields.lot, 'open', 'held');
  ask.left -= lots;
  const last = fills.at(-1);
  if (last?.ask === ask) extend(last, energy, quotes);
  else fills.push({ resting: undefined, ask, path, energy, quotes });
}

function extend(fill: Fill, energy: number, quotes: readonly LineQuote[]): void {
  fill.energy += energy;
  fill.quotes = fill.quotes.map((quote, index) => join(quote, quotes[index] as LineQuote));
}

/** Two quotes for one flow after the other are one quote for both. */
function join(a: LineQuote, b: LineQuote): LineQuote {
  return { ...a, energy: wattHours(a.energy + b.energy), fee: money(a.fee + b.fee) };
}

/** Gives everything back that a match took, last first: as if it had not been. */
export function undoFills(book: SlotBook, incoming: StandingOffer, fills: readonly Fill[]): void {
  for (const { resting, ask, path, energy, quotes } of fills.toReversed()) {
    if (ask) giveBack(book, incoming, ask, path, energy);
    if (!resting) continue;
    unbookOn(book.lines, path, quotes);
    moveLots(incoming, energy / incoming.fields.lot, 'traded', 'open');
    if (resting.open > 0) book.withdraw(resting);
    moveLots(resting, energy / resting.fields.lot, 'traded', 'open');
    book.enqueue(resting);
  }
}

function giveBack(book: SlotBook, bid: StandingOffer, ask: OpenAsk, path: readonly PathStep[], energy: number): void {
  releaseOn(book.lines, path, energy);
  book.position(ask.offer.link.point, 'sell').leave('held', energy);
  moveLots(bid, energy / bid.fields.lot, 'held', 'open');
  ask.left += energy / ask.offer.lot;
}

/** The lines between two orders, from the seller to the buyer. */
export function pathBetween(book: SlotBook, a: StandingOffer, b: StandingOffer): readonly PathStep[] {
  return a.fields.side === 'sell' ? book.path(a.party.node, b.party.node) : book.path(b.party.node, a.party.node);
}
