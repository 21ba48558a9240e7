import { assert } from '../assert.ts';
import { type AccountRecord, Ledger } from '../settlement/ledger.ts';
import { endOf, type Instant, instant, type Slot, seconds, slotAt } from '../units/index.ts';
import type { MarketParameters } from './parameters.ts';
import type { CertificateId, MessageId } from './party.ts';
import type { Reservation } from './reservation.ts';
import { SlotBook, type SlotRules, slotRules } from './slot-book.ts';
import type { Suspension } from './suspend.ts';
import type { RememberedDecision } from './take-decisions.ts';
import { Timers } from './timers.ts';

/** Everything that a market's decisions depend on, and where the steps of the core find it. */
export class MarketState {
  #rules: SlotRules | undefined;
  #now: Instant = instant(0);
  /** By the start of the slot, which all have one length. */
  readonly books = new Map<number, SlotBook>();
  readonly timers = new Timers();
  /** The books that the command at hand worked on; a list, since it is filled and emptied with every command. */
  #changed: SlotBook[] = [];
  /** Certificates that are no longer good, until their chains end anyway. */
  readonly endedCertificates = new Map<CertificateId, Instant>();
  /** Submarkets that take no part in trading, by connection point. */
  readonly suspended = new Map<string, Suspension>();
  /** Decisions about takes of other markets, by their ids: as the market that decides, or that had no room to pass them on. */
  readonly decisions = new Map<MessageId, RememberedDecision>();
  /** What slots that are settled, and payments, have left on each account. */
  readonly accounts: Ledger;
  /** The confirmations of payments that were booked. */
  readonly topUps: Set<MessageId>;
  /** The number of the upper market's last statement whose charge is booked. */
  uplinkStatement = 0;
  /** How many offers were taken into the book so far. */
  arrivals = 0;
  /** How many trades were made so far. */
  trades = 0;
  /** How many takes of other markets' offers were made so far. */
  takes = 0;

  constructor(accounts: readonly AccountRecord[] = [], topUps: readonly MessageId[] = []) {
    this.accounts = Ledger.restore(accounts);
    this.topUps = new Set(topUps);
  }

  get now(): Instant {
    return this.#now;
  }
  set now(at: Instant) {
    assert(at >= this.#now, () => `time does not go back: ${at} after ${this.#now}`);
    this.#now = at;
  }

  get isOpen(): boolean {
    return this.#rules !== undefined;
  }
  get rules(): SlotRules {
    assert(this.#rules !== undefined, 'the market is opened first');
    return this.#rules;
  }
  get parameters(): MarketParameters {
    return this.rules.parameters;
  }

  /** From now on slots that nobody uses yet are traded by these rules. */
  setParameters(parameters: MarketParameters): void {
    let { gateClosure } = parameters;
    if (this.#rules) {
      const { address, slotLength } = this.#rules.parameters;
      // Slots whose gate would have closed by now under the new rules, and had not under the old ones, are not left out.
      gateClosure = seconds(Math.min(gateClosure, this.#rules.parameters.gateClosure));
      assert(parameters.address === address, 'a market keeps its address');
      assert(parameters.slotLength === slotLength, 'a market keeps the length of its slots');
    }
    this.setRules(slotRules(parameters));
    const unused = [...this.books.values()].filter(({ isInUse, isOwed }) => !isInUse && !isOwed);
    for (const book of unused) this.books.delete(book.slot.start);
    for (const { slot, refusals, acceptances } of unused) {
      if (refusals.size + acceptances.size === 0) continue;
      // What was refused under the old rules stays refused: it was signed.
      const book = new SlotBook(slot, this.rules);
      this.addBook(book);
      for (const [id, refusal] of refusals) book.refusals.set(id, refusal);
      for (const [id, decision] of acceptances) book.acceptances.set(id, decision);
    }
    this.expectSlotAfter(slotAt(instant(this.#now + gateClosure), parameters.slotLength));
  }

  /** Where slots are settled, each has a book before its gate closes: also what nobody has traded deviates. [SET-008] */
  expectSlotAfter(slot: Slot): void {
    if (!this.parameters.settled) return;
    let next = { start: endOf(slot), len: slot.len };
    // What has closed already, under rules of before, expects nothing any more.
    while (this.books.get(next.start)?.closed) next = { start: endOf(next), len: next.len };
    if (!this.books.has(next.start)) this.addBook(new SlotBook(next, this.rules));
  }

  setRules(rules: SlotRules): void {
    this.#rules = rules;
  }

  /** The book of a slot, made when it is first needed; none if the slot is over and forgotten, or came before this market. */
  bookOf(slot: Slot): SlotBook | undefined {
    const known = this.books.get(slot.start);
    if (known) return known;
    if (this.isForgotten(slot) || this.#isMissed(slot)) return undefined;
    const book = new SlotBook(slot, this.rules);
    this.addBook(book);
    return book;
  }

  /** True if a slot that is to be settled had no book when its gate closed: nobody could trade in it, and nobody deviates. */
  #isMissed({ start }: Slot): boolean {
    const { settled, gateClosure } = this.parameters;
    return settled === true && start - gateClosure <= this.now;
  }

  addBook(book: SlotBook): void {
    this.books.set(book.slot.start, book);
    if (!book.closed) this.timers.add({ at: book.gateClosesAt, kind: 'gate-closure', book });
    this.timers.add({ at: book.forgetAt, kind: 'forgetting', book });
  }

  /** True if the slot is over and nothing of it is remembered. */
  isForgotten({ start, len }: Slot): boolean {
    return !this.books.has(start) && start + len + this.parameters.retention <= this.now;
  }

  /** Forgets a slot with everything that was decided in it, and decisions in older slots that never had a book. */
  forget(book: SlotBook): void {
    this.books.delete(book.slot.start);
    for (const [id, { slot }] of this.decisions) if (this.isForgotten(slot)) this.decisions.delete(id);
  }

  /** The book in which an offer is known. */
  bookWith(offer: MessageId): SlotBook | undefined {
    for (const book of this.books.values()) if (book.offers.has(offer)) return book;
    return undefined;
  }

  /** A reservation, and the book in which it is. */
  reservationWith(id: string): { readonly book: SlotBook; readonly reservation: Reservation } | undefined {
    for (const book of this.books.values()) {
      const reservation = book.reservations.get(id);
      if (reservation) return { book, reservation };
    }
    return undefined;
  }

  nextTake(): number {
    this.takes += 1;
    return this.takes;
  }

  nextTrade(): number {
    this.trades += 1;
    return this.trades;
  }

  /** Notes that the command at hand works on this book. */
  touch(book: SlotBook): void {
    if (!this.#changed.includes(book)) this.#changed.push(book);
  }

  /** Takes the books that the command worked on. */
  takeChanged(): readonly SlotBook[] {
    const changed = this.#changed;
    this.#changed = [];
    return changed;
  }
}
