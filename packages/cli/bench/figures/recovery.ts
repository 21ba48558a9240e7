import { loadNodeConfig } from '@bc4p/node/config';
import { writeHistory } from '@bc4p/node/measure';
import { temporaryFolder } from '../../src/demo/temporary-folder.ts';
import { type Effort, type Figure, partOf } from './figure.ts';
import { makeBenchMarket } from './ground/bench-market.ts';
import { medianOf } from './ground/median.ts';
import { NodeProcess } from './ground/node-process.ts';
import type { Line } from './line.ts';

const EVENTS = 1_000_000;
const TRADERS = 2;
const [SELLER, BUYER] = [
  { point: 'point-0', node: 'root' },
  { point: 'point-1', node: 'root' },
];

/** How long a node takes to serve again after kill -9, if its newest snapshot lies as far back as one can. */
export const recovery: Figure = {
  name: 'recovery',
  async measure(effort: Effort): Promise<readonly Line[]> {
    using folder = temporaryFolder('bc4p-bench-recovery-');
    const file = await makeBenchMarket(folder.path, TRADERS);
    const { records } = await writeHistory(await loadNodeConfig(file), partOf(EVENTS, effort), [SELLER, BUYER]);
    const value = await medianOf(effort.rounds, () => untilItServes(file, effort));
    const what = `start after kill -9 with a journal of ${records.toLocaleString('en')} events`;
    return [{ what, value, unit: 's', goal: { below: 10 } }];
  },
};

async function untilItServes(file: string, { nodeFlags }: Effort): Promise<number> {
  const begun = performance.now();
  await using node = await NodeProcess.start(file, nodeFlags);
  const seconds = (performance.now() - begun) / 1000;
  await node.kill();
  return seconds;
}
