import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageOfType, SignedBundle, SignedMessage, Unsigned } from '@bc4p/protocol/messages';
import { encodeBase64url, signBundle, signMessage } from '@bc4p/protocol/messages';
import { type Instant, instant, seconds, slotAt, watts } from '@bc4p/protocol/units';
import { type ClientIdentity, MarketClient, wsDialer } from '../../src/client/index.ts';
import { loadNodeConfig, type NodeConfig } from '../../src/config/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import type { NodeConfigFile } from '../../src/generated/node-config-file.ts';
import type { Clock, Log, RunningNode, Store } from '../../src/index.ts';
import { createMeterStore, createStore, noMetrics, startNode, systemClock, systemRandom } from '../../src/index.ts';
import {
  type Holder,
  identityOf,
  type MadeNetwork,
  type MadeParticipant,
  makeNetwork,
  writeNetwork,
} from '../../src/network/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { RawClient } from './raw-client.ts';

/** A log that keeps its lines, so that a test can look at them. */
export function keptLog(): Log & { readonly lines: { level: string; message: string; fields?: unknown }[] } {
  const lines: { level: string; message: string; fields?: unknown }[] = [];
  const at = (level: string) => (message: string, fields?: unknown) => void lines.push({ level, message, fields });
  const log = { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), child: () => log };
  return log;
}

/** The system's clock, set ahead or back by a test. */
export class ShiftedClock implements Clock {
  shiftMs = 0;
  now = () => instant(Math.floor(this.nowMs() / 1000));
  nowMs = () => systemClock.nowMs() + this.shiftMs;
  elapsedMs = () => systemClock.elapsedMs();
  after = (ms: number, call: () => void) => systemClock.after(ms, call);
}

const PARTICIPANTS = ['anna', 'ben', 'carla'].map((name, place) => ({
  name,
  point: `point-${place + 1}`,
  feedIn: watts(10_000),
  draw: watts(11_000),
}));

/** Lines from a transformer: one house at the station, one at each end of two lines. */
const GRID: NodeConfigFile['grid'] = {
  root: 'station',
  feeDefaults: { baseFee: '1ct' },
  lines: [
    { id: 'line-1', upper: 'station', lower: 'west', capacity: '50kW' },
    { id: 'line-2', upper: 'station', lower: 'east', capacity: '50kW' },
  ],
};
const NODES = ['station', 'west', 'east'];

export interface TestMarketOptions {
  readonly clock?: Clock;
  readonly proxyLifetime?: number;
  /** False: the node does not hold the market operator's key. */
  readonly withOperator?: boolean;
  readonly limits?: NodeConfigFile['limits'];
  readonly rules?: NodeConfigFile['rules'];
  /** Changes to the usual lines, each in its place. */
  readonly grid?: { readonly lines: readonly Partial<NodeConfigFile['grid']['lines'][number]>[] };
  /** Groups that the configuration is to have. */
  readonly groups?: Pick<NodeConfigFile, 'settlement' | 'metering'>;
  /** What accounts may be overdrawn by, by the participant's name. */
  readonly credit?: Readonly<Record<string, string>>;
  /** Changes the configuration beyond what its file says. */
  readonly adjust?: (config: NodeConfig) => NodeConfig;
  /** What stands between the market and its store. */
  readonly wrapStore?: (store: Store) => Store;
}

/** A whole market on loopback in a folder of its own, with three participants. */
export class TestMarket implements AsyncDisposable {
  readonly folder: string;
  readonly network: MadeNetwork;
  readonly config: NodeConfig;
  readonly clock: Clock;
  readonly log = keptLog();
  node!: RunningNode;
  readonly #clients: MarketClient[] = [];
  readonly #raw: RawClient[] = [];

  readonly #wrapStore: ((store: Store) => Store) | undefined;

  private constructor(
    folder: string,
    network: MadeNetwork,
    config: NodeConfig,
    clock: Clock,
    wrapStore?: (store: Store) => Store,
  ) {
    this.#wrapStore = wrapStore;
    this.folder = folder;
    this.network = network;
    this.config = config;
    this.clock = clock;
    this.metered = network.top.operator.chain[0].notBefore;
  }

