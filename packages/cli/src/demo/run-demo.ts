import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore, systemRandom } from '@bc4p/node';
import { makeNetwork, writeNetwork } from '@bc4p/node/network';
import { instant, seconds } from '@bc4p/protocol/units';
import { readSimbenchGrid } from '../simbench/grid.ts';
import { tradeDay } from './day.ts';
import { nodeFiles } from './node-files.ts';
import { NodeMarket } from './node-market.ts';
import { demoParameters } from './parameters.ts';
import { participantsOf } from './participants.ts';
import type { DemoProgress } from './progress.ts';
import type { DemoReport } from './report.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { tally } from './tally.ts';

export interface DemoOptions {
  /** A folder in SimBench's CSV form, and what people call that grid. */
  readonly grid: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Where the network and the node's database go, and stay; a temporary folder that is removed again if left out. */
  readonly folder?: string;
}

const OPERATOR = 'simbench';
const MARKET = 'rural1';
// Certificates are good for the whole simulated day, on either side of which some time is left.
const BEFORE = 3600;
const LIFETIME = seconds(2 * 86_400);

/** Brings up a market for a real grid, trades a real day on it, and adds it up. */
export async function runDemo(options: DemoOptions, progress: DemoProgress): Promise<DemoReport> {
  const started = performance.now();
  progress.stage('reading the grid');
  const simbench = await readSimbenchGrid(options.grid, options.date);
  const participants = participantsOf(simbench);
  const parameters = demoParameters(`${MARKET}.${OPERATOR}`, simbench);
  const start = instant((simbench.slots[0]?.start ?? 0) - BEFORE);

  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'bc4p-demo-')));
  try {
    progress.stage(`making keys and certificates for ${participants.length} participants and a meter each`);
    const network = await makeNetwork(
      {
        ...{ operatorLabel: OPERATOR, marketLabel: MARKET, at: start, longLifetime: LIFETIME, proxyLifetime: LIFETIME },
        participants: participants.map(({ name, feedIn, draw }) => ({ name, point: name, feedIn, draw })),
      },
      systemRandom,
    );
    await writeNetwork(folder, network, nodeFiles(parameters, participants));
    await createStore(join(folder, 'market', 'data'), { market: network.market, created: start });

    progress.stage('starting the node');
    await using market = await NodeMarket.start(
      join(folder, 'market', 'node.yaml'),
      network,
      new SimulatedClock(start),
    );
    const { slots, date } = simbench;
    const day = await tradeDay(market, participants, slots, progress.watcher(slots.length));
    progress.stage('checking the evidence of every trade');
    const more = await market.finalChecks(day.trades.length);
    const report = tally({
      ...{ name: options.name, date, slots, grid: parameters.grid, participants, day },
      ...{ signatures: market.signatures(), elapsedMs: Math.round(performance.now() - started) },
    });
    return { ...report, checks: [...report.checks, ...more] };
  } finally {
    progress.end();
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
}
