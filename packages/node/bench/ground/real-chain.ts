import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignatureVerifier, Signer } from '@bc4p/protocol/crypto';
import { noMetrics } from '../../src/admin/metrics.ts';
import { MarketClient, wsDialer } from '../../src/client/index.ts';
import { systemClock } from '../../src/clock.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { identityOf, type MadeMarket, type MadeNetwork, makeNetwork } from '../../src/network/index.ts';
import type { Equipment } from '../../src/node/equipment.ts';
import type { RunningNode } from '../../src/node/running-node.ts';
import { startEquipped } from '../../src/node/start-node.ts';
import type { AnchorFile, Store } from '../../src/ports.ts';
import { systemRandom } from '../../src/random.ts';
import { createStore, type OpenStore, openStore } from '../../src/store/open-store.ts';
import { configOf, equipmentOf, strictLog } from './bench-node.ts';
import { realSignatures } from './signatures.ts';
import type { Spans } from './spans.ts';
import { planOf, type TreeShape } from './tree-shape.ts';

/** The kinds of work that are noted, those first that count where two go on at once. */
export const KINDS = ['journal sync', 'anchor sync', 'signature', 'check', 'read'] as const;

const timedStore = (store: Store, spans: Spans): Store => ({
  get: (key) => spans.note('read', () => store.get(key)),
  range: (range) => store.range(range),
  write: (writes) => spans.note('journal sync', () => store.write(writes)),
  close: () => store.close(),
});

const timedAnchor = (anchor: AnchorFile, spans: Spans): AnchorFile => ({
  read: () => anchor.read(),
  write: (slot, bytes) => spans.note('anchor sync', () => anchor.write(slot, bytes)),
  close: () => anchor.close(),
});

const timedParts = (parts: OpenStore, spans: Spans): OpenStore => ({
  store: timedStore(parts.store, spans),
  anchor: timedAnchor(parts.anchor, spans),
  identity: parts.identity,
  logSecret: parts.logSecret,
  close: () => parts.close(),
  [Symbol.asyncDispose]: () => parts.close(),
});

const timedSigner = ({ algorithm, sign }: Signer, spans: Spans): Signer => ({
  algorithm,
  sign: (message) => spans.note('signature', () => sign(message)),
});

function timedVerifier(spans: Spans): SignatureVerifier {
  const native = nativeVerifier();
  return { verify: (...parameters) => spans.note('check', () => native.verify(...parameters)) };
}

function timedEquipment(made: MadeMarket, network: MadeNetwork, spans: Spans): Equipment {
  const { first, ...rest } = equipmentOf(made, network, timedVerifier(spans));
  return { ...rest, first: { ...first, signer: timedSigner(first.signer, spans) } };
}

/** Markets one below the other, in this process, on loopback and disk: the real node with all its real ports. */
export class RealChain implements AsyncDisposable {
  readonly network: MadeNetwork;
  readonly nodes: readonly RunningNode[];
  readonly #folder: string;
  readonly #clients: MarketClient[] = [];

  private constructor(folder: string, network: MadeNetwork, nodes: readonly RunningNode[]) {
    this.#folder = folder;
    this.network = network;
    this.nodes = nodes;
  }

  static async start(length: number, spans: Spans): Promise<RealChain> {
    const folder = await mkdtemp(join(tmpdir(), 'bc4p-bench-'));
    const shape: TreeShape = { markets: length, fanout: 1, participants: 2, issued: 2, feeCt: 1, bookIntervalMs: 50 };
    const network = await makeNetwork(planOf(shape, systemClock.now()), systemRandom, realSignatures().newKey);
    const nodes: RunningNode[] = [];
    for (const made of network.markets.values())
      nodes.push(await startOnDisk(made, network, shape, join(folder, made.address), nodes.at(-1)?.url, spans));
    return new RealChain(folder, network, nodes);
  }

  /** A session of a participant of a market, by the market's level from the top. */
  async connect(level: number, which: 0 | 1): Promise<MarketClient> {
    const node = this.nodes[level];
    const identity = this.identity(level, which);
    const parts = { clock: systemClock, random: systemRandom, verifier: nativeVerifier(), identity };
    const anchors = [this.network.root.chain[0]];
    const client = await MarketClient.connect({
      url: node?.url ?? '',
      dialer: wsDialer(systemClock),
      anchors,
      ...parts,
    });
    await client.request('events.subscribe', { after: 0 });
    this.#clients.push(client);
    return client;
  }

  identity(level: number, which: 0 | 1) {
    const participant = [...this.network.markets.values()][level]?.participants[which];
    if (!participant) throw new Error(`nobody at level ${level}`);
    return identityOf(participant);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
    for (const node of this.nodes.toReversed()) await node.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function startOnDisk(
  made: MadeMarket,
  network: MadeNetwork,
  shape: TreeShape,
  dataDir: string,
  upperUrl: string | undefined,
  spans: Spans,
): Promise<RunningNode> {
  const base = configOf(made, network, shape);
  const { address } = made;
  const config = {
    ...base,
    dataDir,
    listen: { host: '127.0.0.1', port: 0 },
    ...(base.upper && upperUrl !== undefined ? { upper: { ...base.upper, url: upperUrl } } : {}),
  };
  await createStore(dataDir, { market: address, created: systemClock.now() });
  const world = {
    clock: systemClock,
    random: systemRandom,
    log: strictLog(address),
    metrics: noMetrics,
    openStore: async (folder: string, market: string) => timedParts(await openStore(folder, market), spans),
  };
  return startEquipped(config, world, timedEquipment(made, network, spans));
}
