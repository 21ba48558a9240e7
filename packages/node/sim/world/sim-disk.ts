import type { AnchorFile, KeyRange, Store, StoreEntry, StoreWrite } from '../../src/ports.ts';
import type { StoreIdentity } from '../../src/store/identity.ts';
import { MemoryAnchorFile } from '../../src/store/memory-anchor.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Chance } from './chance.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** How a disk behaves. */
export interface DiskHabits {
  /** A synced write takes up to so long. */
  readonly writeUs: number;
  /** In this share of reads the answer is not there at once, but takes up to `readUs`. */
  readonly slowReads: number;
  readonly readUs: number;
}

/** Behind the salts of each market's log: what they are does not matter here. */
const LOG_SECRET = new Uint8Array(32);

/** A write that is not on disk yet, and whether a crash may leave it there. */
interface Pending {
  readonly land: () => Promise<void>;
  readonly tear?: () => Promise<void>;
}

/**
 * The disk of one market. It outlives what runs on it: a write lands whole, some time after it was asked for, and is
 * acknowledged some time after it has landed; a crash in between leaves it or not. Only a slot of the anchor can be torn.
 */
export class SimDisk {
  readonly #scheduler: Scheduler;
  readonly #habits: DiskHabits;
  readonly #chance: Chance;
  readonly #identity: StoreIdentity;
  readonly #values = new MemoryStore();
  readonly #anchor = new MemoryAnchorFile();
  /** In the order in which they were asked for. */
  readonly #pending: Pending[] = [];
  #failsNext = false;

  constructor(scheduler: Scheduler, habits: DiskHabits, chance: Chance, identity: StoreIdentity) {
    this.#scheduler = scheduler;
    this.#habits = habits;
    this.#chance = chance;
    this.#identity = identity;
  }

  /** What is on disk now, for whoever looks at it when nothing runs on it. */
  get contents(): Pick<OpenStore, 'store' | 'anchor' | 'identity' | 'logSecret'> {
    return { store: this.#values, anchor: this.#anchor, identity: this.#identity, logSecret: LOG_SECRET };
  }

  /** Lets the next write fail; whether it has landed is not said. */
  failNext(): void {
    this.#failsNext = true;
  }

  /** Nothing fails any more. */
  repair(): void {
    this.#failsNext = false;
  }

  /** The disk as one life on this machine has it open. */
  openFor(life: Life): OpenStore {
    let isOpen = true;
    const assertOpen = (): void => {
      if (!isOpen) throw new StoreError('store-closed', 'The store is closed.', 'Open it again before using it.');
    };
    const range = (wanted: KeyRange) => this.#range(wanted, life, assertOpen);
    const store: Store = {
      get: async (key) => {
        assertOpen();
        await this.#reading(life);
        return this.#values.get(key);
      },
      range,
      write: async (writes) => {
        assertOpen();
        await this.#write(writes, life);
      },
      close: async () => {
        isOpen = false;
      },
    };
    const anchor: AnchorFile = {
      read: async () => {
        await this.#reading(life);
        return this.#anchor.read();
      },
      write: (slot, bytes) => this.#writeAnchor(slot, bytes, life),
      close: async () => undefined,
    };
    const close = (): Promise<void> => store.close();
    return { store, anchor, identity: this.#identity, logSecret: LOG_SECRET, close, [Symbol.asyncDispose]: close };
  }

  /** The power goes: of what is on its way, some has landed, in order, and the last thing may be torn. */
  async crash(): Promise<void> {
    const pending = this.#pending.splice(0);
    const landed = this.#chance.between(0, pending.length);
    for (const { land } of pending.slice(0, landed)) await land();
    const cut = pending[landed];
    if (cut?.tear && this.#chance.happens(0.5)) await cut.tear();
  }

  async *#range(range: KeyRange, life: Life, assertOpen: () => void): AsyncGenerator<StoreEntry> {
    assertOpen();
    await this.#reading(life);
    for await (const entry of this.#values.range(range)) {
      assertOpen();
      yield entry;
    }
  }

  async #reading(life: Life): Promise<void> {
    const { slowReads, readUs } = this.#habits;
    if (this.#chance.happens(slowReads)) await this.#scheduler.wait(this.#chance.between(1, readUs), life);
  }

  async #write(writes: readonly StoreWrite[], life: Life): Promise<void> {
    const failing = this.#failsNext;
    this.#failsNext = false;
    const bytes = writes.reduce((sum, write) => sum + (write.type === 'put' ? write.value.length : 0), 0);
    const what = `disk ${writes.length} writes, ${bytes} bytes`;
    await this.#landing({ land: () => this.#values.write(writes) }, life, what, failing && this.#chance.happens(0.5));
    if (failing) throw new StoreError('store-failed', 'The simulated disk failed.', 'Look at the scenario.');
  }

  #writeAnchor(slot: 0 | 1, bytes: Uint8Array, life: Life): Promise<void> {
    const old = this.#anchor.read();
    const torn = this.#chance.between(0, bytes.length);
    const pending: Pending = {
      land: () => this.#anchor.write(slot, bytes),
      tear: async () => {
        const before = (await old)[slot];
        const mixed = new Uint8Array(Math.max(before.length, bytes.length));
        mixed.set(before);
        mixed.set(bytes.subarray(0, torn));
        await this.#anchor.write(slot, mixed);
      },
    };
    return this.#landing(pending, life, `anchor ${slot}`, false);
  }

  /** Lands a write after some time, and resolves after some more. */
  async #landing(pending: Pending, life: Life, what: string, vanishes: boolean): Promise<void> {
    this.#pending.push(pending);
    await this.#scheduler.wait(this.#chance.between(1, this.#habits.writeUs), life, what);
    const place = this.#pending.indexOf(pending);
    if (place >= 0) this.#pending.splice(place, 1);
    if (!vanishes) await pending.land();
    await this.#scheduler.wait(this.#chance.between(0, this.#habits.writeUs / 4), life);
  }
}
