import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import type { Side } from './order.ts';
import { type Position, worstCost } from './position.ts';
import { nextCrossed } from './rematch.ts';
import type { Reservation } from './reservation.ts';
import { aside } from './set-aside.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook, type StandingOffer } from './standing-offer.ts';
import { isOwnQuote, type PathQuote, type TradeRecord } from './trade-record.ts';

/** A statement that must hold always, and where it does not: a fault of this program. */
export interface Violation {
  readonly invariant: InvariantName;
  readonly slot: number;
  readonly facts: string;
}

type Check = (book: SlotBook) => Iterable<string>;

/** Sold and bought: a trade moves the same energy out of one connection point and into another. */
function* tradeBalances({ number, energy, seller, buyer }: TradeRecord): Iterable<string> {
  if (seller.lots * seller.lot !== energy || buyer.lots * buyer.lot !== energy)
    yield `trade ${number}: ${seller.lots}×${seller.lot} sold, ${buyer.lots}×${buyer.lot} bought, ${energy} traded`;
}

/** Every trade balances, so do all connection points with all neighbours, and the lots that an offer has traded are those in its trades. */
function* energyBalances(book: SlotBook): Iterable<string> {
  const { trades, offers, reservations } = book;
  for (const trade of trades) yield* tradeBalances(trade);
  const [sold, bought] = [book.energy('sell') + book.crossing('sell'), book.energy('buy') + book.crossing('buy')];
  if (sold !== bought) yield `${sold} Wh sold, ${bought} Wh bought, neighbours included`;
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
function* offerIsWhole({ id, fields, open, held, traded, ended }: StandingOffer): Iterable<string> {
  if (open + held + traded + ended !== fields.lots || Math.min(open, held, traded, ended) < 0)
    yield `offer ${id}: ${open}+${held}+${traded}+${ended} of ${fields.lots} lots`;
}

/** Every offer is whole, and its held lots are those that reservations hold. */
function* lotsAreOnce({ offers, reservations }: SlotBook): Iterable<string> {
  const held = new Map<string, number>();
  for (const { state, hold } of reservations.values())
    if (state === 'reserved' && hold) held.set(hold.offer, (held.get(hold.offer) ?? 0) + hold.lots);
  for (const offer of offers.values()) {
    yield* offerIsWhole(offer);
    const { id } = offer;
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
  for (const { quotes } of [...trades, ...booked] as readonly { readonly quotes: readonly PathQuote[] }[]) {
    for (const { line, direction, energy, fee } of quotes.filter(isOwnQuote)) {
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

/** The buyer pays what the seller receives and the lines' fees. */
function* tradePays({ number, quotes, fees, buyerPays, sellerReceives }: TradeRecord): Iterable<string> {
  const sum = quotes.reduce((total, { fee }) => total + fee, 0n);
  if (sum !== fees || buyerPays !== sellerReceives + fees)
    yield `trade ${number}: ${buyerPays} paid, ${sellerReceives} received, ${fees} fees, ${sum} quoted`;
}

/** In every trade, and in the slot as a whole, what is paid is what is received and the lines' fees. */
function* moneyBalances(book: SlotBook): Iterable<string> {
  for (const trade of book.trades) yield* tradePays(trade);
  const positions = book.positions();
  const worthOf = (side: Side) =>
    positions.filter((position) => position.side === side).reduce((sum, { value }) => sum + value, 0n);
  const fees = book.rules.parameters.settled ? book.lines.reduce((sum, line) => sum + line.fees, 0n) : 0n;
  const [received, paid] = [worthOf('sell'), worthOf('buy')];
  if (paid !== received + fees) yield `${paid} paid, ${received} received, ${fees} fees in the slot`;
  for (const position of positions) {
    const reserved = reservedAt(book, position);
    if (book.rules.parameters.settled && position.reserved !== reserved)
      yield `${position.side} ${position.point}: ${position.reserved} reserved, orders say ${reserved}`;
  }
}

/** What the open and held orders of a position may cost at worst. */
function reservedAt(book: SlotBook, position: Position): bigint {
  let reserved = 0n;
  for (const offer of book.offers.values()) {
    if (offer.position !== position) continue;
    const { lot, side, price } = offer.fields;
    const lots = offer.held + (isInBook(offer) ? offer.open : 0);
    reserved += BigInt(lots * lot) * BigInt(worstCost(side, price));
  }
  for (const reservation of book.reservations.unresolved()) {
    const limit = limitAt(reservation, position);
    if (limit !== undefined) reserved += BigInt(reservation.energy) * BigInt(worstCost(position.side, limit));
  }
  return reserved;
}

/** The price at which a reservation takes for a position, unless its lots are held by an offer. */
function limitAt({ take, taker, hold, from, to }: Reservation, { side, point }: Position): number | undefined {
  if (hold !== undefined) return undefined;
  if (take) return take.point === point && take.side !== side ? take.limit : undefined;
  const end = side === 'sell' ? from : to;
  return taker?.side === side && end.point === point ? taker.limit : undefined;
}

/** Traded, held and open lots of a connection point stay within its certificates' power limits. */
function* positionHolds({ side, point, taken, limit }: Position): Iterable<string> {
  if (taken > limit) yield `${side} ${point}: ${taken} Wh of ${limit}`;
}

/** Every position holds, and says what its offers, trades and reservations say. */
function* positionsHold(book: SlotBook): Iterable<string> {
  const open = new Map<Position, number>();
  const held = new Map<Position, number>();
  const traded = tradedAt(book);
  for (const offer of book.offers.values()) {
    const { position, fields } = offer;
    if (isInBook(offer)) open.set(position, (open.get(position) ?? 0) + offer.open * fields.lot);
    held.set(position, (held.get(position) ?? 0) + offer.held * fields.lot);
  }
  for (const [position, energy] of aside(book, 'reserved')) held.set(position, (held.get(position) ?? 0) + energy);
  for (const position of book.positions()) {
    yield* positionHolds(position);
    const said = [open, held, traded].map((energies) => energies.get(position) ?? 0);
    const counted = [position.open, position.held, position.traded];
    if (said.some((energy, index) => energy !== counted[index]))
      yield `${position.side} ${position.point}: ${counted} Wh open, held and traded, ${said} in offers, reservations and trades`;
  }
}

/** What trades and booked reservations have moved in and out of each connection point. */
function tradedAt(book: SlotBook): Map<Position, number> {
  const traded = new Map<Position, number>();
  const add = (position: Position, energy: number) => traded.set(position, (traded.get(position) ?? 0) + energy);
  for (const { seller, buyer, energy } of book.trades) {
    add(book.position(seller.point, 'sell'), energy);
    add(book.position(buyer.point, 'buy'), energy);
  }
  for (const [position, energy] of aside(book, 'booked')) add(position, energy);
  for (const { state, hold } of book.reservations.values()) {
    const offer = state === 'booked' && hold && book.offers.get(hold.offer);
    if (offer) add(offer.position, hold.lots * offer.fields.lot);
  }
  return traded;
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

/** Besides those of slots: the sum of all accounts is 0. */
export type InvariantName = keyof typeof INVARIANTS | 'accounts-sum';

/** Every violation of every invariant in these books; none in a sound market. */
export function violationsIn(books: Iterable<SlotBook>): Violation[] {
  return [...books].flatMap((book) =>
    (Object.keys(INVARIANTS) as (keyof typeof INVARIANTS)[]).flatMap((name) =>
      violations(name, book, INVARIANTS[name](book)),
    ),
  );
}

/** Checks a whole market; with `books`, only those of its slots. */
export function violationsOf(state: MarketState, books: Iterable<SlotBook> = state.books.values()): Violation[] {
  const { sum } = state.accounts;
  const found = violationsIn(books);
  return sum === 0n ? found : [...found, { invariant: 'accounts-sum', slot: 0, facts: `all accounts hold ${sum}` }];
}

/**
 * Checks what one command touched: its trades, the offers and positions in them, and the lines of its slots. The
 * work is that of the command, not of the book, so that a running market can do it every time.
 */
export function violationsAfter(books: Iterable<SlotBook>, events: readonly MarketEvent[]): Violation[] {
  const found: Violation[] = [];
  for (const book of books) {
    found.push(...violations('lines-hold', book, linesHold(book)));
    for (const offer of offersIn(book, events)) {
      found.push(...violations('lots-are-once', book, offerIsWhole(offer)));
      found.push(...violations('positions-hold', book, positionHolds(offer.position)));
    }
    for (const event of events) {
      if (event.kind !== 'traded' || event.trade.slot.start !== book.slot.start) continue;
      found.push(...violations('energy-balances', book, tradeBalances(event.trade)));
      found.push(...violations('money-balances', book, tradePays(event.trade)));
    }
  }
  return found;
}

/** The offers of a book that events speak of. */
function* offersIn({ offers }: SlotBook, events: readonly MarketEvent[]): Iterable<StandingOffer> {
  for (const event of events) {
    for (const id of idsIn(event)) {
      const offer = offers.get(id);
      if (offer) yield offer;
    }
  }
}

function idsIn(event: MarketEvent): readonly string[] {
  if (event.kind === 'traded') return [event.trade.restingId, event.trade.incomingId];
  if ('take' in event && typeof event.take === 'object') return [event.take.message];
  return 'id' in event ? [event.id] : [];
}

function violations(invariant: InvariantName, { slot }: SlotBook, facts: Iterable<string>): Violation[] {
  return [...facts].map((text) => ({ invariant, slot: slot.start, facts: text }));
}
