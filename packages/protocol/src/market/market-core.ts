import { assert } from '../assert.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type Result, refused } from '../result.ts';
import type { Ledger } from '../settlement/ledger.ts';
import { type Instant, type Lots, type MilliCentPerKwh, type Slot, type WattHours, wattHours } from '../units/index.ts';
import { acceptOffer } from './accept-offer.ts';
import { type AccountView, accountOf } from './account-view.ts';
import { bookView } from './book-view.ts';
import type { MarketCommand } from './commands.ts';
import { type Crossing, crossingsOf } from './crossings.ts';
import { decideTake, refuseTake } from './decide-take.ts';
import type { DistantOffer } from './distant-offer.ts';
import type { MarketEvent } from './events.ts';
import { type Violation, violationsAfter, violationsIn, violationsOf } from './invariants.ts';
import { MarketState } from './market-state.ts';
import { meetAsks, wouldMeet } from './meet-asks.ts';
import { offerView } from './offer-view.ts';
import { endCredential, openMarket, setAdmission } from './operate.ts';
import type { MarketParameters } from './parameters.ts';
import type { CertificateId, MessageId, NodeId } from './party.ts';
import { passTime } from './pass-time.ts';
import { lineView, offerQuote, wayQuotes } from './quote-view.ts';
import { reserve, resolve } from './reserve.ts';
import { isSettleable, settleSlot } from './settle-slot.ts';
import { settleTake } from './settle-take.ts';
import { settleUplink } from './settle-uplink.ts';
import { type AcceptanceDecision, type BookSettlement, SlotBook } from './slot-book.ts';
import { digestOf, type MarketSnapshot, snapshotOf, stateFrom } from './snapshot.ts';
import { isInBook } from './standing-offer.ts';
import { submitBundle } from './submit-bundle.ts';
import { submitOffer } from './submit-offer.ts';
import { type Suspension, setSuspension, withoutSuspended } from './suspend.ts';
import type { TakeDecision } from './take-decisions.ts';
import { takeKey } from './take-record.ts';
import { topUp } from './top-up.ts';
import type { LineQuote, TradeRecord } from './trade-record.ts';
import type { BookView, LineView, OfferQuote, OfferView, PositionView, ReservationView, WayView } from './views.ts';
import { reservationView, wayView } from './way-view.ts';

export interface CoreOptions {
  /**
   * Checks invariants after each command, and throws a violation as our own fault: `true` for what the command touched
   * (cheap enough for a running market), `all` for everything in the slots that it worked on (for tests).
   */
  readonly assertInvariants?: boolean | 'all';
}

/**
 * One market: the same commands give the same events, byte for byte, on every machine. [MKT-002]
 *
 * Everything it knows comes in as commands: it has no clock, no chance and no disk. Signatures and chains are checked
 * before a command is made of a message. A command that only a faulty caller can make is an `AssertionFailed`.
 */
export class MarketCore {
  readonly #state: MarketState;
  readonly #assertInvariants: CoreOptions['assertInvariants'];
  #blank: SlotBook | undefined;

  constructor(options: CoreOptions = {}, state: MarketState = new MarketState()) {
    this.#assertInvariants = options.assertInvariants;
    this.#state = state;
  }

  /** The market that a snapshot was taken of. */
  static restore(snapshot: MarketSnapshot, options: CoreOptions = {}): MarketCore {
    return new MarketCore(options, stateFrom(snapshot));
  }