  /** Makes the certificates, configuration and store; starts no node yet. */
  static async prepare(options: TestMarketOptions = {}): Promise<TestMarket> {
    const { clock = systemClock, proxyLifetime = 86_400, withOperator = true, limits, rules } = options;
    const folder = await mkdtemp(join(tmpdir(), 'bc4p-node-'));
    const network = await makeNetwork(
      {
        operatorLabel: 'westnetz',
        market: { label: 'quartier7', participants: PARTICIPANTS },
        at: clock.now(),
        longLifetime: seconds(90 * 86_400),
        proxyLifetime: seconds(proxyLifetime),
      },
      systemRandom,
    );
    await writeNetwork(folder, network, () => ({
      config: {
        listen: { host: '127.0.0.1', port: 0 },
        admin: { host: '127.0.0.1', port: 0 },
        grid: { ...GRID, lines: GRID.lines.map((line, place) => ({ ...line, ...options.grid?.lines[place] })) },
        points: PARTICIPANTS.map(({ name, point }, place) => ({
          point,
          node: NODES[place] as string,
          ...(options.credit?.[name] === undefined ? {} : { credit: options.credit[name] }),
        })),
        ...options.groups,
        rules: { gateClosure: '5m', minimumAvailability: '10s', ...rules },
        ...(limits ? { limits } : {}),
      },
      url: 'ws://127.0.0.1:0',
      slotLength: seconds(900),
      gateClosure: seconds(300),
    }));
    const file = join(folder, 'market', 'node.yaml');
    if (!withOperator)
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^ +operator(Chain|Key):.*\n/gm, ''));
    const read = await loadNodeConfig(file);
    const config = options.adjust?.(read) ?? read;
    const store = { market: config.market, created: clock.now() };
    await createStore(config.dataDir, store);
    const kept = config.metering?.store;
    if (kept && 'folder' in kept) await createMeterStore(kept.folder, store);
    return new TestMarket(folder, network, config, clock, options.wrapStore);
  }

  /** Prepares and starts. */
  static async start(options: TestMarketOptions = {}): Promise<TestMarket> {
    const market = await TestMarket.prepare(options);
    await market.startNode();
    return market;
  }

  async startNode(): Promise<void> {
    const wrap = this.#wrapStore;
    this.node = await startNode(this.config, {
      clock: this.clock,
      random: systemRandom,
      log: this.log,
      metrics: noMetrics,
      assertInvariants: true,
      ...(wrap && {
        openStore: async (folder: string, market: string) => {
          const parts = await openStore(folder, market);
          return { ...parts, store: wrap(parts.store) };
        },
      }),
    });
  }

  participant(name: string): MadeParticipant {
    const found = this.network.top.participants.find(({ plan }) => plan.name === name);
    if (!found) throw new Error(`no participant ${name}`);
    return found;
  }

  /** The meter at a participant's connection point. */
  meter(name: string): Holder {
    const { meter } = this.participant(name);
    if (!meter) throw new Error(`no meter of ${name}`);
    return meter;
  }

  identity(name: string): ClientIdentity {
    const { key, chain } = this.participant(name);
    return { kid: chain[0].kid, signer: key, chain: chain.slice(0, -1) };
  }

  /** What a client of this market needs to connect. */
  connectOptions(identity: ClientIdentity, url = this.node.url) {
    const anchors = [this.network.root.chain[0]];
    return {
      url,
      dialer: wsDialer(systemClock),
      clock: this.clock,
      random: systemRandom,
      anchors,
      verifier: nativeVerifier(),
      identity,
    };
  }

  async connect(name: string): Promise<MarketClient> {
    const client = await MarketClient.connect(this.connectOptions(this.identity(name)));
    this.#clients.push(client);
    return client;
  }

  #slotsAhead = 4;

  /** A slot that can be traded for a while. */
  get slot() {
    return slotAt(instant(this.clock.now() + 900 * this.#slotsAhead), seconds(900));
  }

  /** Makes `slot` the next one, where nothing has been traded yet; begins again after `many`. */
  nextSlot(many = Number.POSITIVE_INFINITY): void {
    this.#slotsAhead = this.#slotsAhead < many ? this.#slotsAhead + 1 : 5;
  }

  /** Opens a session as a client that may break every rule; closed with the market. */
  async raw(name: string): Promise<RawClient> {
    const client = await RawClient.greeted(this.node.url, this.identity(name));
    this.#raw.push(client);
    return client;
  }

  /** Opens a connection without greeting. */
  async rawConnection(): Promise<RawClient> {
    const client = await RawClient.open(this.node.url);
    this.#raw.push(client);
    return client;
  }

  /** A signed offer with usual members, changed as wanted. */
  async offer(name: string, changes: Partial<Unsigned<'bc4p-offer'>> = {}): Promise<SignedMessage<'bc4p-offer'>> {
    return signMessage(this.identity(name), 'bc4p-offer', this.#content(changes));
  }

  #content(changes: Partial<Unsigned<'bc4p-offer'>>): Unsigned<'bc4p-offer'> {
    const { slot } = this;
    const usual = { market: this.network.top.address, side: 'sell', slot, lot: 100, lots: 10, price: 15_000 };
    return { ...usual, validUntil: slot.start - 600, nonce: nonce(), ...changes } as Unsigned<'bc4p-offer'>;
  }

  /** Signed offers with usual members, changed as wanted, under one signature. */
  async bundle(name: string, changes: readonly Partial<Unsigned<'bc4p-offer'>>[]): Promise<SignedBundle> {
    const contents = changes.map((change) => this.#content(change));
    return signBundle(this.identity(name), contents);
  }

  /** The value under a counter of a participant's meter, which signs one each ten seconds, changed as wanted. */
  async meterValue(name: string, counter: number, changes: Partial<Unsigned<'bc4p-meter-value'>> = {}) {
    return signMessage(identityOf(this.meter(name)), 'bc4p-meter-value', {
      meter: `meter ${name}`,
      counter,
      at: this.metered + 10 * counter,
      generation: 10 * counter,
      consumption: 100 * counter,
      ...changes,
    });
  }

  /** A session of a participant's meter. */
  async rawMeter(name: string): Promise<RawClient> {
    const client = await RawClient.greeted(this.node.url, identityOf(this.meter(name)));
    this.#raw.push(client);
    return client;
  }

  /** The instant of the value of a meter under the counter 0, as soon as its certificate is good. */
  readonly metered: Instant;

  async acceptance(name: string, offer: string, changes: Partial<MessageOfType['bc4p-acceptance']> = {}) {
    return signMessage(this.identity(name), 'bc4p-acceptance', {
      market: this.network.top.address,
      offer,
      lots: 3,
      limit: 20_000,
      validUntil: this.clock.now() + 60,
      nonce: nonce(),
      ...changes,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#clients, ...this.#raw].map((client) => client.close()));
    await this.node?.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

export const nonce = (): string => encodeBase64url(systemRandom.bytes(16));
