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
  /** Slots that could not be looked at, each of which is looked at again. */
  readonly #again = new Set<string>();
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

  /** Looks at a slot again after a while. */
  changedAfter(slot: Slot, ms: number): void {
    if (this.#isStopped) return;
    const cancel = this.#context.clock.after(ms, () => {
      this.#later.delete(cancel);
      this.changed([slot]);
    });
    this.#later.add(cancel);
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
      if (!this.#isStopped && !(await this.#meet(slot))) this.#tryAgain(slot);
    }
  }

  #tryAgain(slot: Slot): void {
    const key = slotKey(slot);
    if (this.#isStopped || this.#again.has(key)) return;
    this.#again.add(key);
    const cancel = this.#context.clock.after(AGAIN_MS, () => {
      this.#later.delete(cancel);
      this.#again.delete(key);
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
    const asks = this.#asks.within(slot, highest, market.core.parameters.depth);
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
