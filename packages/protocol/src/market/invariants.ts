import type { MarketState } from './market-state.ts';
import { nextCrossed } from './rematch.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook } from './standing-offer.ts';

/** A statement that must hold always, and where it does not: a fault of this program. */
export interface Violation {
  readonly invariant: InvariantName;
  readonly slot: number;
  readonly facts: string;
}

type Check = (book: SlotBook) => Iterable<string>;

/** Sold and bought: each trade moves the same energy out of one connection point and into another. */
function* energyBalances({ trades, offers, reservations }: SlotBook): Iterable<string> {
  for (const { number, energy, seller, buyer } of trades) {
    if (seller.lots * seller.lot !== energy || buyer.lots * buyer.lot !== energy)
      yield `trade ${number}: ${seller.lots}×${seller.lot} sold, ${buyer.lots}×${buyer.lot} bought, ${energy} traded`;
  }
  const lotsTraded = new Map<string, number>();
  const add = (id: string, lots: number) => lotsTraded.set(id, (lotsTraded.get(id) ?? 0) + lots);
  for (const { seller, buyer } of trades)
    for (const { role, message, lots } of [seller, buyer]) if (role === 'offer') add(message, lots);
  for (const { state, hold } of reservations.values()) if (state === 'booked' && hold) add(hold.offer, hold.lots);
  for (const { id, traded } of offers.values())
    if (traded !== (lotsTraded.get(id) ?? 0))
      yield `offer ${id}: ${traded} lots traded, ${lotsTraded.get(id) ?? 0} in trades`;
}

/** Each lot of an offer is open, held, traded or ended: in exactly one of these. */
function* lotsAreOnce({ offers, reservations }: SlotBook): Iterable<string> {
  const held = new Map<string, number>();
  for (const { state, hold } of reservations.values())
    if (state === 'reserved' && hold) held.set(hold.offer, (held.get(hold.offer) ?? 0) + hold.lots);
  for (const offer of offers.values()) {
    const { id, fields, open, traded, ended } = offer;
    if (open + offer.held + traded + ended !== fields.lots || Math.min(open, offer.held, traded, ended) < 0)
      yield `offer ${id}: ${open}+${offer.held}+${traded}+${ended} of ${fields.lots} lots`;
    if (offer.held !== (held.get(id) ?? 0)) yield `offer ${id}: ${offer.held} lots held, ${held.get(id) ?? 0} reserved`;
  }
}

/** Whatever subset of the reservations is booked, each line's flow stays within its capacity. */
function* linesHold({ lines }: SlotBook): Iterable<string> {
  for (const { line, curve, high, low } of lines) {
    if (high > curve.capacityUp || low < -curve.capacityDown)
      yield `line ${line.id}: ${low} to ${high} Wh, capacity ${-curve.capacityDown} to ${curve.capacityUp}`;
  }
}

/** What a line carries and has earned is what its trades and booked reservations say. */
function* linesAddUp({ lines, trades, reservations }: SlotBook): Iterable<string> {
  const flow = new Map<string, number>();
  const fees = new Map<string, bigint>();
  const booked = [...reservations.values()].filter(({ state }) => state === 'booked');
  for (const { quotes } of [...trades, ...booked]) {
    for (const { line, direction, energy, fee } of quotes) {
      flow.set(line, (flow.get(line) ?? 0) + (direction === 'up' ? energy : -energy));
      fees.set(line, (fees.get(line) ?? 0n) + fee);
    }
  }
  for (const ledger of lines) {
    const { id } = ledger.line;
    if (ledger.booked !== (flow.get(id) ?? 0))
      yield `line ${id}: ${ledger.booked} Wh booked, ${flow.get(id) ?? 0} traded`;
    if (ledger.fees !== (fees.get(id) ?? 0n)) yield `line ${id}: fees ${ledger.fees}, trades say ${fees.get(id) ?? 0n}`;
    // Ψ ≥ 0: a grid operator never pays out more than it took in.
    if (ledger.fees < 0n) yield `line ${id}: the operator has paid ${-ledger.fees}`;
  }
}

/** Buyers pay what sellers receive and the lines' fees. */
function* moneyBalances({ trades }: SlotBook): Iterable<string> {
  for (const { number, quotes, fees, buyerPays, sellerReceives } of trades) {
    const sum = quotes.reduce((total, { fee }) => total + fee, 0n);
    if (sum !== fees || buyerPays !== sellerReceives + fees)
      yield `trade ${number}: ${buyerPays} paid, ${sellerReceives} received, ${fees} fees, ${sum} quoted`;
  }
}

/** Traded, held and open lots of a connection point stay within its certificates' power limits. */
function* positionsHold(book: SlotBook): Iterable<string> {
  const open = new Map<string, number>();
  const held = new Map<string, number>();
  for (const offer of book.offers.values()) {
    const key = `${offer.fields.side} ${offer.party.point}`;
    if (isInBook(offer)) open.set(key, (open.get(key) ?? 0) + offer.open * offer.fields.lot);
    held.set(key, (held.get(key) ?? 0) + offer.held * offer.fields.lot);
  }
  for (const position of book.positions()) {
    const key = `${position.side} ${position.point}`;
    if (position.taken > position.limit) yield `${key}: ${position.taken} Wh of ${position.limit}`;
    if (position.open !== (open.get(key) ?? 0) || position.held !== (held.get(key) ?? 0))
      yield `${key}: ${position.open} open and ${position.held} held, offers say ${open.get(key) ?? 0} and ${held.get(key) ?? 0}`;
  }
}

/** No two resting offers could trade with each other where the path has room. */
function* bookIsUncrossed(book: SlotBook): Iterable<string> {
  const crossed = book.closed ? undefined : nextCrossed(book);
  if (crossed) yield `offer ${crossed.id} rests although it could trade`;
}

/** The invariants of a market, by name. */
export const INVARIANTS = {
  'energy-balances': energyBalances,
  'lots-are-once': lotsAreOnce,
  'lines-hold': linesHold,
  'lines-add-up': linesAddUp,
  'money-balances': moneyBalances,
  'positions-hold': positionsHold,
  'book-is-uncrossed': bookIsUncrossed,
} as const satisfies Readonly<Record<string, Check>>;

export type InvariantName = keyof typeof INVARIANTS;

/** Every violation of every invariant in these books; none in a sound market. */
export function violationsIn(books: Iterable<SlotBook>): Violation[] {
  return [...books].flatMap((book) =>
    (Object.keys(INVARIANTS) as InvariantName[]).flatMap((invariant) =>
      [...INVARIANTS[invariant](book)].map((facts) => ({ invariant, slot: book.slot.start, facts })),
    ),
  );
}

/** Checks a whole market. */
export const violationsOf = (state: MarketState): Violation[] => violationsIn(state.books.values());
