import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { Cancel, Clock } from '../ports.ts';
import { BACKLOG_BYTES } from '../session/stream-outlet.ts';
import type { TreeEntry, TreeFrame } from './frames.ts';

/** What of a slot was shown last. */
interface Shown {
  readonly slot: Slot;
  readonly asks: Map<string, TreeEntry>;
  readonly bids: Map<string, TreeEntry>;
}

export interface LinkStreamOptions {
  readonly clock: Clock;
  /** Changes of this time go together. */
  readonly intervalMs: number;
  readonly send: (frame: TreeFrame) => void;
  readonly bufferedBytes: () => number;
  /** What is to be shown of a slot now. */
  readonly book: (slot: Slot) => { readonly asks: readonly TreeEntry[]; readonly bids: readonly TreeEntry[] };
  readonly onFault: (error: unknown) => void;
}

/** A neighbour that asks for everything again waits so long for it: it is much to send for a short question. */
const AGAIN_MS = 1_000;

/**
 * Shows a neighbour the best offers of each slot as they change: each frame holds the difference to what was shown
 * before, whatever happened meanwhile, so that a slow reader gets fewer frames and never a backlog. [TREE-033]
 */
export class LinkStream {
  readonly #options: LinkStreamOptions;
  readonly #shown = new Map<string, Shown>();
  readonly #dirty = new Map<string, Slot>();
  #seq = 0;
  #timer: Cancel | undefined;
  #isStopped = false;
  /** What changes before the neighbour asks to be told is part of the first answer. */
  #hasBegun = false;

  constructor(options: LinkStreamOptions) {
    this.#options = options;
  }

  /** Begins anew: nothing counts as shown. */
  begin(slots: Iterable<Slot>): void {
    this.#seq = 0;
    this.#shown.clear();
    this.#dirty.clear();
    this.#timer?.();
    this.#timer = undefined;
    const waitMs = this.#hasBegun ? AGAIN_MS : 0;
    this.#hasBegun = true;
    this.changed(slots, waitMs);
  }

  changed(slots: Iterable<Slot>, waitMs: number = this.#options.intervalMs): void {
    if (!this.#hasBegun) return;
    for (const slot of slots) this.#dirty.set(slotKey(slot), slot);
    if (this.#dirty.size > 0) this.#flushAfter(waitMs);
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.();
  }

  /** Entries end by themselves, without a message: of slots that have begun nothing is shown any more. [TREE-034] */
  forgetPast(at: number): void {
    for (const [key, { slot }] of this.#shown) if (slot.start <= at) this.#shown.delete(key);
  }

  #flushAfter(ms: number): void {
    if (this.#isStopped) return;
    this.#timer ??= this.#options.clock.after(ms, () => {
      this.#timer = undefined;
      try {
        this.#flush();
      } catch (error) {
        this.#options.onFault(error);
      }
    });
  }

  #flush(): void {
    const { intervalMs, bufferedBytes, send } = this.#options;
    for (const [key, slot] of this.#dirty) {
      // Sending may end the session.
      if (this.#isStopped) return;
      if (bufferedBytes() > BACKLOG_BYTES) return this.#flushAfter(intervalMs);
      this.#dirty.delete(key);
      const frame = this.#difference(key, slot);
      if (frame) send(frame);
    }
  }

  #difference(key: string, slot: Slot): TreeFrame | undefined {
    const now = this.#options.book(slot);
    const before = this.#shown.get(key) ?? { slot, asks: new Map(), bids: new Map() };
    const gone: string[] = [];
    const asks = changesOf(before.asks, now.asks, gone);
    const bids = changesOf(before.bids, now.bids, gone);
    if (asks.length + bids.length + gone.length === 0) return undefined;
    if (before.asks.size + before.bids.size === 0) this.#shown.delete(key);
    else this.#shown.set(key, before);
    this.#seq += 1;
    return { type: 'tree.book', seq: this.#seq, slot, asks, bids, gone };
  }
}

/** Brings what was shown up to date; returns what is new or different, and adds to `gone` what is not there any more. */
function changesOf(before: Map<string, TreeEntry>, now: readonly TreeEntry[], gone: string[]): TreeEntry[] {
  const ids = new Set(now.map(({ offer }) => offer));
  for (const id of before.keys()) {
    if (ids.has(id)) continue;
    before.delete(id);
    gone.push(id);
  }
  const changed = now.filter((entry) => !isSame(before.get(entry.offer), entry));
  for (const entry of changed) before.set(entry.offer, entry);
  return changed;
}

function isSame(a: TreeEntry | undefined, b: TreeEntry): boolean {
  return a !== undefined && a.lots === b.lots && a.fees === b.fees && a.reach === b.reach && a.lines === b.lines;
}
