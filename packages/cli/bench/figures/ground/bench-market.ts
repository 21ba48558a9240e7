import { createMeterStore, createStore, systemClock, systemRandom } from '@bc4p/node';
import { type ClientIdentity, MarketClient, wsDialer } from '@bc4p/node/client';
import { nativeSigner, nativeVerifier } from '@bc4p/node/crypto';
import {
  type Holder,
  identityOf,
  type MadeNetwork,
  makeNetwork,
  type NetworkFiles,
  writeNetwork,
} from '@bc4p/node/network';
import { writePem } from '@bc4p/protocol/certificates';
import type { Signer } from '@bc4p/protocol/crypto';
import { instant, type Slot, seconds, watts } from '@bc4p/protocol/units';
import { temporaryFolder } from '../../../src/demo/temporary-folder.ts';
import type { Effort } from '../figure.ts';
import { NodeProcess } from './node-process.ts';

const ADDRESS = 'bench';
const SLOT_LENGTH = 900;
/** Trading ends so long before the slot. */
const AHEAD = 7200;
const DAY = 86_400;
/** Enough for whatever the benchmarks trade in one slot. */
const POINT = { feedIn: watts(100_000_000), draw: watts(100_000_000) };

/** Somebody with a session. */
export interface Trader {
  readonly identity: ClientIdentity;
  readonly client: MarketClient;
}

/** A market in a process of its own, as strangers meet it: over WebSocket, with everything on disk. */
export interface BenchMarket extends MarketParts, AsyncDisposable {}

interface MarketParts {
  readonly address: string;
  readonly node: NodeProcess;
  readonly traders: readonly Trader[];
  /** The traders' meters, in the same order; none if there are no meters. */
  readonly meters: readonly Trader[];
  /** A slot that is traded for long enough, and until when offers in it may stand. */
  readonly slot: Slot;
  readonly until: number;
}

/** Makes keys, certificates and stores in a temporary folder, starts the node, and connects everybody. */
export async function startBenchMarket(
  { nodeFlags }: Pick<Effort, 'nodeFlags'>,
  { traders, withMeters = false }: { readonly traders: number; readonly withMeters?: boolean },
): Promise<BenchMarket> {
  const network = await networkOf(traders, withMeters);
  const folder = temporaryFolder('bc4p-bench-');
  try {
    const node = await NodeProcess.start(await writeMarket(folder.path, network), nodeFlags);
    return {
      ...(await everybody(node, network)),
      async [Symbol.asyncDispose]() {
        await node[Symbol.asyncDispose]();
        folder[Symbol.dispose]();
      },
    };
  } catch (error) {
    folder[Symbol.dispose]();
    throw error;
  }
}

/** Makes a market with its keys, certificates and stores in `folder`; tells where its configuration is. */
export const makeBenchMarket = async (folder: string, traders: number): Promise<string> =>
  writeMarket(folder, await networkOf(traders, false));

/** Writes the market's files and makes its stores; tells where its configuration is. */
async function writeMarket(folder: string, network: MadeNetwork): Promise<string> {
  const [written] = await writeNetwork(folder, network, () => filesOf(network));
  if (!written) throw new Error('the network has no market');
  const identity = { market: ADDRESS, created: systemClock.now() };
  await createStore(written.dataDir, identity);
  if (written.metersDir) await createMeterStore(written.metersDir, identity);
  return written.node;
}

/** Connects all traders and all meters. */
async function everybody(node: NodeProcess, { root, top }: MadeNetwork): Promise<MarketParts> {
  const connect = async (holder: Holder): Promise<Trader> => {
    const identity = { ...identityOf(holder), signer: fastSigner(holder.key.privateKey) };
    const client = await MarketClient.connect({ ...CONNECTION, url: node.url, identity, anchors: root.chain });
    return { identity, client };
  };
  const start = instant(Math.ceil((systemClock.now() + AHEAD) / SLOT_LENGTH) * SLOT_LENGTH);
  return {
    address: ADDRESS,
    node,
    traders: await Promise.all(top.participants.map(connect)),
    meters: await Promise.all(top.participants.flatMap(({ meter }) => (meter ? [connect(meter)] : []))),
    slot: { start, len: seconds(SLOT_LENGTH) },
    until: start - SLOT_LENGTH,
  };
}

/** How everybody connects; an answer may take long while the node is asked for all that it can give. */
const CONNECTION = {
  verifier: nativeVerifier(),
  clock: systemClock,
  random: systemRandom,
  dialer: wsDialer(systemClock),
  timeoutMs: 60_000,
};

const networkOf = (traders: number, withMeters: boolean): Promise<MadeNetwork> =>
  makeNetwork(
    {
      operatorLabel: ADDRESS,
      market: { participants: Array.from({ length: traders }, (_, place) => ({ ...nameOf(place), ...POINT })) },
      at: instant(systemClock.now() - DAY),
      longLifetime: seconds(30 * DAY),
      // Nothing is renewed while something is measured.
      proxyLifetime: seconds(7 * DAY),
      withMeters,
    },
    systemRandom,
  );

const nameOf = (place: number) => ({ name: `trader-${place}`, point: `point-${place}` });

/** Signs in OpenSSL, as whoever sends much would. */
const fastSigner = (key: Uint8Array): Signer => nativeSigner(writePem([{ label: 'PRIVATE KEY', bytes: key }]));

/** As a node is configured, but that nobody is held back: it is asked for as much as it can give. */
function filesOf({ top }: MadeNetwork): NetworkFiles {
  return {
    config: {
      listen: { host: '127.0.0.1', port: 0 },
      admin: { host: '127.0.0.1', port: 0 },
      grid: { root: 'root', lines: [] },
      points: top.participants.map(({ plan }) => ({ point: plan.point, node: 'root' })),
      rules: { slotLength: '15m', minimumLot: '1Wh', horizon: '2d' },
      limits: {
        ratePerIdentity: 1_000_000,
        burstPerIdentity: 1_000_000,
        ratePerSubtree: 1_000_000,
        burstPerSubtree: 1_000_000,
      },
      log: { level: 'error' },
    },
    url: 'ws://127.0.0.1',
    slotLength: seconds(SLOT_LENGTH),
    gateClosure: seconds(300),
  };
}
