// Runs the test suite on other versions of Node, which the npm package `node` brings:
//   node scripts/test-on-node.mjs                 on every supported line
//   node scripts/test-on-node.mjs 22 24.11.0 …    on those; anything else is a filter for the test runner
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const SUPPORTED = ['20', '22', '24'];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);
const isVersion = (/** @type {string} */ word) => /^\d+(\.\d+){0,2}$/.test(word);
const asked = words.filter(isVersion);
const filters = words.filter((word) => !isVersion(word));

const npmCli = process.env.npm_execpath;
const [npm, ...first] = npmCli ? [process.execPath, npmCli] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];

/** @param {string[]} command run in the repository @returns {number} its exit code */
function run(...command) {
  const done = spawnSync(npm, [...first, ...command], { cwd: root, stdio: 'inherit' });
  if (done.error) console.error(`${command.join(' ')}: ${done.error.message}`);
  return done.status ?? 1;
}

const failed = (asked.length > 0 ? asked : SUPPORTED).filter((version) => {
  console.error(`-- Node ${version}`);
  // The packages stay as the running Node installed them: our one native module works with every version.
  return run('exec', '--yes', `--package=node@${version}`, '--', 'node', 'scripts/test.mjs', ...filters) !== 0;
});
if (failed.length > 0) {
  console.error(`failed on Node ${failed.join(', ')}`);
  process.exitCode = 1;
}
