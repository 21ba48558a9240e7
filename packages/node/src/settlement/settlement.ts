import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { Submarkets } from '../balance/submarkets.ts';
import type { CertificateDesk } from '../certificates/certificate-desk.ts';
import type { MarketClient } from '../client/index.ts';
import type { NodeConfig, SettlementConfig } from '../config/index.ts';
import type { Journal } from '../journal/index.ts';
import type { Archive } from '../market/archive.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { MeterReadings, NewReadings } from '../metering/meter-readings.ts';
import type { Cancel, Clock, Log, Store } from '../ports.ts';
import type { MarketIdentity } from '../session/context.ts';
import { type AccountsView, accountsView } from './accounts-view.ts';
import type { KeptSettlement } from './pending-statement.ts';
import { PriceDesk } from './price-desk.ts';
import { PriceList } from './price-list.ts';
import { ALWAYS, SettlementDesk, type TimeRange, type WaitingSlot } from './settlement-desk.ts';
import { type SettlementStatus, settlementStatus } from './settlement-status.ts';
import { SilentMeters } from './silent-meters.ts';
import { StatementDesk } from './statement-desk.ts';
import type { StatementStore } from './statement-store.ts';
import { TopUpDesk } from './top-up-desk.ts';
import { UplinkDesk } from './uplink-desk.ts';

export interface SettlementParts {
  readonly config: NodeConfig & { readonly settlement: SettlementConfig };
  readonly store: Store;
  readonly journal: Journal;
  readonly market: RunningMarket;
  readonly archive: Archive;
  readonly desk: CertificateDesk;
  readonly statements: StatementStore;
  readonly readings: MeterReadings | undefined;
  readonly submarkets: Pick<Submarkets, 'all' | 'at'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly identity: () => MarketIdentity;
  /** The session with the upper market, if there is one now. */
  readonly upper: () => MarketClient | undefined;
}

/** What one round has done. */
export interface SettlementRound {
  readonly settled: number;
  readonly corrected: number;
  /** The slots that should be settled and cannot be yet. */
  readonly waiting: readonly WaitingSlot[];
}

/** How often it is looked at what can be settled, and how often at what has to be corrected. */
const LOOK_MS = 1_000;
const CORRECT_MS = 60_000;
/** So many changes of readings are remembered one by one. */
const MOST_CHANGES = 1000;

/** Prices of deviations, settlement, statements and payments of one market: what moves them forward is time. */
export class Settlement {
  readonly #parts: SettlementParts;
  readonly prices: PriceDesk;
  readonly statements: StatementStore;
  readonly silent: SilentMeters;
  readonly topUps: TopUpDesk;
  readonly #desk: SettlementDesk;
  readonly #statementDesk: StatementDesk;
  readonly #uplink: UplinkDesk | undefined;
  #isStopped = false;
  #cancelLook: Cancel = () => undefined;
  readonly #cancelReadings: Cancel;
  /** Rounds run one after the other. */
  #running: Promise<unknown> = Promise.resolve();
  /** What may have to be corrected; at the start everything. */
  #changed: TimeRange[] = [ALWAYS];
  #correctedAtMs = Number.NEGATIVE_INFINITY;
  /** What the round that failed last has said. */
  #lastFailure: string | undefined;

  private constructor(parts: SettlementParts, list: PriceList) {
    this.#parts = parts;
    const { config, market, statements, readings, clock, log } = parts;
    const { address } = market.core.parameters;
    const { settlement, upper, points } = config;
    this.statements = statements;
    this.prices = new PriceDesk({ ...parts, address, core: market.core, list });
    this.silent = new SilentMeters(readings, settlement.maxEstimated);
    const accounts = new Set(points.map(({ point }) => point));
    this.topUps = new TopUpDesk({ ...parts, address, hasAccount: (point) => accounts.has(point) });
    this.#uplink = upper && new UplinkDesk({ ...parts, upper: upper.market, session: parts.upper });
    this.#desk = new SettlementDesk({
      market,
      prices: this.prices,
      readings,
      config: settlement,
      clock,
      log,
      areaOf: async (slot) => {
        if (settlement.prices.mode === 'separate' || !this.#uplink) return {};
        return (await this.#uplink.areaOf(slot)) ?? 'unknown';
      },
      submarkets: () => [...parts.submarkets.all()].map(([point]) => point),
    });
    const submarketOf = (point: string) => parts.submarkets.at(point);
    this.#statementDesk = new StatementDesk({ ...parts, address, submarketOf });
    this.#cancelReadings = readings?.onReadings((come) => this.#onReadings(come)) ?? (() => undefined);
  }

