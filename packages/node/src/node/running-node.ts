import { assert } from '@bc4p/protocol';
import type { MarketEvent, MarketParameters } from '@bc4p/protocol/market';
import { CertificateDesk } from '../certificates/certificate-desk.ts';
import { proxyRenewal } from '../certificates/proxy-renewal.ts';
import type { NodeConfig } from '../config/index.ts';
import { boundedVerifier } from '../crypto/bounded-verifier.ts';
import { nativeVerifier } from '../crypto/index.ts';
import { Journal } from '../journal/index.ts';
import { Archive } from '../market/archive.ts';
import { currentSchedule } from '../market/fee-schedule.ts';
import { PUBLISHED_KEY } from '../market/keys.ts';
import { RunningMarket, STATE_FORMAT } from '../market/running-market.ts';
import type { Cancel, Listening, Log } from '../ports.ts';
import type { MarketContext, SessionLimits } from '../session/context.ts';
import { SessionHub } from '../session/session-hub.ts';
import { TokenBuckets } from '../session/token-bucket.ts';
import { type OpenStore, openStore } from '../store/open-store.ts';
import { wsListener } from '../transport/ws-listener.ts';
import { type NodeMaterial, readMaterial } from './material.ts';
import { NodeError } from './node-error.ts';
import { startTicking } from './ticker.ts';
import type { World } from './world.ts';

/** Features that a market of this version offers beside the core of the session. */
const FEATURES = ['direct', 'pay-as-offer', 'fees'];
/** At most one book frame a slot in this time. */
const BOOK_INTERVAL_MS = 50;
/** How full the journal's queue may be before new commands are refused: the rest is for what follows from taken ones. */
const QUEUE_SHARE = 0.5;

/** What `bc4p node status` shows. */
export interface NodeStatus {
  readonly market: string;
  readonly url: string;
  readonly at: number;
  readonly certificate: { readonly kid: string; readonly until: number };
  readonly journal: { readonly seq: number; readonly waiting: number; readonly failure?: string };
  readonly sessions: number;
  readonly slots: readonly {
    readonly start: number;
    readonly len: number;
    readonly asks: number;
    readonly bids: number;
    readonly trades: number;
    readonly energy: number;
  }[];
  readonly digest: string;
}

/**
 * One market, running: its store is open, its state rebuilt, and participants can connect. Ends with `stop`, which
 * answers what was asked, closes the sessions and keeps a snapshot; a crash at any instant loses nothing either.
 */
export class RunningNode implements AsyncDisposable {
  readonly config: NodeConfig;
  readonly market: RunningMarket;
  readonly #store: OpenStore;
  readonly #journal: Journal;
  readonly #listening: Listening;
  readonly #hub: SessionHub;
  readonly #world: World;
  readonly #material: NodeMaterial;
  readonly #cancels: Cancel[] = [];
  readonly #state: NodeState;
  #stopped: Promise<void> | undefined;

  private constructor(parts: {
    config: NodeConfig;
    market: RunningMarket;
    store: OpenStore;
    journal: Journal;
    listening: Listening;
    hub: SessionHub;
    world: World;
    material: NodeMaterial;
    state: NodeState;
  }) {
    this.config = parts.config;
    this.market = parts.market;
    this.#store = parts.store;
    this.#journal = parts.journal;
    this.#listening = parts.listening;
    this.#hub = parts.hub;
    this.#world = parts.world;
    this.#material = parts.material;
    this.#state = parts.state;
    this.#cancels.push(startTicking(this.market, parts.world.clock));
  }

