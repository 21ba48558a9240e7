// npm run bench:start: how long commands take to start, against bare `node -e 0`, both measured in this run. Fastest
// third of the runs, since whatever else the machine does only ever adds.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 21;
const bin = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages', 'cli', 'bin', 'run.js');

/** Milliseconds of one run, as a typical fast one. @param {string[]} args */
function measure(args) {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 3)] ?? 0;
}

const bare = measure(['-e', '0']);
console.log(`${process.version}: bare node -e 0 takes ${bare.toFixed(0)} ms`);
for (const args of [['--version'], ['--help'], ['market', 'clear', '--help'], ['cert', 'verify', '--help']]) {
  const time = measure([bin, ...args]);
  console.log(`bc4p ${args.join(' ').padEnd(20)} ${time.toFixed(0).padStart(5)} ms   ${(time / bare).toFixed(2)} x`);
}
