import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { Clock, Log, Store, StoreEntry } from '../ports.ts';
import type { StoreIdentity } from '../store/identity.ts';
import { StoreError } from '../store/store-error.ts';
import { type CopyOptions, copyMarket, copyMeters } from './copy-store.ts';

/** How the newest backup is doing. */
export type BackupStatus =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly to: string; readonly entries: number }
  | {
      readonly state: 'done';
      readonly to: string;
      readonly entries: number;
      /** The last record of the journal in it. */
      readonly seq: number;
      /** The folders in it that hold a store. */
      readonly stores: readonly string[];
      /** What is kept in a database of its own, which has its own backups. */
      readonly elsewhere: readonly string[];
    }
  | {
      readonly state: 'failed';
      readonly to: string;
      readonly code: string;
      readonly message: string;
      readonly hint: string;
    };

export interface BackupParts {
  readonly store: Store;
  readonly identity: StoreIdentity;
  /** From which the salts of the market's log follow. */
  readonly logSecret: Uint8Array;
  /** The folder of the running store: no backup goes into it. */
  readonly folder: string;
  /** Everything in the store of meter values; absent where there is none, or it is a database of its own. */
  readonly meters: (() => AsyncIterable<StoreEntry>) | undefined;
  readonly elsewhere: readonly string[];
  /** Has the state of the log signed, so that what is in the copy can be exported and audited. */
  readonly seal: () => Promise<unknown>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Every key of a store. */
const EVERYTHING = { from: '!', to: '\x7f' };

/**
 * Copies a running node's stores, one backup at a time. The market comes first: meter values that are copied later are
 * more than its settlements rest on, never less. Whatever goes wrong ends the backup only.
 */
export class BackupDesk {
  readonly #parts: BackupParts;
  readonly #abort = new AbortController();
  #status: BackupStatus = { state: 'none' };
  #work: Promise<void> = Promise.resolve();

  constructor(parts: BackupParts) {
    this.#parts = parts;
  }

  get status(): BackupStatus {
    return this.#status;
  }

  /** Begins to copy to `to`, an absolute path where nothing is yet. What was acknowledged before is in the copy. */
  begin(to: string): BackupStatus {
    const fault = this.#faultOf(to);
    if (fault) throw fault;
    this.#status = { state: 'running', to, entries: 0 };
    this.#work = this.#copy(to);
    return this.#status;
  }

  /** Breaks off what is under way. */
  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#work;
  }

  #faultOf(to: string): StoreError | undefined {
    if (this.#status.state === 'running')
      return new StoreError('store-busy', `A backup to ${this.#status.to} is under way.`, 'Wait until it is done.');
    const inside = relative(this.#parts.folder, to);
    if (!isAbsolute(to) || inside === '' || !(inside.startsWith('..') || isAbsolute(inside)))
      return new StoreError('store-failed', `${to} is no place for a backup.`, 'Name a folder outside the store.');
    if (existsSync(to)) {
      const hint = 'Name a folder that does not exist yet: a backup is never written over another one.';
      return new StoreError('store-exists', `${to} is there already.`, hint);
    }
    return undefined;
  }

  async #copy(to: string): Promise<void> {
    const { store, identity, logSecret, meters, elsewhere, seal, clock, log } = this.#parts;
    let entries = 0;
    const options: Omit<CopyOptions, 'folder'> = {
      identity,
      taken: clock.now(),
      signal: this.#abort.signal,
      onCopied: (more) => {
        entries += more;
        this.#status = { state: 'running', to, entries };
      },
    };
    try {
      // Not with all that leads to it: a path that was mistyped is no place for the market's books.
      await mkdir(to, { mode: 0o700 });
      await seal();
      const data = join(to, 'data');
      const { seq } = await copyMarket(store.range(EVERYTHING), logSecret, { ...options, folder: data });
      const stores = [data];
      if (meters) {
        stores.push(join(to, 'meters'));
        await copyMeters(meters(), { ...options, folder: join(to, 'meters') });
      }
      this.#status = { state: 'done', to, entries, seq, stores, elsewhere };
      log.info('backup taken', { to, entries, seq });
    } catch (error) {
      const { code, message, hint } = storeErrorFrom(error);
      this.#status = { state: 'failed', to, code, message, hint };
      log.error('the backup failed', { to, error: message });
    }
  }
}

const storeErrorFrom = (error: unknown): StoreError =>
  error instanceof StoreError
    ? error
    : new StoreError(
        'store-failed',
        String(error),
        'Name a folder that the user who runs the node can make, on a disk with room.',
        error,
      );
