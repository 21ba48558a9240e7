import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignedMessage, Unsigned } from '@bc4p/protocol/messages';
import { signMessage } from '@bc4p/protocol/messages';
import { instant, seconds, slotAt } from '@bc4p/protocol/units';
import { MarketClient, wsDialer } from '../../src/client/index.ts';
import { loadNodeConfig } from '../../src/config/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import type { NodeConfigFile } from '../../src/generated/node-config-file.ts';
import {
  createMeterStore,
  createStore,
  noMetrics,
  type RunningNode,
  startNode,
  systemClock,
  systemRandom,
} from '../../src/index.ts';
import { identityOf, type MadeMarket, type MadeNetwork, makeNetwork, writeNetwork } from '../../src/network/index.ts';
import { houseTree, withSeconds } from './house-tree.ts';
import { keptLog, nonce, ShiftedClock } from './test-market.ts';
import { Wire } from './wire.ts';

/** A port that nobody has now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const pointsOf = ({ participants }: MadeMarket, network: MadeNetwork, address: string): string[] => {
  const below = [...network.markets.values()].filter(({ uplink }) => uplink?.market === address);
  return [...participants.map(({ plan }) => plan.point), ...below.flatMap(({ uplink }) => uplink?.plan.point ?? [])];
};

type Line = NodeConfigFile['grid']['lines'][number];

export interface TestTreeOptions {
  /** True: a `Wire` lies between each market and its upper one. */
  readonly wires?: boolean;
  /** What is different about the line of a market. */
  readonly lines?: Readonly<Record<string, Partial<Line>>>;
  readonly rules?: NodeConfigFile['rules'];
  /** What else the configuration of a market says. */
  readonly config?: Readonly<Record<string, Pick<Partial<NodeConfigFile>, 'balance' | 'losses'>>>;
  /** True: over TLS. */
  readonly tls?: boolean;
  /** Every market keeps accounts like this, and everybody has a meter. */
  readonly settlement?: NodeConfigFile['settlement'];
}

/** One line of 1 ct/kWh from the root to the node `street`, where everybody is attached. */
const gridOf = (address: string, changes: Partial<Line> = {}): NodeConfigFile['grid'] => ({
  root: 'top',
  feeDefaults: { baseFee: '1ct' },
  lines: [{ id: `feeder-${address.split('.')[0]}`, upper: 'top', lower: 'street', capacity: '50MW', ...changes }],
});

/** Four markets one below the other on loopback, each with two participants, a node each in this process. */
export class TestTree implements AsyncDisposable {
  readonly log = keptLog();
  readonly network: MadeNetwork;
  readonly folder: string;
  readonly nodes = new Map<string, RunningNode>();
  /** Between a market and its upper one. */
  readonly wires = new Map<string, Wire>();
  /** What time each market believes it is. */
  readonly clocks: ReadonlyMap<string, ShiftedClock>;
  readonly #configs: ReadonlyMap<string, string>;
  readonly #urls: ReadonlyMap<string, string>;
  readonly #clients: MarketClient[] = [];

  private constructor(
    folder: string,
    network: MadeNetwork,
    configs: ReadonlyMap<string, string>,
    urls: ReadonlyMap<string, string>,
  ) {
    this.folder = folder;
    this.network = network;
    this.clocks = new Map([...network.markets.keys()].map((address) => [address, new ShiftedClock()]));
    this.#configs = configs;
    this.#urls = urls;
  }

  static async prepare(
    limits: NodeConfigFile['limits'] = { bookInterval: '10ms' },
    { wires = false, lines = {}, rules = {}, config = {}, tls = false, settlement }: TestTreeOptions = {},
  ): Promise<TestTree> {
    const folder = await mkdtemp(join(tmpdir(), 'bc4p-tree-'));
    const network = await makeNetwork(
      withSeconds({ ...houseTree(systemClock.now()), withMeters: settlement !== undefined }),
      systemRandom,
    );
    const urls = new Map<string, string>();
    for (const address of network.markets.keys())
      urls.set(address, `${tls ? 'wss' : 'ws'}://127.0.0.1:${await freePort()}`);
    const written = await writeNetwork(folder, network, (market) => ({
      url: urls.get(market.address) ?? '',
      slotLength: seconds(900),
      gateClosure: seconds(300),
      config: {
        listen: { host: '127.0.0.1', port: Number(new URL(urls.get(market.address) ?? '').port) },
        admin: { host: '127.0.0.1', port: 0 },
        grid: gridOf(market.address, lines[market.address]),
        points: pointsOf(market, network, market.address).map((point) => ({ point, node: 'street' })),
        rules: { gateClosure: '5m', minimumAvailability: '10s', ...rules },
        limits,
        ...(settlement ? { settlement } : {}),
        ...config[market.address],
      },
    }));
    const configs = new Map(written.map(({ address, node }) => [address, node]));
    for (const { address, dataDir, metersDir } of written) {
      const store = { market: address, created: systemClock.now() };
      await createStore(dataDir, store);
      if (metersDir) await createMeterStore(metersDir, store);
    }
    const tree = new TestTree(folder, network, configs, urls);
    if (wires) await tree.#wire();
    if (tls) await tree.#encrypt();
    return tree;
  }

