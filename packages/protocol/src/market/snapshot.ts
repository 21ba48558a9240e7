import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from '../assert.ts';
import type { Refusal } from '../refusal.ts';
import type { AccountRecord } from '../settlement/ledger.ts';
import { type Instant, money, type Slot } from '../units/index.ts';
import type { EndReason } from './events.ts';
import type { LineRecord } from './line-ledger.ts';
import { MarketState } from './market-state.ts';
import type { OfferFields } from './order.ts';
import type { MarketParameters } from './parameters.ts';
import type { CertificateId, MessageId, Party } from './party.ts';
import { Position, type PositionRecord } from './position.ts';
import type { Reservation } from './reservation.ts';
import { settlementFrom, settlementRecord } from './settlement-record.ts';
import { type AcceptanceDecision, type BookSettlement, SlotBook, type SlotRules, slotRules } from './slot-book.ts';
import { isInBook, type StandingOffer } from './standing-offer.ts';
import type { Stored } from './stored.ts';
import type { Suspension } from './suspend.ts';
import type { RememberedDecision } from './take-decisions.ts';
import type { PathQuote, TradeRecord } from './trade-record.ts';

interface OfferRecord {
  readonly id: MessageId;
  readonly fields: OfferFields;
  readonly party: Party;
  readonly arrival: number;
  readonly decidedAt: Instant;
  readonly open: number;
  readonly held: number;
  readonly traded: number;
  readonly ended: number;
  readonly endReason: EndReason | null;
}

type ReservationRecord = Stored<Omit<Reservation, 'hold' | 'take' | 'entering'>> & {
  readonly hold: Reservation['hold'] | null;
  readonly take: Reservation['take'] | null;
  readonly entering: string | null;
};

interface BookRecord {
  readonly slot: Slot;
  /** Which of the snapshot's rules the slot is traded by. */
  readonly rules: number;
  readonly seq: number;
  readonly closed: boolean;
  readonly offers: readonly OfferRecord[];
  readonly refusals: readonly (readonly [MessageId, Refusal])[];
  readonly acceptances: readonly (readonly [MessageId, AcceptanceDecision])[];
  readonly taken: readonly (readonly [MessageId, number])[];
  readonly reservations: readonly ReservationRecord[];
  readonly positions: readonly PositionRecord[];
  readonly lines: readonly LineRecord[];
  readonly trades: readonly Stored<TradeRecord>[];
  readonly settlement: Stored<BookSettlement> | null;
}

/** Everything a market's decisions depend on, as plain JSON; equal states give equal snapshots. */
export interface MarketSnapshot {
  readonly format: 3;
  readonly now: Instant;
  readonly arrivals: number;
  readonly trades: number;
  readonly takes: number;
  readonly accounts: readonly AccountRecord[];
  readonly topUps: readonly MessageId[];
  readonly uplinkStatement: number;
  readonly decisions: readonly (readonly [MessageId, RememberedDecision])[];
  readonly endedCertificates: readonly (readonly [CertificateId, Instant])[];
  /** Absent where no submarket is suspended. */
  readonly suspended?: readonly (readonly [point: string, suspension: Suspension])[];
  /** The rules in force last, and those of slots that keep older ones. */
  readonly rules: readonly MarketParameters[];
  readonly books: readonly BookRecord[];
}

/** Writes the state down. */
export function snapshotOf(state: MarketState): MarketSnapshot {
  const books = [...state.books.values()].sort((a, b) => a.slot.start - b.slot.start);
  const rules = [...new Set([...(state.isOpen ? [state.rules] : []), ...books.map((book) => book.rules)])];
  return {
    format: 3,
    now: state.now,
    arrivals: state.arrivals,
    trades: state.trades,
    takes: state.takes,
    accounts: state.accounts.record(),
    topUps: [...state.topUps],
    uplinkStatement: state.uplinkStatement,
    decisions: [...state.decisions],
    endedCertificates: [...state.endedCertificates].sort(([a], [b]) => (a < b ? -1 : 1)),
    ...(state.suspended.size > 0 ? { suspended: [...state.suspended].sort(([a], [b]) => (a < b ? -1 : 1)) } : {}),
    rules: rules.map(({ parameters }) => parameters),
    books: books.map((book) => bookRecord(book, rules.indexOf(book.rules))),
  };
}

