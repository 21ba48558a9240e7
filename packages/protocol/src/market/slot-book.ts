import { assert } from '../assert.ts';
import type { Refusal } from '../refusal.ts';
import type { SlotSettlement } from '../settlement/slot-settlement.ts';
import { endOf, type Instant, instant, lots, type Slot, wattHours } from '../units/index.ts';
import { UPPER_POINT } from './distant-offer.ts';
import type { BookChanged, BookEntry, LineState } from './events.ts';
import { GridIndex, type PathStep } from './grid-index.ts';
import { LineLedger, type LineRecord } from './line-ledger.ts';
import type { OfferQueue } from './offer-queue.ts';
import type { OfferFields, Side } from './order.ts';
import type { MarketParameters } from './parameters.ts';
import type { MessageId, NodeId, Party } from './party.ts';
import { Position } from './position.ts';
import { QueueMap } from './queue-map.ts';
import { Reservations } from './reservations.ts';
import { isInBook, type StandingOffer, trackOffer } from './standing-offer.ts';
import type { TradeRecord } from './trade-record.ts';

/** What became of an acceptance; final but for `held`. */
export type AcceptanceDecision =
  | { readonly kind: 'traded'; readonly offer: MessageId; readonly trade: number }
  /** Another market decides, and has not yet. */
  | { readonly kind: 'held'; readonly offer: MessageId; readonly take: number }
  /** Another market has made the trade. */
  | { readonly kind: 'taken'; readonly offer: MessageId; readonly take: number; readonly trade: MessageId }
  | { readonly kind: 'refused'; readonly offer: MessageId; readonly refusal: Refusal };

/** How a slot was settled: the state after all corrections. */
export interface BookSettlement extends SlotSettlement {
  /** Counts the corrections. */
  readonly revision: number;
  /** The id of the balancing price. */
  readonly price: MessageId;
}

/** Under what rules a slot is traded: fixed when its first message is handled. */
export interface SlotRules {
  readonly parameters: MarketParameters;
  readonly grid: GridIndex;
}

/** Prepares the rules of the slots that come. */
export const slotRules = (parameters: MarketParameters): SlotRules => ({
  parameters,
  grid: new GridIndex(parameters.grid),
});

/** Everything one market knows about one delivery slot; no slot depends on another. */
export class SlotBook {
  readonly slot: Slot;
  readonly rules: SlotRules;
  readonly gateClosesAt: Instant;
  readonly forgetAt: Instant;
  readonly offers = new Map<MessageId, StandingOffer>();
  readonly refusals = new Map<MessageId, Refusal>();
  readonly acceptances = new Map<MessageId, AcceptanceDecision>();
  readonly reservations = new Reservations();
  /** Energy that acceptances and bids of other markets' participants have traded here, by their ids. */
  readonly taken = new Map<MessageId, number>();
  readonly trades: TradeRecord[] = [];
  readonly lines: readonly LineLedger[];
  readonly #positions: Readonly<Record<Side, Map<string, Position>>> = { sell: new Map(), buy: new Map() };
  readonly #queues: Readonly<Record<Side, QueueMap>> = { sell: new QueueMap('sell'), buy: new QueueMap('buy') };
  /** What the command at hand has changed; a list, since it is filled and emptied with every command. */
  #touched: StandingOffer[] = [];
  #seq: number;
  closed = false;
  /** How the slot was settled last. */
  settlement: BookSettlement | undefined;
  /** True if lots came back from a reservation by this command, so that offers may cross that did not before. */
  lotsCameBack = false;
  /** The most energy that an offer of this slot could put on a line. */
  #largestOffer = 0;

  constructor(slot: Slot, rules: SlotRules, state?: { readonly seq: number; readonly lines: readonly LineRecord[] }) {
    const { gateClosure, retention, slotLength } = rules.parameters;
    this.slot = slot;
    this.rules = rules;
    this.gateClosesAt = instant(slot.start - gateClosure);
    this.forgetAt = instant(endOf(slot) + retention);
    this.lines = rules.grid.grid.lines.map((line, index) => new LineLedger(line, slotLength, state?.lines[index]));
    this.#seq = state?.seq ?? 0;
  }

  get seq(): number {
    return this.#seq;
  }

  /** True if the slot still has to be settled, or is. */
  get isOwed(): boolean {
    return this.closed && this.rules.parameters.settled === true;
  }

  /** True once somebody relies on the slot's rules: they stay as they are. */
  get isInUse(): boolean {
    return this.offers.size > 0 || this.reservations.size > 0;
  }

  path(from: NodeId, to: NodeId): readonly PathStep[] {
    return this.rules.grid.path(from, to);
  }