  /** Takes up where the market left off. Throws a `NodeError` if the file of prices cannot be read. */
  static async start(parts: SettlementParts): Promise<Settlement> {
    const { prices, pricesFile } = parts.config.settlement;
    const settlement = new Settlement(parts, await PriceList.open(prices, pricesFile, parts.log));
    await settlement.prices.publishDue();
    await settlement.silent.look(parts.market.core);
    settlement.#look();
    return settlement;
  }

  /** Settles what can be settled now, corrects what has to be corrected, and makes the statements of it. */
  run(): Promise<SettlementRound> {
    return this.#inTurn(() => this.#round(true));
  }

  /** Every account with what is on it, in 10⁻⁸ EUR; of connection points, also what is under way. */
  accounts(): AccountsView {
    const { market, config } = this.#parts;
    return accountsView(
      market.core,
      config.points.map(({ point }) => point),
    );
  }

  /** How slots were settled, corrections included, from one that begins at an instant on. */
  settlements(from: number, limit: number): Promise<readonly KeptSettlement[]> {
    return this.#parts.archive.settlements(from, limit);
  }

  /** What an operator should know. */
  status(): SettlementStatus {
    const { market } = this.#parts;
    const uplinkFault = this.#uplink?.fault;
    return settlementStatus(market.core, this.prices, {
      waiting: this.#desk.waiting,
      silent: this.silent.points(),
      unstated: this.#statementDesk.faults,
      ...(this.#lastFailure === undefined ? {} : { failure: this.#lastFailure }),
      ...(uplinkFault === undefined ? {} : { uplink: uplinkFault }),
    });
  }

  #onReadings({ from, until }: NewReadings): void {
    if (this.#changed.length >= MOST_CHANGES) this.#changed = [ALWAYS];
    else this.#changed.push({ from: from ?? ALWAYS.from, until: until ?? ALWAYS.until });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#running.then(work);
    this.#running = done.catch(() => undefined);
    return done;
  }

  #look(): void {
    this.#cancelLook = this.#parts.clock.after(LOOK_MS, () => {
      this.#inTurn(async () => this.#isStopped || this.#round(false)).then(
        () => {
          this.#lastFailure = undefined;
        },
        (error: unknown) => this.#onFailure(error),
      );
      // The next look waits for this one.
      void this.#running.then(() => this.#isStopped || this.#look());
    });
  }

  /** What could not be done now is tried again; nothing of it is lost. */
  #onFailure(error: unknown): void {
    const failure = String(error);
    if (failure !== this.#lastFailure) this.#parts.log.error('settlement is held up', { error: failure });
    this.#lastFailure = failure;
  }

  async #round(isWanted: boolean): Promise<SettlementRound> {
    const { clock, market, log, config } = this.#parts;
    await this.prices.publishDue();
    // Without a session, or with a broken one, everything else goes on.
    await this.#uplink
      ?.fetch()
      .then((taken) => {
        // What they say of the area decides at which price deviations are settled.
        if (taken && config.settlement.prices.mode === 'single') this.#changed.push(ALWAYS);
      })
      .catch((error: unknown) =>
        log.warn('statements of the upper market are not to be had', { error: String(error) }),
      );
    const settled = await this.#desk.settleDue();
    const isTime = this.#changed.length > 0 && clock.elapsedMs() - this.#correctedAtMs >= CORRECT_MS;
    const isDue = isWanted || isTime;
    let corrected = 0;
    if (isDue) {
      const changed = isWanted ? [ALWAYS] : this.#changed;
      this.#changed = [];
      this.#correctedAtMs = clock.elapsedMs();
      corrected = await this.#desk.correct(changed).catch((error: unknown) => {
        this.#changed.push(...changed);
        throw error;
      });
    }
    if (settled > 0 || isDue || this.silent.points().size > 0) await this.silent.look(market.core);
    await this.#statementDesk.makeAll();
    return { settled, corrected, waiting: this.#desk.waiting };
  }

  /** Ends what is under way, and nothing begins any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelLook();
    this.#cancelReadings();
    await this.#running;
    await this.statements.close();
  }
}
