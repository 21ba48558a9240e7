import { join } from 'node:path';
import {
  createMeterStore,
  createStore,
  noMetrics,
  type RunningNode,
  silentLog,
  startNode,
  systemRandom,
} from '@bc4p/node';
import { loadNodeConfig } from '@bc4p/node/config';
import { makeNetwork, writeNetwork } from '@bc4p/node/network';
import type { Grid } from '@bc4p/protocol/market';
import { type Instant, seconds, watts } from '@bc4p/protocol/units';
import { plannedMarket } from '../../src/demo/market-design.ts';
import { marketGrid } from '../../src/demo/market-grid.ts';
import { nodeFiles } from '../../src/demo/node-files.ts';
import { demoParameters } from '../../src/demo/parameters.ts';
import type { Participant } from '../../src/demo/participants.ts';
import { SimulatedClock } from '../../src/demo/simulated-clock.ts';
import type { SimbenchGrid } from '../../src/simbench/grid.ts';

/** What the node counts. */
export interface NodeCount {
  trades: number;
  made: number;
  checked: number;
  /** Synced writes of the journal. */
  writes: number;
}

/** The market of the day as a real node, and where everybody's files are. */
export interface MarketOfDay {
  readonly node: RunningNode;
  readonly clock: SimulatedClock;
  readonly count: NodeCount;
  readonly root: string;
  readonly folders: Readonly<Record<string, string>>;
  /** What the node has warned of: nothing, if all is well. */
  readonly warnings: readonly string[];
}

const ADDRESS = 'street';
// Certificates are good for the whole day, with time left on either side.
const LIFETIME = seconds(2 * 86_400);
/** Households for which the lines of the grid are made. */
const HOUSEHOLDS = 100;

/** Makes keys, certificates, configuration and stores in an empty folder, and starts the node: WebSocket and LevelDB. */
export async function startMarket(
  folder: string,
  grid: SimbenchGrid,
  participants: readonly Participant[],
  begin: Instant,
): Promise<MarketOfDay> {
  const design = { grid: widened(marketGrid(grid), participants.length / HOUSEHOLDS), participants };
  const plan = { operatorLabel: ADDRESS, at: begin, longLifetime: LIFETIME, proxyLifetime: LIFETIME };
  const network = await makeNetwork({ ...plan, market: plannedMarket(design) }, systemRandom);
  const { config, ...facts } = nodeFiles(demoParameters(ADDRESS, design.grid), design, 0);
  const most = 2 * participants.length + 10;
  const [written] = await writeNetwork(folder, network, () => ({
    ...facts,
    config: {
      ...config,
      rules: { ...config.rules, retention: '7d' },
      limits: { ...config.limits, sessions: most, greetings: most, greetingsPerAddress: most },
      settlement: { mode: 'separate', energyPrice: '20ct', servicePrice: '15ct', after: '65s' },
    },
  }));
  if (!written) throw new Error('the network has no market');
  const { node: file, dataDir, metersDir = '', participants: folders } = written;
  await createStore(dataDir, { market: ADDRESS, created: begin });
  await createMeterStore(metersDir, { market: ADDRESS, created: begin });
  const clock = new SimulatedClock(begin);
  const count = { trades: 0, made: 0, checked: 0, writes: 0 };
  const warnings: string[] = [];
  const warn = (message: string, fields?: object): void => void warnings.push(`${message} ${JSON.stringify(fields)}`);
  const log = { ...silentLog, warn, error: warn, child: () => log };
  const node = await startNode(await loadNodeConfig(file), {
    clock,
    random: systemRandom,
    log,
    metrics: counting(count),
  });
  return { node, clock, count, root: join(folder, 'root.pem'), folders, warnings };
}

const counting = (count: NodeCount) => ({
  ...noMetrics,
  traded: () => {
    count.trades += 1;
  },
  signatureMade: () => {
    count.made += 1;
  },
  signatureChecked: () => {
    count.checked += 1;
  },
  batchWritten: () => {
    count.writes += 1;
  },
});

/** The grid for so many times as many households. */
function widened(grid: Grid, times: number): Grid {
  const wide = (capacity: number) => watts(Math.ceil(capacity * Math.max(1, times)));
  return {
    ...grid,
    lines: grid.lines.map((line) => ({
      ...line,
      capacityUp: wide(line.capacityUp),
      capacityDown: wide(line.capacityDown),
    })),
  };
}
