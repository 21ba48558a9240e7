import { spawnSync } from 'node:child_process';
import type { Effort, Figure } from './figure.ts';
import { quantile } from './ground/median.ts';
import { BIN } from './ground/node-process.ts';
import type { Line } from './line.ts';

const RUNS_PER_ROUND = 4;
const COMMANDS = [['--version'], ['--help'], ['market', 'clear', '--help'], ['cert', 'verify', '--help']];

/** How long commands take to start, against Node itself. */
export const commandStart: Figure = {
  name: 'start',
  measure({ rounds, share }: Effort): Promise<readonly Line[]> {
    const runs = share < 1 ? 1 : rounds * RUNS_PER_ROUND;
    const reference = { what: 'node -e 0', value: milliseconds(['-e', '0'], runs) };
    const lines = COMMANDS.map((args) => ({
      what: `bc4p ${args.join(' ')}`,
      value: milliseconds([BIN, ...args], runs),
      unit: 'ms',
      reference,
    }));
    return Promise.resolve(lines);
  },
};

/** Of a run among the fastest third, since whatever else the machine does only ever adds. */
function milliseconds(args: readonly string[], runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
    return performance.now() - started;
  });
  return quantile(times, 1 / 3);
}
