import { assert } from '@bc4p/protocol';
import type { Instant } from '@bc4p/protocol/units';
import type { AnchorFile, Clock, Store, StoreWrite } from '../ports.ts';
import type { StoreIdentity } from '../store/identity.ts';
import { assertKeys } from '../store/keys.ts';
import type { StoreError } from '../store/store-error.ts';
import { Anchor, anchorDamaged } from './anchor.ts';
import { GroupCommit, type GroupCommitLimits } from './group-commit.ts';
import { encodeRecord, type JournalPoint, type JournalRecord, recordKey, sha256 } from './record.ts';
import { assertAnchored, endOfJournal, pointAt, recordsAfter } from './scan.ts';
import { keepSnapshot, newestSnapshot, type Snapshot } from './snapshot.ts';
import { type JsonValue, sortedJson } from './sorted-json.ts';

/** What was written in one go, for metrics. */
export interface BatchReport {
  readonly records: number;
  readonly bytes: number;
  /** How long the store's synced write took. */
  readonly storeMs: number;
  /** How long the anchor took; 0 if the batch had no record. */
  readonly anchorMs: number;
}

export interface JournalOptions {
  readonly store: Store;
  readonly anchor: AnchorFile;
  readonly identity: StoreIdentity;
  readonly limits: GroupCommitLimits;
  readonly clock: Pick<Clock, 'elapsedMs'>;
  /** The form of the states in snapshots; snapshots of another one are ignored. */
  readonly stateFormat: number;
  readonly onBatch?: (report: BatchReport) => void;
  /** Called once, when the journal stops: the node has to stop accepting at once. */
  readonly onFailure?: (failure: StoreError) => void;
}

interface Entry {
  /** A command with its time; left out when there are only other writes. */
  readonly command?: { readonly at: Instant; readonly json: string };
  readonly writes: readonly StoreWrite[];
}

/** Keys that are the journal's own. */
const OWN_KEY = /^(journal|snapshot|snapshot-part)\//;

/** The ordered, durable list of a market's commands: the truth from which all else is rebuilt. */
export class Journal {
  readonly #options: JournalOptions;
  readonly #anchor: Anchor;
  readonly #commit: GroupCommit<Entry>;
  readonly #start: JournalPoint;
  /** The newest snapshot that can be trusted; the records after it are in `replay`. */
  readonly snapshot: Snapshot | undefined;
  /** What was found wrong at opening but did no harm, for the log. */
  readonly findings: readonly string[];
  #end: JournalPoint;
  #closed = false;
  /** When no snapshot is being written. */
  #saving: Promise<void> = Promise.resolve();

