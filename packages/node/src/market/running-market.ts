import { assert } from '@bc4p/protocol';
import { type MarketCommand, MarketCore, type MarketEvent } from '@bc4p/protocol/market';
import { type Instant, instant } from '@bc4p/protocol/units';
import type { JsonValue } from '../journal/index.ts';
import type { Clock, Log, StoreWrite } from '../ports.ts';
import { StoreError } from '../store/store-error.ts';
import type { OwnEvent } from './own-events.ts';
import { type MarketListener, Publisher, type PublisherOptions, type Settled } from './publisher.ts';

/** A command without its time, which it gets when it is ordered. */
export type Untimed<C extends MarketCommand = MarketCommand> = C extends MarketCommand ? Omit<C, 'at'> : never;

/** A command as the journal holds it. */
export interface JournalEntry {
  readonly command: MarketCommand;
  /** The millisecond within the second of `command.at` at which it was received. */
  readonly atMs: number;
}

export interface RunningMarketOptions extends PublisherOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** A snapshot is kept after so many records. */
  readonly snapshotEvery: number;
  readonly assertInvariants: boolean;
}

/** How many commands are signed and kept together when a market is rebuilt. */
const SETTLED_TOGETHER = 100;

/** The version of the core's state in snapshots. */
export const STATE_FORMAT = 3;

/**
 * Takes commands, one after the other: order → journal → apply; then the publisher signs, keeps and publishes. Nothing
 * is published, and no answer given, before everything it rests on is on disk.
 */
export class RunningMarket {
  readonly #options: RunningMarketOptions;
  readonly core: MarketCore;
  readonly #publisher: Publisher;
  #last: Instant;
  #sinceSnapshot = 0;
  /** Commands that were ordered and are not published yet, and when the newest of them is. */
  #unsettled = 0;
  #newest: Promise<void> = Promise.resolve();
  /** When the newest snapshot that was begun is kept, or is not. */
  #snapshot: Promise<void> = Promise.resolve();
  /** True while one is on its way to the disk: a large one takes its time, and no other is begun meanwhile. */
  #isSaving = false;
  /** True while a tick is on its way: one at a time is enough. */
  #isTicking = false;
  #appliedSeq: number;

  private constructor(options: RunningMarketOptions, core: MarketCore, last: Instant, applied: number) {
    this.#options = options;
    this.core = core;
    this.#last = last;
    this.#appliedSeq = applied;
    this.#publisher = new Publisher(options);
  }

