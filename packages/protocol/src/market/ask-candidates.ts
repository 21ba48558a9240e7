import { greatestCommonDivisor } from '../greatest-common-divisor.ts';
import { energyAtPower, type Lots, lots, wattHours } from '../units/index.ts';
import type { DistantOffer } from './distant-offer.ts';
import type { PathStep } from './grid-index.ts';
import { equalUnitsOn, feesOn } from './route.ts';
import type { SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';
import { agree, compareTerms, type ExactSum } from './terms.ts';

/** A sell offer of another market while bids of this one take from it. */
export interface OpenAsk {
  readonly offer: DistantOffer;
  readonly fees: bigint;
  /** Lots that are still there. */
  left: number;
}

/** A sell offer of another market that could give a bid its next units. */
export interface AskCandidate {
  readonly ask: OpenAsk;
  readonly price: number;
  /** Wh: the least common multiple of both lots. */
  readonly unit: number;
  /** Of one unit, over the whole way as far as it is known. */
  readonly fees: ExactSum;
  /** In this market. */
  readonly path: readonly PathStep[];
  readonly lines: number;
  /** How many units can be taken at these fees. */
  readonly units: number;
}

/**
 * The asks that can be taken in this slot: sell offers of other markets in the slot that have not ended by this market's
 * clock, less what is under way. What the neighbours say is not believed: an offer of this market never comes back as a distant one.
 */
export function openAsks(book: SlotBook, asks: readonly DistantOffer[], at: number): OpenAsk[] {
  const { slot, rules } = book;
  return asks
    .filter(({ market, side, slot: own, validUntil, link }) => {
      const isOfSlot = own.start === slot.start && own.len === slot.len && market !== rules.parameters.address;
      return side === 'sell' && isOfSlot && at < validUntil && at < link.until && rules.grid.has(link.node);
    })
    .map((offer) => {
      const left = Math.max(0, offer.lots - book.reservations.lotsUnderWay(offer.id));
      return { offer, fees: BigInt(offer.fees), left };
    });
}

/** What stands between a bid and an ask: the unit and the way, if both have the lots and the way has the room. */
export function candidateOf(book: SlotBook, bid: StandingOffer, ask: OpenAsk): AskCandidate | undefined {
  const { lot, price, link, lines } = ask.offer;
  const common = greatestCommonDivisor(bid.fields.lot, lot);
  const unit = (bid.fields.lot / common) * lot;
  const most = Math.min(bid.open * bid.fields.lot, ask.left * lot, roomAt(book, ask.offer));
  if (most < unit) return undefined;
  const path = book.path(link.node, bid.party.node);
  const own = feesOn(book.lines, path, unit);
  if (own === undefined) return undefined;
  const units = Math.min(Math.floor(most / unit), equalUnitsOn(book.lines, path, unit));
  const fees = BigInt(own) + ask.fees * BigInt(unit / lot);
  return { ask, price, unit, fees, path, lines: path.length + lines, units };
}

/** What the neighbour may still bring into this market's grid in the slot. */
function roomAt(book: SlotBook, { link }: DistantOffer): number {
  const position = book.position(link.point, 'sell');
  return Math.min(position.limit, energyAtPower(link.feedIn, book.rules.parameters.slotLength)) - position.taken;
}

/** The ask that is cheapest for a bid: by money per Wh, then fewer lines, then the smaller id. [TREE-010] */
export function bestAsk(book: SlotBook, bid: StandingOffer, asks: readonly OpenAsk[]): AskCandidate | undefined {
  let best: AskCandidate | undefined;
  for (const ask of asks) {
    const candidate = ask.left > 0 ? candidateOf(book, bid, ask) : undefined;
    if (candidate && (!best || isCheaper(candidate, best))) best = candidate;
  }
  return best;
}

function isCheaper(a: AskCandidate, b: AskCandidate): boolean {
  const difference = compareTerms('sell', a, b) || a.lines - b.lines;
  return difference !== 0 ? difference < 0 : a.ask.offer.id < b.ask.offer.id;
}

/** How many lots of a bid of this size one unit takes. */
export const lotsForUnit = (bidLot: number, { offer }: OpenAsk): number =>
  offer.lot / greatestCommonDivisor(bidLot, offer.lot);

/** True if a unit of the ask is within the bid's price, as far as the fees are known. */
export const isWithin = (bid: StandingOffer, { price, unit, fees }: AskCandidate): boolean =>
  agree(price, bid.fields.price, unit, fees);

/** The energy of some units, and how many lots of the ask they are. */
export function amountOf({ unit, ask }: AskCandidate, units: number): { energy: number; lots: Lots } {
  const energy = wattHours(units * unit);
  return { energy, lots: lots(energy / ask.offer.lot) };
}
