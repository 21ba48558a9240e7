// Attacks a node in a process of its own, with more of everything than the test suite does, and says how much memory it
// held at most: `npm run test:hostile -- --times 10`. The same once is part of `npm test`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } });
const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'packages/node/test/hostile'];
// With more of everything a test takes longer than the usual patience.
const patient = ['--testTimeout=600000', '--no-file-parallelism'];
const { status } = spawnSync(process.execPath, [...vitest, ...patient], {
  stdio: 'inherit',
  env: { ...process.env, BC4P_HOSTILE_TIMES: values.times },
});
process.exitCode = status ?? 1;