  /** Rebuilds the market from its journal; what a crash kept from being signed is signed now. */
  static async start(options: RunningMarketOptions, published: number): Promise<RunningMarket> {
    const { journal, assertInvariants, log } = options;
    const { snapshot } = journal;
    const core = snapshot
      ? MarketCore.restore(snapshot.state as never, { assertInvariants })
      : new MarketCore({ assertInvariants });
    const market = new RunningMarket(options, core, core.now, snapshot?.seq ?? 0);
    // What was decided before the market kept a log has leaves too; its outcome is not theirs to say.
    const logged = Math.max(published, snapshot?.seq ?? 0);
    await options.marketLog.fillUpTo(logged);
    let replayed = 0;
    const settling: Promise<Settled>[] = [];
    for await (const record of journal.replay()) {
      const entry = record.command as unknown as JournalEntry;
      const events = core.apply(entry.command);
      market.#last = entry.command.at;
      market.#appliedSeq = record.seq;
      replayed += 1;
      if (record.seq > logged) settling.push(market.#settle(record.seq, entry, events));
      if (settling.length === SETTLED_TOGETHER) await Promise.all(settling.splice(0));
    }
    await Promise.all(settling);
    log.info('market rebuilt', { snapshot: snapshot?.seq ?? 0, replayed, digest: core.digest() });
    return market;
  }

  /** The journal's number of the newest command that was applied. */
  get appliedSeq(): number {
    return this.#appliedSeq;
  }

  /** How many commands were ordered whose outcome is not published yet; each has at most one entry in the journal. */
  get unsettled(): number {
    return this.#unsettled;
  }

  listen(listener: MarketListener): void {
    this.#publisher.listen(listener);
  }

  /**
   * Orders a command: it gets its time and its place now. Resolves when all that it brought about is on disk; rejects
   * with a `StoreError` if the journal is busy or has stopped. `writes` are kept with the command or not at all.
   */
  submit(command: Untimed, writes: readonly StoreWrite[] = []): Promise<Settled> {
    const nowMs = this.#options.clock.nowMs();
    this.#tickTo(nowMs);
    return this.#append(command, nowMs, writes);
  }

  /** Tells participants what follows from no command; kept with `writes` or not at all. */
  announce(events: readonly OwnEvent[], writes: readonly StoreWrite[]): Promise<void> {
    return this.#publisher.announce(events, writes);
  }

  /** Lets time pass: whatever ended until now ends by a journaled command of its own. */
  tick(): void {
    this.#tickTo(this.#options.clock.nowMs());
  }

  /** When something ends next by time alone. */
  get nextDue(): Instant | undefined {
    return this.core.nextDue;
  }

  /** Keeps the state, so that the next start need not replay what led to it. */
  async saveSnapshot(): Promise<void> {
    await this.idle();
    await this.#snapshot;
    if (this.#appliedSeq === 0) return;
    this.#sinceSnapshot = 0;
    await this.#options.journal.saveSnapshot(this.#appliedSeq, this.core.snapshot() as unknown as JsonValue);
  }

  /** Resolves when everything that was ordered so far is published. */
  async idle(): Promise<void> {
    let seen: Promise<void> | undefined;
    while (seen !== this.#newest) {
      seen = this.#newest;
      await this.#newest;
    }
  }

  #tickTo(nowMs: number): void {
    const due = this.core.nextDue;
    if (this.#isTicking || due === undefined || due > nowMs / 1000) return;
    this.#isTicking = true;
    this.#append({ kind: 'tick' }, nowMs, []).then(
      () => {
        this.#isTicking = false;
      },
      (error: unknown) => {
        // A journal that has stopped would refuse each later tick the same way; one that was busy will not.
        this.#isTicking = !(error instanceof StoreError && error.code === 'journal-busy');
        this.#options.log.error('time could not be recorded', { error: String(error) });
      },
    );
  }

  #append(command: Untimed, nowMs: number, writes: readonly StoreWrite[]): Promise<Settled> {
    const second = Math.floor(nowMs / 1000);
    // A clock that went back does not take the market with it.
    const at = instant(Math.max(this.#last, second));
    const entry: JournalEntry = { command: { ...command, at } as MarketCommand, atMs: at > second ? 0 : nowMs % 1000 };
    const appended = this.#options.journal.append(at, entry as unknown as JsonValue, writes);
    this.#last = at;
    this.#unsettled += 1;
    const settled = appended.then((seq) => {
      assert(seq === this.#appliedSeq + 1, () => `record ${seq} follows ${this.#appliedSeq}`);
      const events = this.#apply(entry.command);
      this.#appliedSeq = seq;
      return this.#settle(seq, entry, events);
    });
    const done = (): void => {
      this.#unsettled -= 1;
    };
    // Resolves with nothing, so that no promise holds on to all that came before it.
    const before = this.#newest;
    this.#newest = settled.then(done, done).then(() => before);
    return settled;
  }

  #apply(command: MarketCommand): readonly MarketEvent[] {
    try {
      return this.core.apply(command);
    } catch (fault) {
      this.#options.onFault(fault as Error);
      throw fault;
    }
  }

  #settle(seq: number, { command, atMs }: JournalEntry, events: readonly MarketEvent[]): Promise<Settled> {
    const settled = this.#publisher.publish(events, command, {
      handled: { number: seq, at: command.at, atMs },
      point: 'party' in command ? command.party.point : undefined,
      bundle: command.kind === 'submit-bundle' ? command.bundle : undefined,
      ownerOf: (offer) => this.core.offer(offer)?.party.point,
      openLots: (offer) => this.core.offer(offer)?.open ?? 0,
      isSettled: this.core.isOpen && this.core.parameters.settled === true,
    });
    this.#countTowardsSnapshot(settled);
    return settled;
  }

  /** A snapshot is kept only when all before it is published: the next start looks at nothing that lies before one. */
  #countTowardsSnapshot(settled: Promise<unknown>): void {
    this.#sinceSnapshot += 1;
    if (this.#sinceSnapshot < this.#options.snapshotEvery || this.#isSaving) return;
    this.#sinceSnapshot = 0;
    this.#isSaving = true;
    // The state and its place are taken together, now; only the writing waits.
    const [seq, state] = [this.#appliedSeq, this.core.snapshot() as unknown as JsonValue];
    this.#snapshot = settled
      .then(() => this.#options.journal.saveSnapshot(seq, state))
      .catch((error: unknown) => this.#options.log.error('no snapshot was kept', { error: String(error) }))
      .finally(() => {
        this.#isSaving = false;
      });
  }
}
