import { type SignedMessage, type Statement, signMessage, type Unsigned } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { type Archive, putJson } from '../market/archive.ts';
import { PENDING_STATEMENTS, SIGNED_STATEMENTS_KEY } from '../market/keys.ts';
import type { OwnEvent } from '../market/own-events.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { Clock, Log, Store, StoreWrite } from '../ports.ts';
import type { MarketIdentity } from '../session/context.ts';
import { prefixRange } from '../store/keys.ts';
import { StoreError } from '../store/store-error.ts';
import { deliveryTrades, type SlotTrades, slotTrades } from './delivery-trades.ts';
import { isMonthOver, monthContent } from './month-statement.ts';
import type { PendingStatement } from './pending-statement.ts';
import type { StatementStore, StoredStatement } from './statement-store.ts';

export interface StatementDeskOptions {
  readonly address: string;
  /** Where the market keeps what is still to be done. */
  readonly store: Store;
  readonly market: Pick<RunningMarket, 'announce'>;
  readonly archive: Archive;
  readonly statements: StatementStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly identity: () => MarketIdentity;
  /** The address of the market behind a connection point, if there is one. */
  readonly submarketOf: (point: string) => string | undefined;
}

/** Statements that are signed, and what they were made of; kept until they are where they belong. */
interface SignedBatch {
  readonly made: readonly string[];
  readonly statements: readonly StoredStatement[];
}

/** What is signed of one account, as far as it went. */
interface OwnBatch {
  readonly made: string[];
  readonly statements: StoredStatement[];
}

/** What is to be said, under the key where it lies. */
type Pending = readonly [key: string, statement: PendingStatement];

/** How many statements are signed and kept together. */
const TOGETHER = 200;

/**
 * Makes statements of what has changed accounts, in order. What is to be said lies in the market's store since the
 * command that brought it about. Where statements lie there too, one write keeps them, lets go of what they were made of,
 * and keeps the news for their participants. Elsewhere they are kept in the market's store as signed, given to the store
 * of statements, and only then let go of, together with the news. So nothing is lost or said twice, wherever a crash
 * comes. An account of which a statement cannot be made waits with what comes after it, and holds up no other one.
 * [ACT-020] [ACT-026]
 */
export class StatementDesk {
  readonly #options: StatementDeskOptions;
  /** The newest statement of each account; all others are where they belong. */
  readonly #last = new Map<string, StoredStatement | undefined>();
  /** The accounts that wait, and why: as of the last time that their statements were tried. */
  #faults: ReadonlyMap<string, string> = new Map();

  constructor(options: StatementDeskOptions) {
    this.#options = options;
  }

  /** Accounts of which a statement cannot be made, and why. */
  get faults(): ReadonlyMap<string, string> {
    return this.#faults;
  }

  /** Makes every statement that can be made now, those of months that are over included. One call at a time. */
  async makeAll(): Promise<void> {
    const faults = new Map<string, string>();
    try {
      await this.#finish();
      for (;;) {
        const pending = await this.#pending(faults);
        if (pending.length === 0) break;
        await this.#make(pending, faults);
      }
      await this.#closeMonths(faults);
    } catch (error) {
      // What was signed and is not kept anywhere was never said.
      this.#last.clear();
      throw error;
    }
    this.#report(faults);
  }

  /** How many statements wait to be made. */
  async waiting(): Promise<number> {
    let count = 0;
    for await (const _ of this.#options.store.range(prefixRange(PENDING_STATEMENTS))) count += 1;
    return count;
  }

  /** The first ones that are to be made, but for those of accounts that wait. */
  async #pending(faults: ReadonlyMap<string, string>): Promise<readonly Pending[]> {
    const found: Pending[] = [];
    for await (const [key, value] of this.#options.store.range(prefixRange(PENDING_STATEMENTS))) {
      const statement = JSON.parse(new TextDecoder().decode(value)) as PendingStatement;
      if (faults.has(statement.point)) continue;
      found.push([key, statement]);
      if (found.length === TOGETHER) break;
    }
    return found;
  }