/** Rebuilds the state that a snapshot was taken of: it decides everything as that one would. */
export function stateFrom(snapshot: MarketSnapshot): MarketState {
  const state = new MarketState(snapshot.accounts, snapshot.topUps);
  state.now = snapshot.now;
  state.arrivals = snapshot.arrivals;
  state.trades = snapshot.trades;
  state.takes = snapshot.takes;
  state.uplinkStatement = snapshot.uplinkStatement;
  for (const [id, decision] of snapshot.decisions) state.decisions.set(id, decision);
  for (const [certificate, until] of snapshot.endedCertificates) state.endedCertificates.set(certificate, until);
  for (const [point, suspension] of snapshot.suspended ?? []) state.suspended.set(point, suspension);
  const rules = snapshot.rules.map(slotRules);
  if (rules[0]) state.setRules(rules[0]);
  for (const record of snapshot.books) state.addBook(bookFrom(record, rules, state));
  return state;
}

/** SHA-256 of a snapshot's canonical JSON, in hexadecimal: equal for equal states, for comparing replays. */
export function digestOf(snapshot: MarketSnapshot): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(snapshot))));
}

/** JSON with sorted members; the snapshot holds no bigint and no fraction. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, part]) => part !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}

function bookRecord(book: SlotBook, rules: number): BookRecord {
  const { slot, seq, closed } = book;
  return {
    slot,
    rules,
    seq,
    closed,
    offers: [...book.offers.values()].map(offerRecord),
    refusals: [...book.refusals],
    acceptances: [...book.acceptances],
    taken: [...book.taken],
    reservations: [...book.reservations.values()].map(({ quotes, hold, take, entering, ...rest }) => ({
      ...rest,
      hold: hold ?? null,
      take: take ?? null,
      entering: entering?.toString() ?? null,
      quotes: quotes.map(quoteRecord),
    })),
    positions: book.positions().map((position) => position.record()),
    lines: book.lines.map((line) => line.record()),
    trades: book.trades.map(tradeRecord),
    settlement: book.settlement ? settlementRecord(book.settlement) : null,
  };
}

/** What of an offer cannot be worked out from the rest. */
function offerRecord(offer: StandingOffer): OfferRecord {
  const { id, fields, party, arrival, decidedAt, open, held, traded, ended, endReason } = offer;
  return { id, fields, party, arrival, decidedAt, open, held, traded, ended, endReason: endReason ?? null };
}

const quoteRecord = <Q extends PathQuote>(quote: Q) => ({ ...quote, fee: quote.fee.toString() });
const quoteFrom = <Q extends { readonly fee: string }>(quote: Q) => ({ ...quote, fee: money(BigInt(quote.fee)) });

const tradeRecord = (trade: TradeRecord): Stored<TradeRecord> => ({
  ...trade,
  quotes: trade.quotes.map(quoteRecord),
  fees: trade.fees.toString(),
  buyerPays: trade.buyerPays.toString(),
  sellerReceives: trade.sellerReceives.toString(),
});

const tradeFrom = (trade: Stored<TradeRecord>): TradeRecord => ({
  ...trade,
  quotes: trade.quotes.map(quoteFrom),
  fees: money(BigInt(trade.fees)),
  buyerPays: money(BigInt(trade.buyerPays)),
  sellerReceives: money(BigInt(trade.sellerReceives)),
});

function bookFrom(record: BookRecord, rules: readonly SlotRules[], state: MarketState): SlotBook {
  const own = rules[record.rules];
  assert(own !== undefined, 'a snapshot holds the rules of its slots');
  const book = new SlotBook(record.slot, own, record);
  book.closed = record.closed;
  for (const position of record.positions) book.putPosition(Position.restore(position));
  for (const offer of record.offers) restoreOffer(book, offer, state);
  for (const [id, refusal] of record.refusals) book.refusals.set(id, refusal);
  for (const [id, decision] of record.acceptances) book.acceptances.set(id, decision);
  for (const [message, energy] of record.taken) book.taken.set(message, energy);
  for (const { quotes, hold, take, entering, ...rest } of record.reservations) {
    const booked = entering === null ? {} : { entering: BigInt(entering) };
    const optional = { hold: hold ?? undefined, take: take ?? undefined, ...booked };
    book.reservations.add({ ...rest, ...optional, quotes: quotes.map(quoteFrom) });
  }
  book.trades.push(...record.trades.map(tradeFrom));
  if (record.settlement) book.settlement = settlementFrom(record.settlement);
  return book;
}

function restoreOffer(book: SlotBook, record: OfferRecord, state: MarketState): void {
  const { id, fields, party, endReason, ...rest } = record;
  const offer = book.track(id, fields, party, book.position(party.point, fields.side));
  Object.assign(offer, rest, { endReason: endReason ?? undefined });
  if (!isInBook(offer) || endReason) return;
  if (offer.open > 0) book.enqueue(offer);
  if (offer.endsAt < book.gateClosesAt) state.timers.add({ at: offer.endsAt, kind: 'expiry', book, offer });
}
