// Flips bits of a small store, one at a time: `npm run test:bits` one of each byte, `--all` every bit, `--bits 2000` so
// many, spread over all files. Each is refused by name or harmless. 120 are part of `npm test`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false }, bits: { type: 'string' } } });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'packages/node/test/durability/bits.test.ts'],
  { stdio: 'inherit', env: { ...process.env, BC4P_BITS: values.all ? 'all' : (values.bits ?? 'bytes') } },
);
process.exitCode = status ?? 1;
