// Kills a node under load again and again: `npm run test:kill -- --rounds 50 --seed 7`; with `--tree` one of four that
// trade with each other. A few rounds of each are part of `npm test`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    tree: { type: 'boolean', default: false },
  },
});
const [file, rounds] = values.tree
  ? ['packages/node/test/tree/kill.test.ts', 'BC4P_TREE_KILL_ROUNDS']
  : ['packages/node/test/restart/kill.test.ts', 'BC4P_KILL_ROUNDS'];
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', file], {
  stdio: 'inherit',
  env: { ...process.env, [rounds]: values.rounds, BC4P_KILL_SEED: values.seed },
});
process.exitCode = status ?? 1;
