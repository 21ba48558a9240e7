import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { type Lots, milliCentPerKwh, money, type WattHours, wattHours } from '../units/index.ts';
import type { LineLedger } from './line-ledger.ts';
import type { NodeId } from './party.ts';
import { fullLineOn, quotesOn, sumOf } from './route.ts';
import { lineState, type SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';
import { termsOf } from './terms.ts';
import type { LineQuote } from './trade-record.ts';
import type { LineView, OfferQuote } from './views.ts';

/** What taking lots of an offer from a node would cost or bring now; nothing is reserved. [FEE-013] */
export function offerQuote(
  book: SlotBook,
  offer: StandingOffer,
  lots: Lots,
  node: NodeId,
): Result<OfferQuote, Refusal> {
  if (!book.rules.grid.has(node)) return refused(refusal('node-unknown', 'OFR-012', { node }));
  const { side, lot, price } = offer.fields;
  const energy = wattHours(lots * lot);
  const path = side === 'sell' ? book.path(offer.party.node, node) : book.path(node, offer.party.node);
  const full = fullLineOn(book.lines, path, energy);
  if (full) return refused(full);
  const quotes = quotesOn(book.lines, path, energy);
  const fees = money(sumOf(quotes));
  const terms = termsOf(side, price, energy, fees);
  const total = side === 'sell' ? terms.buyerPays : terms.sellerReceives;
  const lines = path.map(({ line }) => lineState(book.lines[line] as LineLedger));
  return accepted({ offer: offer.id, lots, energy, quotes, fees, total, lines });
}

/** What each line between two nodes would ask for this energy now, or why it does not go; nothing is reserved. [FEE-013] */
export function wayQuotes(
  book: SlotBook,
  from: NodeId,
  to: NodeId,
  energy: WattHours,
): Result<readonly LineQuote[], Refusal> {
  const { grid } = book.rules;
  const unknown = [from, to].find((node) => !grid.has(node));
  if (unknown !== undefined) return refused(refusal('node-unknown', 'OFR-012', { node: unknown }));
  const path = book.path(from, to);
  const full = fullLineOn(book.lines, path, energy);
  return full ? refused(full) : accepted(quotesOn(book.lines, path, energy));
}

/** How full a line is, and what the next Wh costs in each direction. */
export function lineView(ledger: LineLedger): LineView {
  const { curve, line, admittedUp, admittedDown, fees } = ledger;
  const next = (up: boolean) =>
    ledger.free(up) > 0 ? milliCentPerKwh(line.baseFee + curve.slope(ledger.from(up), up)) : undefined;
  const [nextUp, nextDown] = [next(true), next(false)];
  return {
    ...lineState(ledger),
    capacityUp: curve.capacityUp,
    capacityDown: curve.capacityDown,
    admittedUp,
    admittedDown,
    ...(nextUp === undefined ? {} : { nextUp }),
    ...(nextDown === undefined ? {} : { nextDown }),
    fees: money(fees),
  };
}
