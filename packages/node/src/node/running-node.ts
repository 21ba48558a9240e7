import type { BalanceDesk } from '../balance/balance-desk.ts';
import type { LossBuyer } from '../balance/loss-buyer.ts';
import type { NodeConfig } from '../config/index.ts';
import type { Journal } from '../journal/index.ts';
import type { RunningMarket } from '../market/running-market.ts';
import { type LogParts, logStatus } from '../market-log/log-status.ts';
import type { MeterMirror } from '../metering/meter-mirror.ts';
import type { MeterReadings } from '../metering/meter-readings.ts';
import type { Cancel, Listening } from '../ports.ts';
import type { SessionHub } from '../session/session-hub.ts';
import type { Settlement } from '../settlement/settlement.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { Tree } from '../tree/tree.ts';
import type { UpperLink } from '../tree/upper-link.ts';
import type { Metering } from './metering.ts';
import type { NodeState } from './node-state.ts';
import { type NodeStatus, slotsStatus } from './node-status.ts';
import type { Service } from './service.ts';
import type { ServingNode } from './serving-node.ts';
import { startTicking } from './ticker.ts';
import type { World } from './world.ts';

/** What a running node is made of. */
export interface NodeParts {
  readonly config: NodeConfig;
  readonly market: RunningMarket;
  readonly store: OpenStore;
  readonly journal: Journal;
  readonly listening: Listening;
  readonly hub: SessionHub;
  readonly tree: Tree;
  readonly upper: UpperLink | undefined;
  readonly settlement: Settlement | undefined;
  readonly metering: Metering | undefined;
  /** Present if meters send to another node. */
  readonly mirror: MeterMirror | undefined;
  readonly balances: BalanceDesk;
  readonly losses: LossBuyer | undefined;
  readonly merkle: LogParts;
  readonly world: World;
  readonly service: () => Service;
  readonly state: NodeState;
  readonly stopRenewing: Cancel;
}

/**
 * One market, running: its store is open, its state rebuilt, and participants can connect. Ends with `stop`, which
 * answers what was asked, closes the sessions and keeps a snapshot; a crash at any instant loses nothing either.
 */
export class RunningNode implements ServingNode {
  readonly config: NodeConfig;
  readonly market: RunningMarket;
  readonly #store: OpenStore;
  readonly #journal: Journal;
  readonly #listening: Listening;
  readonly #hub: SessionHub;
  readonly tree: Tree;
  readonly #upper: UpperLink | undefined;
  /** Absent where the market settles nothing. */
  readonly settlement: Settlement | undefined;
  readonly #metering: Metering | undefined;
  readonly #mirror: MeterMirror | undefined;
  readonly balances: BalanceDesk;
  readonly losses: LossBuyer | undefined;
  /** The log of the market's commands. */
  readonly merkle: LogParts;
  readonly #world: World;
  readonly #service: () => Service;
  readonly #timers: readonly Cancel[];
  readonly #state: NodeState;
  #stopped: Promise<void> | undefined;

  constructor(parts: NodeParts) {
    this.config = parts.config;
    this.market = parts.market;
    this.#store = parts.store;
    this.#journal = parts.journal;
    this.#listening = parts.listening;
    this.#hub = parts.hub;
    this.tree = parts.tree;
    this.#upper = parts.upper;
    this.settlement = parts.settlement;
    this.#metering = parts.metering;
    this.#mirror = parts.mirror;
    this.balances = parts.balances;
    this.losses = parts.losses;
    this.merkle = parts.merkle;
    this.#world = parts.world;
    this.#service = parts.service;
    this.#state = parts.state;
    this.#timers = [startTicking(this.market, parts.world.clock), parts.stopRenewing];
  }

  /** Where participants connect. */
  get url(): string {
    return this.#listening.url;
  }

  /** What the meters have seen; undefined where nothing is measured. */
  get meters(): MeterReadings | undefined {
    return this.#metering?.desk;
  }

  /** Resolves with the reason if the node cannot go on: it takes nothing any more and should be stopped. */
  get failed(): Promise<Error> {
    return this.#state.failed;
  }

  /** Why the node is not ready to serve; empty if it is. */
  notReady(): string[] {
    const { until } = this.#validity();
    return [
      ...(this.#state.closedFor ? [this.#state.closedFor] : []),
      ...(until <= this.#world.clock.now() ? ['the market’s certificate chain has ended'] : []),
    ];
  }

  #validity(): { kid: string; until: number } {
    const { kid, until } = this.#service();
    return { kid, until };
  }

  #meteringStatus({ desk }: Metering): NonNullable<NodeStatus['metering']> {
    return { ...desk.status(), ...(this.#mirror ? { mirror: this.#mirror.status() } : {}) };
  }

  status(): NodeStatus {
    const { core } = this.market;
    const { failure } = this.#journal;
    return {
      market: this.config.market,
      url: this.url,
      at: this.#world.clock.now(),
      certificate: this.#validity(),
      journal: {
        seq: this.#journal.end.seq,
        waiting: this.#journal.waiting,
        ...(failure ? { failure: failure.message } : {}),
      },
      log: logStatus(this.merkle),
      sessions: this.#hub.size,
      tree: { ...(this.#upper ? { upper: this.#upper.status() } : {}), ...this.tree.status() },
      ...(this.#metering ? { metering: this.#meteringStatus(this.#metering) } : {}),
      balance: this.balances.status(),
      slots: slotsStatus(this.market, this.tree),
      ...(this.settlement ? { settlement: this.settlement.status() } : {}),
      digest: core.digest(),
    };
  }

  /** Takes nothing new, answers what was asked, says goodbye, keeps a snapshot, closes the store. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    const { log } = this.#world;
    this.#state.stopping = true;
    for (const cancel of this.#timers) cancel();
    const closed = this.#listening.close();
    await this.losses?.stop();
    await this.balances.stop();
    await this.merkle.reporter?.stop();
    await this.#upper?.stop();
    this.tree.stop();
    await this.#hub.leave();
    await this.#mirror?.stop();
    await closed;
    await this.settlement?.stop();
    try {
      if (!this.#state.fault) {
        await this.market.saveSnapshot();
        // What is signed after the market's own chain has ended proves nothing.
        if (this.#validity().until > this.#world.clock.now()) await this.merkle.heads.seal();
      }
    } finally {
      await this.#metering?.desk.close();
      await this.#journal.close();
      await this.#store.close();
    }
    log.info('market closed', { market: this.config.market });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
