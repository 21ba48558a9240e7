import type { FrameOfType } from '@bc4p/protocol/messages';
import { isAligned, type Slot, slotKey } from '@bc4p/protocol/units';
import { slotFrom } from '../market/order-fields.ts';
import type { TreeEntry } from './frames.ts';

/** What a neighbour shows of one slot. */
export interface LearnedSlot {
  readonly slot: Slot;
  readonly asks: Map<string, TreeEntry>;
  readonly bids: Map<string, TreeEntry>;
  /** Since when each sell offer is shown: milliseconds of the clock's count. */
  readonly since: Map<string, number>;
}

/** When a change comes: seconds since 1970, and milliseconds of the clock's count. */
export interface Arrival {
  readonly at: number;
  readonly elapsedMs: number;
}

/** How many slots and how many entries of a slot and side are taken from one neighbour at most. */
const MOST_SLOTS = 1000;
const MOST_ENTRIES = 500;

/** Everything that one neighbour shows; it is forgotten with the session over which it came. */
export class LearnedBook {
  readonly #slots = new Map<string, LearnedSlot>();
  #seq = 0;
  /** True until the first change after a new beginning: what was on its way before belongs to the old one. */
  #isBeginning = false;

  /** Forgets everything: the neighbour is asked to begin anew. */
  begin(): void {
    this.#slots.clear();
    this.#seq = 0;
    this.#isBeginning = true;
  }

  slots(): Iterable<LearnedSlot> {
    return this.#slots.values();
  }

  slot(slot: Slot): LearnedSlot | undefined {
    return this.#slots.get(slotKey(slot));
  }

  /** How many entries are known. */
  get size(): number {
    let size = 0;
    for (const { asks, bids } of this.#slots.values()) size += asks.size + bids.size;
    return size;
  }

  /**
   * Takes in a change. `gap`: one before it is missing, so that nothing can be said before the neighbour begins anew;
   * `old`: it has been seen already; `dropped`: it is of a slot that cannot be traded here. [TREE-032]
   */
  take(
    frame: FrameOfType['tree.book'],
    { at, elapsedMs }: Arrival,
    slotLength: number,
  ): 'taken' | 'dropped' | 'old' | 'gap' {
    if (frame.seq <= this.#seq || (this.#isBeginning && frame.seq !== 1)) return 'old';
    this.#isBeginning = false;
    if (frame.seq !== this.#seq + 1) return 'gap';
    this.#seq = frame.seq;
    const slot = slotFrom(frame.slot);
    // What is traded in slots of another length cannot be traded here.
    const known = slot.len === slotLength && isAligned(slot) ? this.#slotFor(slot, at) : undefined;
    if (!known) return 'dropped';
    if (frame.reset) {
      known.asks.clear();
      known.bids.clear();
      known.since.clear();
    }
    for (const id of frame.gone) {
      known.asks.delete(id);
      known.since.delete(id);
      known.bids.delete(id);
    }
    put(known.asks, frame.asks);
    for (const { offer } of frame.asks) if (!known.since.has(offer)) known.since.set(offer, elapsedMs);
    put(known.bids, frame.bids);
    if (known.asks.size + known.bids.size === 0) this.#slots.delete(slotKey(slot));
    return 'taken';
  }

  #slotFor(slot: Slot, at: number): LearnedSlot | undefined {
    const key = slotKey(slot);
    const known = this.#slots.get(key);
    if (known) return known;
    if (slot.start <= at) return undefined;
    if (this.#slots.size >= MOST_SLOTS) this.forgetPast(at);
    if (this.#slots.size >= MOST_SLOTS) return undefined;
    const added: LearnedSlot = { slot, asks: new Map(), bids: new Map(), since: new Map() };
    this.#slots.set(key, added);
    return added;
  }

  /** Entries end by themselves, without a message: slots that have begun are over. */
  forgetPast(at: number): void {
    for (const [key, { slot }] of this.#slots) if (slot.start <= at) this.#slots.delete(key);
  }
}

function put(known: Map<string, TreeEntry>, entries: readonly TreeEntry[]): void {
  for (const entry of entries) {
    if (known.has(entry.offer) || known.size < MOST_ENTRIES) known.set(entry.offer, entry);
  }
}