  /** Lets each market reach its upper one over a wire. */
  async #wire(): Promise<void> {
    for (const { address, uplink } of this.network.markets.values()) {
      if (!uplink) continue;
      const { port } = new URL(this.url(uplink.market));
      const wire = await Wire.to(Number(port));
      this.wires.set(address, wire);
      await this.reconfigure(address, `127.0.0.1:${port}`, `127.0.0.1:${wire.port}`);
    }
  }

  /** Any certificate does for TLS: who a market is follows from its proof alone. */
  async #encrypt(): Promise<void> {
    const [top = ''] = this.network.markets.keys();
    const { chain = '', key = '' } = (await loadNodeConfig(this.configFile(top))).certificates.operator ?? {};
    for (const address of this.network.markets.keys())
      await appendFile(this.configFile(address), `tls:\n  certificate: ${chain}\n  key: ${key}\n`);
  }

  wire(address: string): Wire {
    const wire = this.wires.get(address);
    if (!wire) throw new Error(`no wire above ${address}`);
    return wire;
  }

  /** Prepares, and starts every node, the top first. */
  static async start(limits?: NodeConfigFile['limits'], options?: TestTreeOptions): Promise<TestTree> {
    const tree = await TestTree.prepare(limits, options);
    for (const address of tree.network.markets.keys()) await tree.startNode(address);
    await tree.linked();
    return tree;
  }

  async startNode(address: string): Promise<RunningNode> {
    const config = await loadNodeConfig(this.#configs.get(address) ?? '');
    const node = await startNode(config, {
      clock: this.clock(address),
      random: systemRandom,
      log: this.log,
      metrics: noMetrics,
      assertInvariants: true,
    });
    this.nodes.set(address, node);
    return node;
  }

  async stopNode(address: string): Promise<void> {
    await this.node(address).stop();
    this.nodes.delete(address);
  }

  clock(address: string): ShiftedClock {
    const clock = this.clocks.get(address);
    if (!clock) throw new Error(`no market ${address}`);
    return clock;
  }

  /** Where participants of a market connect. */
  url(address: string): string {
    const url = this.#urls.get(address);
    if (url === undefined) throw new Error(`no market ${address}`);
    return url;
  }

  /** The file from which a node is started. */
  configFile(address: string): string {
    const file = this.#configs.get(address);
    if (file === undefined) throw new Error(`no market ${address}`);
    return file;
  }

  node(address: string): RunningNode {
    const node = this.nodes.get(address);
    if (!node) throw new Error(`no node ${address}`);
    return node;
  }

  market(address: string): MadeMarket {
    const market = this.network.markets.get(address);
    if (!market) throw new Error(`no market ${address}`);
    return market;
  }

  /** Resolves when every market has a session with the one above it and with those below. */
  async linked(): Promise<void> {
    await until(() => {
      let links = 0;
      for (const { tree } of this.nodes.values()) links += tree.status().links.length;
      return links === 2 * (this.nodes.size - 1);
    });
  }

  /** A session of one of a market's participants, the first or the second. */
  async connect(address: string, which = 0): Promise<MarketClient> {
    const client = await MarketClient.connect({
      url: this.url(address),
      dialer: wsDialer(systemClock),
      clock: systemClock,
      random: systemRandom,
      anchors: [this.network.root.chain[0]],
      verifier: nativeVerifier(),
      identity: this.identity(address, which),
    });
    this.#clients.push(client);
    return client;
  }

  /** A participant of a market. */
  identity(address: string, which = 0) {
    const participant = this.market(address).participants[which];
    if (!participant) throw new Error(`nobody in ${address}`);
    return identityOf(participant);
  }

  get slot() {
    return slotAt(instant(systemClock.now() + 3600), seconds(900));
  }

  /** An offer of a participant of a market. */
  offer(
    address: string,
    changes: Partial<Unsigned<'bc4p-offer'>> = {},
    which = 0,
  ): Promise<SignedMessage<'bc4p-offer'>> {
    const { slot } = this;
    const content = { market: address, side: 'sell', slot, lot: 100, lots: 5, price: 10_000, nonce: nonce() };
    const validUntil = slot.start - 600;
    return signMessage(this.identity(address, which), 'bc4p-offer', { ...content, validUntil, ...changes } as never);
  }

  /** An acceptance, by a participant of the first market, of an offer of the second. */
  acceptance(address: string, market: string, offer: string, changes: object = {}, which = 0) {
    const content = { market, offer, lots: 2, limit: 30_000, validUntil: systemClock.now() + 600, nonce: nonce() };
    return signMessage(this.identity(address, which), 'bc4p-acceptance', { ...content, ...changes });
  }

  /** Replaces a text in a node's configuration. */
  async reconfigure(address: string, before: string, after: string): Promise<void> {
    const file = this.configFile(address);
    await writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
    for (const node of [...this.nodes.values()].toReversed()) await node.stop();
    for (const wire of this.wires.values()) await wire[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Waits until something holds; looks every few milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, what = 'a condition'): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${what} did not come about`);
}