  /** Moves the market forward by one command; `command.at` is the only time it knows, and never goes back. */
  apply(command: MarketCommand): readonly MarketEvent[] {
    const state = this.#state;
    const due = passTime(state, command.at);
    const decided = this.#run(command);
    const events = due.length === 0 ? decided : [...due, ...decided];
    const changed = state.takeChanged();
    for (const book of changed) {
      const published = book.publish(state.now);
      if (published) events.push(published);
    }
    if (this.#assertInvariants === 'all') assertNone(violationsIn(changed));
    else if (this.#assertInvariants) assertNone(violationsAfter(changed, events));
    return events;
  }

  #run(command: MarketCommand): MarketEvent[] {
    switch (command.kind) {
      case 'open-market':
        return openMarket(this.#state, command);
      case 'submit-offer':
        return submitOffer(this.#state, command);
      case 'submit-bundle':
        return submitBundle(this.#state, command);
      case 'accept-offer':
        return acceptOffer(this.#state, command);
      case 'end-credential':
        return endCredential(this.#state, command);
      case 'set-admission':
        return setAdmission(this.#state, command);
      case 'meet-asks':
        return meetAsks(this.#state, command);
      case 'settle-take':
        return settleTake(this.#state, command);
      case 'decide-take':
        return decideTake(this.#state, command);
      case 'refuse-take':
        return refuseTake(this.#state, command);
      case 'reserve':
        return reserve(this.#state, command);
      case 'resolve':
        return resolve(this.#state, command);
      case 'set-suspension':
        return setSuspension(this.#state, command);
      case 'top-up':
        return topUp(this.#state, command);
      case 'settle-slot':
        return settleSlot(this.#state, command);
      case 'settle-uplink':
        return settleUplink(this.#state, command);
      case 'tick':
        return [];
    }
  }

  /** The time of the last command. */
  get now(): Instant {
    return this.#state.now;
  }

  /** When something next ends by time alone; a `tick` at or after it lets it end. */
  get nextDue(): Instant | undefined {
    return this.#state.timers.next;
  }

  get isOpen(): boolean {
    return this.#state.isOpen;
  }

  /** The parameters for new slots. */
  get parameters(): MarketParameters {
    return this.#state.parameters;
  }

  /** The slots in which the market has taken anything that it remembers, earliest first. */
  slots(): readonly Slot[] {
    const used = [...this.#state.books.values()].filter(({ isInUse }) => isInUse);
    return used.map(({ slot }) => slot).sort((a, b) => a.start - b.start);
  }

  /** The certificates under which offers rest in the books, and when the chain of each ends. */
  signers(): ReadonlyMap<CertificateId, Instant> {
    const resting = [...this.#state.books.values()].flatMap(({ offers }) => [...offers.values()].filter(isInBook));
    return new Map(resting.filter(({ open }) => open > 0).map(({ party }) => [party.certificate, party.until]));
  }

  /** The best offers of a slot for somebody at a node (at the root if absent), with what they cost or bring there. */
  book(slot: Slot, node?: NodeId, depth: number = this.parameters.depth): BookView {
    const book = this.#bookOf(slot);
    return bookView(book, node ?? book.rules.parameters.grid.root, depth);
  }

  /** What is known of an offer, in the book or not. */
  offer(id: MessageId): OfferView | undefined {
    const offer = this.#state.bookWith(id)?.offers.get(id);
    return offer && offerView(offer);
  }

  /** What taking lots of an offer from a node would cost or bring now. */
  quote(offer: MessageId, lots: Lots, node: NodeId): Result<OfferQuote, Refusal> {
    const book = this.#state.bookWith(offer);
    const standing = book?.offers.get(offer);
    if (!book || !standing) return refused(refusal('offer-unknown', 'ACC-004', { offer }));
    return offerQuote(book, standing, lots, node);
  }

  /** What a lot of so much energy costs on its way between two nodes now, and how far that price reaches. */
  way(slot: Slot, from: NodeId, to: NodeId, lot: WattHours): WayView | undefined {
    return wayView(this.#state.books.get(slot.start) ?? this.#blankBook(slot), from, to, lot);
  }

  /** What each line between two nodes would ask for this energy now, from the seller to the buyer; nothing is reserved. */
  quotesBetween(slot: Slot, from: NodeId, to: NodeId, energy: WattHours): Result<readonly LineQuote[], Refusal> {
    return wayQuotes(this.#bookOf(slot), from, to, energy);
  }

  /** True if a resting bid would take from one of these offers of other markets. */
  wouldMeet(slot: Slot, asks: readonly DistantOffer[], at: Instant): boolean {
    const book = this.#state.books.get(slot.start);
    return book !== undefined && wouldMeet(book, withoutSuspended(asks, this.#state.suspended), at);
  }

  /** The most that a resting bid pays per kWh in a slot; none if there is no bid. */
  highestBid(slot: Slot): MilliCentPerKwh | undefined {
    let highest: MilliCentPerKwh | undefined;
    for (const queue of this.#state.books.get(slot.start)?.queues('buy') ?? []) {
      const price = queue.first(1)?.fields.price;
      if (price !== undefined && (highest === undefined || price > highest)) highest = price;
    }
    return highest;
  }

  /** What became of an acceptance of which the market remembers anything. */
  acceptance(id: MessageId): AcceptanceDecision | undefined {
    for (const { acceptances } of this.#state.books.values()) {
      const decision = acceptances.get(id);
      if (decision) return decision;
    }
    return undefined;
  }

  /** The connection point whose acceptance is held until another market decides; none if this acceptance is not. */
  heldFor(acceptance: MessageId): string | undefined {
    const decision = this.acceptance(acceptance);
    return decision?.kind === 'held' ? this.#takeOf(decision.take) : undefined;
  }

  #takeOf(number: number): string | undefined {
    for (const { reservations } of this.#state.books.values()) {
      const take = reservations.get(takeKey(number))?.take;
      if (take) return take.point;
    }
    return undefined;
  }

  /** What this market has answered about a take of another one, if it remembers. */
  takeDecision(id: MessageId): TakeDecision | undefined {
    return this.#state.decisions.get(id);
  }

  /** What waits for another market's decision: takes of this market, and what is passed on for others. */
  unresolved(): readonly ReservationView[] {
    return [...this.#state.books.values()].flatMap((book) =>
      [...book.reservations.unresolved()].map((reservation) => reservationView(book, reservation)),
    );
  }

  /** A reservation that is known, resolved or not; the key of an own take is `takeKey` of its number. */
  reservation(key: string): ReservationView | undefined {
    for (const book of this.#state.books.values()) {
      const found = book.reservations.get(key);
      if (found) return reservationView(book, found);
    }
    return undefined;
  }

  /** How full the lines are in a slot, in the order of the grid's description. */
  lines(slot: Slot): readonly LineView[] {
    return this.#bookOf(slot).lines.map(lineView);
  }

  /** What connection points have sold and bought in a slot, or may still have to. */
  positions(slot: Slot): readonly PositionView[] {
    return this.#bookOf(slot)
      .positions()
      .map(({ point, side, open, held, traded, limit }) => ({
        point,
        side,
        open,
        held,
        traded,
        limit: wattHours(Math.min(limit, Number.MAX_SAFE_INTEGER)),
      }));
  }

  /** What is booked over the borders to neighbours in a slot. */
  crossings(slot: Slot): readonly Crossing[] {
    return crossingsOf(this.#bookOf(slot));
  }

  /** The slots in use whose gate has closed and in which no take waits for its outcome, earliest first. */
  finalSlots(): readonly Slot[] {
    return this.slots().filter((slot) => this.isFinal(slot, this.now));
  }

  /** True if nothing that is booked in a slot can change any more. */
  isFinal(slot: Slot, at: Instant): boolean {
    const book = this.#state.books.get(slot.start);
    if (!book) return slot.start - this.parameters.gateClosure <= at;
    return book.closed && !book.hasUnresolved;
  }

  /** Why the submarket behind a connection point takes no part in trading, if so. */
  suspension(point: string): Suspension | undefined {
    return this.#state.suspended.get(point);
  }

  /** The trades of a slot, in their order. */
  trades(slot: Slot): readonly TradeRecord[] {
    return this.#state.books.get(slot.start)?.trades ?? [];
  }

  /** What a connection point has, owes and may still owe. */
  account(point: string): AccountView {
    return accountOf(this.#state, point);
  }

  /** Every account with what settled slots and payments have left on it; the operator's are called @… */
  accounts(): ReturnType<Ledger['accounts']> {
    return this.#state.accounts.accounts();
  }

  /** Slots that can be settled and are not yet, earliest first. */
  unsettled(): readonly Slot[] {
    const { books, now } = this.#state;
    const owed = [...books.values()].filter((book) => !book.settlement && isSettleable(book, now));
    return owed.map(({ slot }) => slot).sort((a, b) => a.start - b.start);
  }

  /** How a slot was settled, all corrections included. */
  settlement(slot: Slot): BookSettlement | undefined {
    return this.#state.books.get(slot.start)?.settlement;
  }

  /** The slots that are settled and not forgotten, earliest first. */
  settled(): readonly Slot[] {
    const books = [...this.#state.books.values()].filter(({ settlement }) => settlement !== undefined);
    return books.map(({ slot }) => slot).sort((a, b) => a.start - b.start);
  }

  /** The number of the upper market's last statement whose charge is booked; 0 if there was none. */
  get uplinkStatement(): number {
    return this.#state.uplinkStatement;
  }

  /** Everything decisions depend on, as plain JSON. */
  snapshot(): MarketSnapshot {
    return snapshotOf(this.#state);
  }

  /** SHA-256 of the canonical snapshot: equal for equal states. */
  digest(): string {
    return digestOf(this.snapshot());
  }

  /** Every violation of an invariant; none in a sound market. */
  checkInvariants(): readonly Violation[] {
    return violationsOf(this.#state);
  }

  /**
   * The same where anything can have changed since slots other than these have closed: in these slots, in all in which
   * something can still be booked, and in the accounts.
   */
  checkClosed(slots: readonly Slot[]): readonly Violation[] {
    const closed = new Set(slots.map(({ start }) => start));
    const books = [...this.#state.books.values()];
    return violationsOf(
      this.#state,
      books.filter(({ slot }) => closed.has(slot.start) || !this.isFinal(slot, this.now)),
    );
  }

  /** A book of a slot that nothing is known of, for ways alone: as long as the rules stay, all of them are alike. */
  #blankBook(slot: Slot): SlotBook {
    if (this.#blank?.rules !== this.#state.rules) this.#blank = new SlotBook(slot, this.#state.rules);
    return this.#blank;
  }

  /** For reading only: a slot that nothing is known of looks like an empty one. */
  #bookOf(slot: Slot): SlotBook {
    return this.#state.books.get(slot.start) ?? new SlotBook(slot, this.#state.rules);
  }
}

function assertNone(violations: readonly Violation[]): void {
  const [first] = violations;
  assert(first === undefined, () => `invariant ${first?.invariant} in slot ${first?.slot}: ${first?.facts}`);
}
