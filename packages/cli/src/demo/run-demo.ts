import { instant } from '@bc4p/protocol/units';
import { readSimbenchGrid } from '../simbench/grid.ts';
import { tradeDay } from './day.ts';
import { demoParameters } from './parameters.ts';
import { participantsOf } from './participants.ts';
import type { DemoProgress } from './progress.ts';
import type { DemoReport } from './report.ts';
import { ADDRESS, startMarket } from './start-market.ts';
import { tally } from './tally.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface DemoOptions {
  /** A folder in SimBench's CSV form, and what people call that grid. */
  readonly grid: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Where the network and the node's database go, and stay; a temporary folder that is removed again if left out. */
  readonly folder?: string;
}

/** The market opens an hour before the day begins. */
const BEFORE = 3600;

/** Brings up a market for a real grid, trades a real day on it, and adds it up. */
export async function runDemo(options: DemoOptions, progress: DemoProgress): Promise<DemoReport> {
  if (options.folder !== undefined) return demoIn(options.folder, options, progress);
  using folder = temporaryFolder('bc4p-demo-');
  return await demoIn(folder.path, options, progress);
}

async function demoIn(folder: string, options: DemoOptions, progress: DemoProgress): Promise<DemoReport> {
  const started = performance.now();
  try {
    progress.stage('reading the grid');
    const simbench = await readSimbenchGrid(options.grid, options.date);
    const { slots, date } = simbench;
    const participants = participantsOf(simbench);
    const parameters = demoParameters(ADDRESS, simbench);

    progress.stage(`making keys and certificates for ${participants.length} participants and a meter each`);
    const start = instant((slots[0]?.start ?? 0) - BEFORE);
    await using market = await startMarket(folder, parameters, participants, start);
    const day = await tradeDay(market, participants, slots, progress.watcher(slots.length));

    progress.stage('checking the evidence of every trade');
    const more = await market.finalChecks(day.trades, slots.length);
    const report = tally({
      ...{ name: options.name, date, slots, grid: parameters.grid, participants, day },
      ...{ signatures: market.signatures(), elapsedMs: Math.round(performance.now() - started) },
    });
    return { ...report, checks: [...report.checks, ...more] };
  } finally {
    progress.end();
  }
}
