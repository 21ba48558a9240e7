// Kills a node under load again and again: `npm run test:kill -- --rounds 50 --seed 7`. A few rounds of it are part of
// `npm test`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
});
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'packages/node/test/restart/kill.test.ts'],
  { stdio: 'inherit', env: { ...process.env, BC4P_KILL_ROUNDS: values.rounds, BC4P_KILL_SEED: values.seed } },
);
process.exitCode = status ?? 1;
