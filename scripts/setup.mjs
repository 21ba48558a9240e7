// Makes a clone ready to run, and does nothing when it is: installs what package-lock.json names, then builds.
// It has no dependencies of its own, since it runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `BC4P needs Node 20.19 or later; this is ${process.version}. Install a newer one from your package manager or nodejs.org.`,
  );
  process.exit(1);
}

/**
 * Does work unless it was done in this very state before.
 * @param {string} name of the stamp @param {boolean} there whether what the work makes exists @param {string} state @param {() => void} work
 */
function once(name, there, state, work) {
  const stamp = join(root, 'node_modules', '.cache', 'bc4p', name);
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/** @param {string[]} parts hashed in order */
const hash = (...parts) => parts.reduce((digest, part) => digest.update(part), createHash('sha256')).digest('hex');

/** The names and change times of all files below the given ones: enough to see that a source changed. */
function fingerprint(/** @type {string[]} */ ...paths) {
  const seen = [];
  for (const path of paths) {
    const at = join(root, path);
    if (!existsSync(at)) continue;
    const found = statSync(at).isDirectory()
      ? readdirSync(at, { recursive: true }).map((name) => join(path, String(name)))
      : [path];
    for (const file of found) seen.push(`${file} ${statSync(join(root, file)).mtimeMs}`);
  }
  return hash(...seen.sort());
}

/** @param {string} command @param {string[]} args @param {string} doing what, for people */
function run(command, args, doing) {
  console.error(`bc4p setup: ${doing} …`);
  const { NODE_ENV: _, ...env } = process.env;
  const done = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: false });
  if (done.status === 0) return;
  console.error(
    `bc4p setup: ${doing} failed (${done.error?.message ?? `exit ${done.status}`}). What it printed is above; mend that and run the same command again.`,
  );
  process.exit(1);
}

const node = (/** @type {string[]} */ ...args) => /** @type {const} */ ([process.execPath, args]);
const npmCli = process.env.npm_execpath;
const npm = (/** @type {string[]} */ ...args) =>
  npmCli ? node(npmCli, ...args) : /** @type {const} */ ([process.platform === 'win32' ? 'npm.cmd' : 'npm', args]);

const packages = ['packages/protocol', 'conformance', 'packages/node', 'packages/cli'];
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
once('installed', existsSync(join(root, 'node_modules')), hash(lock, process.platform, process.arch), () =>
  run(
    ...npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'),
    'installing the packages of package-lock.json',
  ),
);

const sources = [
  ...packages.flatMap((name) => [`${name}/src`, `${name}/tsconfig.json`, `${name}/package.json`]),
  'tsconfig.base.json',
  'tsconfig.json',
];
const built = packages.every((name) => existsSync(join(root, name, 'dist')));
once('built', built, fingerprint(...sources), () => {
  run(...node(join('node_modules', 'typescript', 'bin', 'tsc'), '-b', ...(built ? [] : ['--force'])), 'building');
  run(...node(join('packages', 'cli', 'scripts', 'manifest.mjs')), 'listing the commands');
});
