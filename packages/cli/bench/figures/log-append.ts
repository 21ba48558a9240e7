import { join } from 'node:path';
import { createStore, systemClock } from '@bc4p/node';
import { appendLeaves } from '@bc4p/node/measure';
import { temporaryFolder } from '../../src/demo/temporary-folder.ts';
import { type Effort, type Figure, partOf } from './figure.ts';
import { medianOf } from './ground/median.ts';
import type { Line } from './line.ts';

const LEAVES = 50_000;
const MARKET = 'bench';

/** How many leaves a second a market's log takes: commitments, hashes, tiles, and all of it on disk. */
export const logAppend: Figure = {
  name: 'log-append',
  async measure(effort: Effort): Promise<readonly Line[]> {
    const count = partOf(LEAVES, effort);
    const value = await medianOf(effort.rounds, () => perSecond(count));
    return [{ what: 'leaves appended to a log, on disk', value, unit: 'per s' }];
  },
};

async function perSecond(count: number): Promise<number> {
  using folder = temporaryFolder('bc4p-bench-log-');
  const store = join(folder.path, 'store');
  await createStore(store, { market: MARKET, created: systemClock.now() });
  const started = performance.now();
  await appendLeaves(store, MARKET, count);
  return (1000 * count) / (performance.now() - started);
}