  private constructor(
    options: JournalOptions,
    read: {
      anchor: Anchor;
      snapshot: Snapshot | undefined;
      start: JournalPoint;
      end: JournalPoint;
      findings: string[];
    },
  ) {
    this.#options = options;
    this.#anchor = read.anchor;
    this.#start = read.start;
    this.#end = read.end;
    this.snapshot = read.snapshot;
    this.findings = read.findings;
    this.#commit = new GroupCommit(
      (entries) => this.#write(entries),
      options.limits,
      (failure) => options.onFailure?.(failure),
    );
  }

  /** Reads and checks the journal of a store. Throws a `StoreError` if it is not what was acknowledged. */
  static async open(options: JournalOptions): Promise<Journal> {
    const { store, identity } = options;
    const genesis = genesisOf(identity);
    const { snapshot, findings } = await newestSnapshot(store, options.stateFormat);
    const end = await endOfJournal(store, snapshot ?? genesis);
    const found = await Anchor.read(options.anchor);
    // The first anchor is written before the first record: records without any anchor mean that it was lost.
    if (!found && end.seq > 0) throw anchorDamaged();
    const anchor = found ?? (await Anchor.begin(options.anchor, genesis));
    await assertAnchored(store, anchor.point, end, genesis);
    // Behind: the process ended between a batch and its anchor; nobody was told, but what is on disk counts.
    if (anchor.point.seq < end.seq || anchor.findings.length > 0) await anchor.moveTo(end);
    return new Journal(options, {
      anchor,
      snapshot,
      start: snapshot ?? genesis,
      end,
      findings: [...findings, ...anchor.findings],
    });
  }

  /** The last record that is on disk, anchored and acknowledged; `seq` 0 if there is none. */
  get end(): JournalPoint {
    return this.#anchor.point;
  }

  /** How many entries wait for the disk. */
  get waiting(): number {
    return this.#commit.waiting;
  }

  /** Why the journal has stopped, if it has. */
  get failure(): StoreError | undefined {
    return this.#commit.failure;
  }

  /** The records after the snapshot, checked again while they are read. For the start only. */
  replay(): AsyncIterable<JournalRecord> {
    return recordsAfter(this.#options.store, this.#start);
  }

  /** All records from the very first one, checked: for audits. */
  records(): AsyncIterable<JournalRecord> {
    return recordsAfter(this.#options.store, genesisOf(this.#options.identity));
  }

  /**
   * Appends a command, with other writes that are kept with it or not at all. Resolves with its number when it is on
   * disk, in the order of the calls; rejects with a `StoreError`: `journal-busy` (nothing happened) or
   * `journal-stopped` (nothing more will happen).
   */
  append(at: Instant, command: JsonValue, writes: readonly StoreWrite[] = []): Promise<number> {
    return this.#add({ command: { at, json: sortedJson(command) }, writes });
  }

  /** Keeps writes that belong to commands on disk already, such as signed tokens, in the order of the calls. */
  async keep(writes: readonly StoreWrite[]): Promise<void> {
    await this.#add({ writes });
  }

  /** Keeps the market's state after record `seq`, which must be on disk; lets go of snapshots that are too old. */
  async saveSnapshot(seq: number, state: JsonValue): Promise<void> {
    assert(seq > 0 && seq <= this.end.seq, `there is no record ${seq} to keep a snapshot of`);
    const { store, stateFormat } = this.#options;
    const { hash } = seq === this.end.seq ? this.end : await pointAt(store, seq);
    // One after the other: a large state takes its time.
    const saved = this.#saving.then(() =>
      keepSnapshot(store, { seq, hash, state }, stateFormat, async (writes) => {
        if (!this.#closed) await this.#commit.add({ writes }, bytesOf(writes));
      }),
    );
    this.#saving = saved.catch(() => undefined);
    return saved;
  }

  /** Takes no more and resolves when what waited is on disk, or has failed. The store stays open: it is its opener's. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#saving;
    await this.#commit.idle();
  }

  #add(entry: Entry): Promise<number> {
    assert(!this.#closed, 'the journal is closed');
    assertKeys(entry.writes);
    assert(!entry.writes.some(({ key }) => OWN_KEY.test(key)), 'these keys are the journal’s own');
    return this.#commit.add(entry, (entry.command?.json.length ?? 0) + bytesOf(entry.writes));
  }

  /** One batch: all its records and other writes, synced; then the anchor, synced. */
  async #write(entries: readonly Entry[]): Promise<number[]> {
    const { store, clock, onBatch } = this.#options;
    const batch: StoreWrite[] = [];
    const receipts: number[] = [];
    let end = this.#end;
    for (const { command, writes } of entries) {
      if (command) {
        const seq = end.seq + 1;
        const { bytes, hash } = encodeRecord(seq, end.hash, command.at, command.json);
        batch.push({ type: 'put', key: recordKey(seq), value: bytes });
        end = { seq, hash };
      }
      batch.push(...writes);
      receipts.push(end.seq);
    }
    const started = clock.elapsedMs();
    await store.write(batch);
    const stored = clock.elapsedMs();
    const records = end.seq - this.#end.seq;
    if (records > 0) await this.#anchor.moveTo(end);
    this.#end = end;
    onBatch?.({ records, bytes: bytesOf(batch), storeMs: stored - started, anchorMs: clock.elapsedMs() - stored });
    return receipts;
  }
}

/** Where every journal begins: bound to its market, so that the records of one cannot be passed off as another's. */
export function genesisOf(identity: StoreIdentity): JournalPoint {
  return { seq: 0, hash: sha256(sortedJson({ ...identity })) };
}

function bytesOf(writes: readonly StoreWrite[]): number {
  return writes.reduce((sum, write) => sum + (write.type === 'put' ? write.value.length : 0), 0);
}
