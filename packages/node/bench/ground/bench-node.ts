import { assert } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { instant, milliCentPerKwh, seconds, wattHours, watts } from '@bc4p/protocol/units';
import { noMetrics } from '../../src/admin/metrics.ts';
import type { NodeConfig } from '../../src/config/node-config.ts';
import { boundedVerifier } from '../../src/crypto/bounded-verifier.ts';
import { silentLog } from '../../src/log.ts';
import { identityOf, type MadeMarket, type MadeNetwork } from '../../src/network/index.ts';
import type { Equipment } from '../../src/node/equipment.ts';
import type { NodeMaterial } from '../../src/node/material.ts';
import type { RunningNode } from '../../src/node/running-node.ts';
import { startEquipped } from '../../src/node/start-node.ts';
import type { World } from '../../src/node/world.ts';
import type { Log, Random } from '../../src/ports.ts';
import { MemoryAnchorFile } from '../../src/store/memory-anchor.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import type { BenchClock } from './bench-clock.ts';
import { MemoryNetwork } from './memory-network.ts';
import type { Signatures } from './signatures.ts';
import { pointOf, SLOT_LENGTH, type TreeShape } from './tree-shape.ts';

/** Everything around the nodes of a benchmark. */
export interface Ground {
  readonly clock: BenchClock;
  readonly random: Random;
  readonly network: MemoryNetwork;
  readonly signatures: Signatures;
}

const CHECKS_IN_FLIGHT = 32;

/** The last instant of a chain. */
const endOf = (chain: readonly Certificate[]) => instant(Math.min(...chain.map(({ notAfter }) => notAfter)));

/** Where participants and submarkets are attached: below one line with a fee, so that every way out costs something. */
function gridOf(address: string, feeCt: number): NodeConfig['parameters']['grid'] {
  const capacity = watts(1_000_000_000);
  const line = {
    id: `feeder-${address.split('.')[0]}`,
    upper: 'top',
    lower: 'street',
    capacityUp: capacity,
    capacityDown: capacity,
    baseFee: milliCentPerKwh(1000 * feeCt),
    tiersUp: [],
    tiersDown: [],
  };
  return { root: 'top', lines: [line] };
}

/** The defaults of the configuration, but for what keeps 1,000 submarkets from connecting at once. */
export function configOf({ address, uplink }: MadeMarket, network: MadeNetwork, shape: TreeShape): NodeConfig {
  const below = [...network.markets.values()].filter((market) => market.uplink?.market === address);
  const nowhere = { host: 'nowhere', port: 0 };
  const own = Array.from({ length: shape.participants }, (_, number) => pointOf(number));
  const names = [...own, ...below.flatMap(({ uplink: link }) => link?.plan.point ?? [])];
  return {
    source: { file: 'benchmark', locate: () => ({ line: 0, column: 0 }) },
    market: address,
    dataDir: address,
    listen: nowhere,
    certificates: { roots: [], chain: '', key: '' },
    connectionPointSecret: '',
    ...(uplink
      ? { upper: { market: uplink.market, url: MemoryNetwork.urlOf(uplink.market), chain: '', key: '' } }
      : {}),
    points: names.map((point) => ({ point, node: 'street' })),
    balance: { reportWithin: seconds(120), suspendAfter: 4 },
    parameters: {
      address,
      slotLength: SLOT_LENGTH,
      gateClosure: seconds(300),
      minimumAvailability: seconds(30),
      horizon: seconds(172_800),
      minimumLot: wattHours(1),
      lotSizes: [],
      depth: 10,
      retention: seconds(604_800),
      grid: gridOf(address, shape.feeCt),
    },
    limits: {
      frameBytes: 65_536,
      inFlight: 64,
      ratePerIdentity: 50,
      burstPerIdentity: 200,
      ratePerSubtree: 2000,
      burstPerSubtree: 8000,
      sessions: 4000,
      greetings: 4000,
      sessionsPerIdentity: 4,
      helloTimeoutMs: 10_000,
      bufferedBytes: 1_048_576,
      bookIntervalMs: shape.bookIntervalMs,
      checksInFlight: CHECKS_IN_FLIGHT,
      openTakesPerPoint: 32,
      openTakesPerLink: 1000,
    },
    journal: { queue: 4096, batch: 256, batchBytes: 1_048_576, snapshotEvery: 1_000_000 },
    admin: nowhere,
    log: { level: 'warn', format: 'text' },
  };
}

/** Says what a run should have had none of. */
export function strictLog(address: string): Log {
  const tell = (message: string, fields?: unknown): void =>
    console.error(`${address}: ${message} ${JSON.stringify(fields)}`);
  const log: Log = { ...silentLog, warn: tell, error: tell, child: () => log };
  return log;
}

/** What a node of a made market starts with, but for the world around it. */
export function equipmentOf(
  { address, service, uplink, secret }: MadeMarket,
  network: MadeNetwork,
  verifier: SignatureVerifier,
): Equipment {
  const own = identityOf(service);
  const first = { ...own, until: endOf(own.chain) };
  const material: NodeMaterial = {
    roots: [network.root.chain[0]],
    service: { ok: true, value: first },
    ...(uplink ? { upper: { identity: identityOf(uplink), until: endOf(uplink.chain) } } : {}),
    secret,
    findings: [],
  };
  assert(first.until > 0, () => `${address} has a service proxy`);
  return { verifier: boundedVerifier(verifier, CHECKS_IN_FLIGHT), material, first, read: async () => material };
}

/** Starts the node of a made market on memory alone. */
export async function startInMemory(
  made: MadeMarket,
  network: MadeNetwork,
  shape: TreeShape,
  { clock, random, network: connections }: Ground,
  verifier: SignatureVerifier,
): Promise<RunningNode> {
  const { address } = made;
  const identity = { format: 1, market: address, created: clock.now() } as const;
  const close = async (): Promise<void> => undefined;
  const store = {
    store: new MemoryStore(),
    anchor: new MemoryAnchorFile(),
    identity,
    logSecret: new Uint8Array(32),
    close,
  };
  const world: World = {
    clock,
    random,
    log: strictLog(address),
    metrics: noMetrics,
    listener: connections.listener(address),
    dialer: connections.dialer(address),
    openStore: async () => ({ ...store, [Symbol.asyncDispose]: close }),
  };
  return startEquipped(configOf(made, network, shape), world, equipmentOf(made, network, verifier));
}