  /** Starts a node; throws an error with a code and a way out if it cannot serve. */
  static async start(config: NodeConfig, world: World): Promise<RunningNode> {
    const { clock, log, random, metrics } = world;
    const verifier = boundedVerifier(
      nativeVerifier((genuine) => metrics.signatureChecked(genuine)),
      config.limits.checksInFlight,
    );
    const material = await readMaterial(config, clock.now(), verifier, () => metrics.signatureMade());
    for (const finding of material.findings) log.warn(finding);
    const store = await openStore(config.dataDir, config.market);
    try {
      const state = new NodeState(log);
      const journal = await Journal.open({
        store: store.store,
        anchor: store.anchor,
        identity: store.identity,
        limits: config.journal,
        clock,
        stateFormat: STATE_FORMAT,
        onBatch: (report) => metrics.journalBatch(report),
        onFailure: (failure) => state.fail(failure),
      });
      for (const finding of journal.findings) log.warn(finding);
      const archive = new Archive(store.store);
      const identity = () => material.identity;
      const published = await store.store.get(PUBLISHED_KEY);
      const market = await RunningMarket.start(
        {
          address: config.market,
          journal,
          archive,
          clock,
          log,
          identity,
          snapshotEvery: config.journal.snapshotEvery,
          assertInvariants: world.assertInvariants ?? false,
          onFault: (fault) => state.fail(fault),
        },
        published ? Number(new TextDecoder().decode(published)) : 0,
      );
      await openUnder(market, config.parameters);
      const schedule = await currentSchedule(store.store, journal, material.identity, config.parameters, clock.now());
      const { limits } = config;
      const attachments = new Map(config.points.map(({ point, ...attachment }) => [point, attachment]));
      const desk = new CertificateDesk({
        address: config.market,
        anchors: material.roots,
        verifier,
        clock,
        archive,
        secret: material.secret,
        attachments,
        ...(material.operator ? { renew: proxyRenewal(material.operator, material.secret, clock, random) } : {}),
      });
      const rate = (perSecond: number, burst: number) => new TokenBuckets({ perSecond, burst }, clock);
      const context: MarketContext = {
        address: config.market,
        market,
        archive,
        identity,
        feeSchedule: () => schedule,
        desk,
        verifier,
        clock,
        random,
        log,
        metrics,
        limits: sessionLimits(config),
        perPoint: rate(limits.ratePerIdentity, limits.burstPerIdentity),
        perIssuer: rate(limits.ratePerSubtree, limits.burstPerSubtree),
        closedFor: () => state.closedFor ?? (journal.waiting > config.journal.queue * QUEUE_SHARE ? 'busy' : undefined),
        features: material.operator ? [...FEATURES, 'renewal'] : FEATURES,
      };
      const hub = new SessionHub(context, { sessions: limits.sessions, perPoint: limits.sessionsPerIdentity });
      market.listen({ onSettled: ({ events }) => metrics.settled(events) });
      market.listen({ onSettled: ({ events }) => checkClosed(market, events, state) });
      const listener =
        world.listener ??
        wsListener({
          ...config.listen,
          ...(material.tls ? { tls: material.tls } : {}),
          frameBytes: limits.frameBytes,
          clock,
        });
      const listening = await listener.listen((connection) => hub.accept(connection));
      log.info('market open', { market: config.market, url: listening.url });
      return new RunningNode({ config, market, store, journal, listening, hub, world, material, state });
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** Where participants connect. */
  get url(): string {
    return this.#listening.url;
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
    return { kid: this.#material.identity.kid, until: this.#material.chain.notAfter };
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
      sessions: this.#hub.size,
      slots: core.slots().map((slot) => {
        const { asks, bids } = core.book(slot);
        const trades = core.trades(slot);
        const energy = trades.reduce((sum, trade) => sum + trade.energy, 0);
        return { ...slot, asks: asks.length, bids: bids.length, trades: trades.length, energy };
      }),
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
    for (const cancel of this.#cancels) cancel();
    const closed = this.#listening.close();
    await this.#hub.leave();
    await closed;
    if (!this.#state.fault) await this.market.saveSnapshot();
    await this.#journal.close();
    await this.#store.close();
    log.info('market closed', { market: this.config.market });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

/** Whether a node takes anything, and why not. */
class NodeState {
  readonly #log: Log;
  readonly failed: Promise<Error>;
  #tellFailure: (fault: Error) => void = () => undefined;
  stopping = false;
  fault: Error | undefined;

  constructor(log: Log) {
    this.#log = log;
    this.failed = new Promise((resolve) => {
      this.#tellFailure = resolve;
    });
  }

  fail(fault: Error): void {
    if (this.fault) return;
    this.fault = fault;
    this.#log.error('the market has stopped', { error: fault.message, stack: fault.stack });
    this.#tellFailure(fault);
  }

  get closedFor(): 'market-stopping' | 'storage-failed' | undefined {
    if (this.fault) return 'storage-failed';
    return this.stopping ? 'market-stopping' : undefined;
  }
}

const sessionLimits = ({ limits }: NodeConfig): SessionLimits => ({
  frameBytes: limits.frameBytes,
  inFlight: limits.inFlight,
  ratePerSecond: limits.ratePerIdentity,
  burst: limits.burstPerIdentity,
  helloTimeoutMs: limits.helloTimeoutMs,
  bufferedBytes: limits.bufferedBytes,
  bookIntervalMs: BOOK_INTERVAL_MS,
});

/** Opens a new market, or takes over parameters that the operator changed, by a journaled command. */
async function openUnder(market: RunningMarket, parameters: MarketParameters): Promise<void> {
  const { core } = market;
  if (core.isOpen) {
    const { slotLength } = core.parameters;
    if (slotLength !== parameters.slotLength) {
      throw new NodeError(
        'slot-length-changed',
        `The market's slots are ${slotLength} s long, the configuration says ${parameters.slotLength} s.`,
        'Put rules.slotLength back: slots of another length need a market of their own.',
      );
    }
    if (JSON.stringify(core.parameters) === JSON.stringify(parameters)) return;
  }
  await market.submit({ kind: 'open-market', parameters });
  assert(core.isOpen, 'the market is open');
}

/** When a slot closes, everything that must hold in the market is checked; a violation stops it. */
function checkClosed(market: RunningMarket, events: readonly MarketEvent[], state: NodeState): void {
  if (!events.some(({ kind }) => kind === 'slot-closed')) return;
  const [violation] = market.core.checkInvariants();
  if (violation)
    state.fail(new Error(`invariant ${violation.invariant} in slot ${violation.slot}: ${violation.facts}`));
}
