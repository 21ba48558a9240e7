// Cuts the power of a node under load: `npm run test:power -- --cuts 100`. Its store lies on an ext4 of its own, of which
// each cut takes what is on the disk at that moment. Needs to mount (root on Linux); says so where it cannot. Two cuts
// are part of `npm test`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { cuts: { type: 'string', default: '40' } } });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'packages/node/test/durability/power.test.ts'],
  { stdio: 'inherit', env: { ...process.env, BC4P_POWER_CUTS: values.cuts } },
);
process.exitCode = status ?? 1;