  /** Starts to track an offer that is not in the book yet. */
  track(id: MessageId, fields: OfferFields, party: Party, position: Position): StandingOffer {
    const before = this.offers.size;
    const offer = trackOffer(id, fields, party, position);
    this.offers.set(id, offer);
    assert(this.offers.size === before + 1, () => `offer ${id} is tracked once`);
    return offer;
  }

  position(point: string, side: Side): Position {
    let position = this.#positions[side].get(point);
    if (!position) {
      position = new Position(point, side, this.rules.parameters.settled === true);
      this.#positions[side].set(point, position);
    }
    return position;
  }

  /** The position of a connection point, if it has ever had one. */
  positionIfAny(point: string, side: Side): Position | undefined {
    return this.#positions[side].get(point);
  }

  putPosition(position: Position): void {
    this.#positions[position.side].set(position.point, position);
  }

  /** Positions that say something (energy, or a limit that binds), sellers first, by connection point. */
  positions(): Position[] {
    const all = [...this.#positions.sell.values(), ...this.#positions.buy.values()];
    return all
      .filter(({ taken, limit }) => taken > 0 || Number.isFinite(limit))
      .sort((a, b) => (a.side === b.side ? (a.point < b.point ? -1 : 1) : a.side === 'sell' ? -1 : 1));
  }

  queues(side: Side): readonly OfferQueue[] {
    return this.#queues[side].all;
  }

  /** True if a reservation waits for its outcome. */
  get hasUnresolved(): boolean {
    return this.reservations.hasUnresolved;
  }

  /** True if resting offers may be able to trade that could not before this command. */
  get mayCross(): boolean {
    return this.lotsCameBack || this.lines.some((line) => line.isRelieved(this.#largestOffer));
  }

  /** Puts an offer with open lots where its node, lot, price and time belong. */
  enqueue(offer: StandingOffer): void {
    const { side, lot } = offer.fields;
    this.#queues[side].at(offer.party.node, lot).add(offer);
    this.#largestOffer = Math.max(this.#largestOffer, lot * offer.fields.lots);
  }

  /** Takes an offer out of its queue. */
  withdraw(offer: StandingOffer): void {
    const { side, lot } = offer.fields;
    const queues = this.#queues[side];
    const queue = queues.at(offer.party.node, lot);
    queue.remove(offer);
    if (queue.isEmpty) queues.delete(queue);
  }

  /** Notes that the book shows something else of this offer than before the command. */
  touch(offer: StandingOffer): void {
    if (offer.isTouched) return;
    offer.isTouched = true;
    this.#touched.push(offer);
  }

  /** How many offers are noted now: where `untouch` goes back to. */
  get touched(): number {
    return this.#touched.length;
  }

  /** Forgets what was noted since there were so many: these offers are as they were then. */
  untouch(touched: number): void {
    for (const offer of this.#touched.splice(touched)) offer.isTouched = false;
  }

  #takeTouched(): readonly StandingOffer[] {
    const touched = this.#touched;
    for (const offer of touched) offer.isTouched = false;
    this.#touched = [];
    return touched;
  }

  /** What changed since the last call, once; nothing if nothing did. */
  publish(at: Instant): BookChanged | undefined {
    const entries: BookEntry[] = [];
    for (const offer of this.#takeTouched()) if (isInBook(offer)) entries.push(bookEntry(offer));
    const lines = this.lines.filter((line) => line.publish()).map(lineState);
    this.lotsCameBack = false;
    if (entries.length === 0 && lines.length === 0) return undefined;
    this.#seq += 1;
    return { kind: 'book-changed', at, slot: this.slot, seq: this.#seq, entries, lines };
  }

  /** Energy that this market's connection points sold, or bought, in the slot; what crosses to the upper market aside. */
  energy(side: Side): number {
    return this.positions().reduce(
      (sum, { side: own, point, traded }) => sum + (own === side && point !== UPPER_POINT ? traded : 0),
      0,
    );
  }

  /** Energy that came from the upper market (it sold it here), or went there. */
  crossing(side: Side): number {
    return this.position(UPPER_POINT, side).traded;
  }
}

/** What the book shows of an offer. */
export function bookEntry({ id, fields, party, open, arrival }: StandingOffer): BookEntry {
  const { side, lot, price, validUntil } = fields;
  return { id, side, node: party.node, lot, lots: lots(open), price, validUntil, arrival };
}

/** What the book shows of a line. */
export function lineState(ledger: LineLedger): LineState {
  const { booked, high, low, seq } = ledger;
  return { line: ledger.line.id, booked: wattHours(booked), high, low, seq };
}