  /** Signs the statements of different accounts at once; those of one follow one another. */
  async #make(pending: readonly Pending[], faults: Map<string, string>): Promise<void> {
    const accounts = new Map<string, Pending[]>();
    for (const one of pending) accounts.set(one[1].point, [...(accounts.get(one[1].point) ?? []), one]);
    const now = this.#options.clock.now();
    const deliveries = pending.flatMap(([, { point, delivery }]) =>
      delivery ? [{ point, start: delivery.slot.start }] : [],
    );
    const trades = await slotTrades(this.#options.archive, deliveries);
    const tried = await Promise.allSettled(
      [...accounts].map(([point, own]) =>
        this.#attempt(point, faults, (batch) => this.#signAccount(own, now, trades, batch)),
      ),
    );
    const failed = tried.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    const signed = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await this.#keep({
      made: signed.flatMap(({ made }) => made),
      statements: signed.flatMap(({ statements }) => statements),
    });
  }

  /** Signs what is to be said of one account into a batch; what was signed before it goes wrong stays in there. */
  async #attempt(
    point: string,
    faults: Map<string, string>,
    sign: (batch: OwnBatch) => Promise<void>,
  ): Promise<OwnBatch> {
    const batch: OwnBatch = { made: [], statements: [] };
    try {
      await sign(batch);
    } catch (error) {
      // A store that is out of reach is no fault of the account.
      if (error instanceof StoreError) throw error;
      faults.set(point, String(error));
    }
    return batch;
  }

  /** Signs what is pending of one account; before it the month that is over, if there is one. */
  async #signAccount(
    pending: readonly Pending[],
    now: Instant,
    trades: SlotTrades,
    { made, statements }: OwnBatch,
  ): Promise<void> {
    const last = await this.#lastOf(pending[0]?.[1].point ?? '');
    if (last && isMonthOver(last.statement, timeAfter(last, now))) statements.push(await this.#signMonth(last, now));
    for (const [key, statement] of pending) {
      statements.push(await this.#signPending(statement, now, trades));
      made.push(key);
    }
  }

  /** Sums up each account's month that is over. */
  async #closeMonths(faults: Map<string, string>): Promise<void> {
    const { statements, clock } = this.#options;
    const due: StoredStatement[] = [];
    for (const point of await statements.points()) {
      const last = await this.#lastOf(point);
      if (!last || !isMonthOver(last.statement, clock.now())) continue;
      const own = await this.#attempt(point, faults, async (batch) => {
        batch.statements.push(await this.#signMonth(last, clock.now()));
      });
      due.push(...own.statements);
    }
    await this.#keep({ made: [], statements: due });
  }

  /** Tells the operator of each account that waits once, and keeps it for the status. */
  #report(faults: ReadonlyMap<string, string>): void {
    for (const [point, reason] of faults)
      if (this.#faults.get(point) !== reason)
        this.#options.log.error('a statement cannot be made; its account waits', { point, error: reason });
    this.#faults = faults;
  }

  async #lastOf(point: string): Promise<StoredStatement | undefined> {
    if (!this.#last.has(point)) this.#last.set(point, await this.#options.statements.last(point));
    return this.#last.get(point);
  }

  async #signPending(
    { delivery, ...pending }: PendingStatement,
    now: Instant,
    slotTrades: SlotTrades,
  ): Promise<StoredStatement> {
    const { address, archive, submarketOf } = this.#options;
    const { point, topUp, until } = pending;
    const at = Math.max(timeAfter(await this.#lastOf(point), now), until);
    const content = { ...pending, market: address, at };
    if (!delivery) return this.#sign(content, topUp === undefined ? [] : [topUp]);
    const { ids, ...trades } = await deliveryTrades(archive, slotTrades.get(delivery.slot.start)?.get(point));
    const submarket = submarketOf(point);
    const stated = { ...delivery, ...trades, ...(submarket === undefined ? {} : { submarket }) };
    const readings = delivery.meters.flatMap((meter) => meter.readings ?? []);
    return this.#sign({ ...content, delivery: stated }, [...ids, ...readings, delivery.price]);
  }

  async #signMonth({ statement }: StoredStatement, now: Instant): Promise<StoredStatement> {
    const { statements } = this.#options;
    const read = (after: number, limit: number) => statements.list(statement.point, after, limit);
    return this.#sign(await monthContent(statement, read, now), []);
  }

  async #sign(
    content: Omit<Unsigned<'bc4p-statement'>, 'number' | 'previous'>,
    evidence: readonly string[],
  ): Promise<StoredStatement> {
    const last = await this.#lastOf(content.point);
    const chained = { ...content, number: (last?.statement.number ?? 0) + 1, ...(last ? { previous: last.id } : {}) };
    const signed: SignedMessage<'bc4p-statement'> = await signMessage(
      this.#options.identity(),
      'bc4p-statement',
      chained,
    );
    const stored = { id: signed.id, token: signed.token, statement: signed.message, evidence };
    this.#last.set(content.point, stored);
    return stored;
  }

  /** Brings what is signed where it belongs; if that takes more than one write, it is kept before anybody hears of it. */
  async #keep(batch: SignedBatch): Promise<void> {
    if (batch.statements.length === 0) return;
    const { market, statements } = this.#options;
    if (statements.appendWith) {
      const done = batch.made.map(deletion);
      await statements.appendWith(batch.statements, (writes) =>
        market.announce(batch.statements.map(newsOf), [...writes, ...done]),
      );
    } else {
      await market.announce([], [putJson(SIGNED_STATEMENTS_KEY, batch)]);
      await this.#deliver(batch);
    }
  }

  /** Takes up what a crash, or a store of statements that was out of reach, has left. */
  async #finish(): Promise<void> {
    const value = await this.#options.store.get(SIGNED_STATEMENTS_KEY);
    if (!value) return;
    this.#last.clear();
    await this.#deliver(JSON.parse(new TextDecoder().decode(value)) as SignedBatch);
  }

  async #deliver({ made, statements }: SignedBatch): Promise<void> {
    await this.#options.statements.append(statements);
    const done = [SIGNED_STATEMENTS_KEY, ...made].map(deletion);
    await this.#options.market.announce(statements.map(newsOf), done);
  }
}

const deletion = (key: string): StoreWrite => ({ type: 'del', key });

/** What a participant is told: that there is a statement, by its id. */
const newsOf = ({ id, statement }: { readonly id: string; readonly statement: Statement }): OwnEvent => ({
  point: statement.point,
  at: statement.at,
  kind: 'statement',
  subject: id,
  open: 0,
});

/** A clock that went back does not put a statement before the one that it follows. */
const timeAfter = (last: StoredStatement | undefined, now: Instant): Instant =>
  instant(Math.max(now, last?.statement.at ?? 0));
