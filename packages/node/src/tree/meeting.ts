import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { Cancel } from '../ports.ts';
import type { Asks } from './asks.ts';
import type { TreeContext } from './context.ts';
import type { OpenTakes } from './open-takes.ts';

/** After how long a slot is looked at again that could not be looked at. */
const AGAIN_MS = 1_000;

/** Lets resting bids take from asks of other markets whenever something has changed that may bring them together. */
export class Meeting {
  readonly #context: TreeContext;
  readonly #asks: Asks;
  readonly #open: OpenTakes;
  readonly #dirty = new Map<string, Slot>();
  readonly #later = new Set<Cancel>();
  /** When slots are looked at again by themselves: milliseconds of the clock's count. */
  readonly #due = new Map<string, number>();
  #isRunning = false;
  #isStopped = false;

  constructor(context: TreeContext, asks: Asks, open: OpenTakes) {
    this.#context = context;
    this.#asks = asks;
    this.#open = open;
  }

  /** Looks at these slots soon. */
  changed(slots: Iterable<Slot>): void {
    for (const slot of slots) this.#dirty.set(slotKey(slot), slot);
    this.#run();
  }

  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#later) cancel();
  }

  /** One slot after the other, and each command only when the one before is done: it may have changed everything. */
  #run(): void {
    if (this.#isRunning || this.#isStopped || this.#dirty.size === 0) return;
    this.#isRunning = true;
    this.#meetAll().finally(() => {
      this.#isRunning = false;
      this.#run();
    });
  }

  async #meetAll(): Promise<void> {
    for (const [key, slot] of this.#dirty) {
      this.#dirty.delete(key);
      if (!this.#isStopped && !(await this.#meet(slot))) this.changedAfter(slot, AGAIN_MS);
    }
  }

  /** Looks at a slot again after a while, unless it will be looked at by then. */
  changedAfter(slot: Slot, ms: number): void {
    const { clock } = this.#context;
    const key = slotKey(slot);
    const due = clock.elapsedMs() + ms;
    if (this.#isStopped || (this.#due.get(key) ?? Number.POSITIVE_INFINITY) <= due) return;
    this.#due.set(key, due);
    const cancel = clock.after(ms, () => {
      this.#later.delete(cancel);
      if (this.#due.get(key) === due) this.#due.delete(key);
      this.changed([slot]);
    });
    this.#later.add(cancel);
  }

  /** Lets the bids of a slot take what they can; false if it could not be done now. */
  async #meet(slot: Slot): Promise<boolean> {
    const { market, limits, closedFor, log } = this.#context;
    const highest = market.core.highestBid(slot);
    if (highest === undefined) return true;
    // What is open already counts for whoever has it; a market with very much of it makes nothing new.
    if (closedFor() !== undefined || this.#open.size >= limits.openTakesPerLink) return false;
    let waitMs = Number.POSITIVE_INFINITY;
    const asks = this.#asks.within(slot, highest, market.core.parameters.depth, (ms) => {
      waitMs = Math.min(waitMs, ms);
    });
    if (Number.isFinite(waitMs)) this.changedAfter(slot, waitMs);
    if (asks.length === 0 || !market.core.wouldMeet(slot, asks, market.core.now)) return true;
    try {
      await market.submit({ kind: 'meet-asks', slot, asks });
      return true;
    } catch (error) {
      log.warn('bids could not meet asks', { error: String(error) });
      return false;
    }
  }
}
