// A PostgreSQL cluster of one's own, for tests: made in a temporary folder, reached through a socket in it, gone afterwards.
//   node scripts/postgres.mjs --install        makes sure that PostgreSQL is installed, where that can be done unasked
//   node scripts/postgres.mjs COMMAND [ARG]…   runs a command with BC4P_TEST_POSTGRES set to the URL of such a cluster
//   node scripts/postgres.mjs --serve          for tests that crash the server: prints its URL, then does what it reads
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Under this name a command finds the URL of the cluster. */
const VARIABLE = 'BC4P_TEST_POSTGRES';
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const NEEDED = ['postgres', 'initdb', 'pg_ctl'];
const isRoot = process.getuid?.() === 0;

const ADVICE = 'install it (Debian: `apt-get install postgresql`; macOS: `brew install postgresql`)';

/** Why there is no cluster, in words for people. */
class Unavailable extends Error {}

/** The folder with the server's programs, the newest version first; undefined if there is none. */
function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => NEEDED.every((name) => isProgram(join(folder, name))));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a program to its end; throws with what it printed if it fails. @param {string[]} command @param {string} [input] */
function run(command, input = '') {
  const [program = '', ...args] = command;
  const done = spawnSync(program, args, { input, encoding: 'utf8', cwd: '/' });
  if (done.status === 0) return;
  const said = done.error?.message ?? `${done.stdout}${done.stderr}`.trim();
  throw new Unavailable(`\`${command.join(' ')}\` failed: ${said || `exit ${done.status}`}`);
}

/** PostgreSQL refuses to run as root: then it is its own user who does. @param {string[]} command */
const asServer = (command) => (isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command);

/** A temporary folder that the server's user gets to. */
function makeFolder() {
  const bases = [tmpdir(), '/tmp', '/var/tmp'];
  const base = bases.find((folder) => spawnSync('test', ['-x', folder]).status === 0 && reachable(folder));
  if (!base) throw new Unavailable(`the user postgres reaches none of ${bases.join(', ')}`);
  const folder = mkdtempSync(join(base, 'bc4p-postgres-'));
  if (isRoot) {
    const { stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
    const { stdout: group } = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' });
    chownSync(folder, Number(stdout), Number(group));
  }
  return folder;
}

/** @param {string} folder */
function reachable(folder) {
  const [program = '', ...args] = asServer(['test', '-x', folder]);
  return spawnSync(program, args, { cwd: '/' }).status === 0;
}

/**
 * Makes and starts a cluster with a role and a database `bc4p`, with the rights that an operator would give them;
 * throws `Unavailable` if that cannot be done here.
 */
function startPostgres() {
  const binaries = findBinaries();
  if (!binaries) throw new Unavailable(`postgres, initdb and pg_ctl were not found; ${ADVICE}`);
  if (isRoot && spawnSync('id', ['postgres']).status !== 0)
    throw new Unavailable('there is no user postgres, and PostgreSQL does not run as root');
  const program = (/** @type {string} */ name) => join(binaries, name);
  const folder = makeFolder();
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  let crashed = false;
  const stop = () => {
    const [command = '', ...args] = asServer([program('pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop']);
    if (existsSync(join(data, 'postmaster.pid'))) spawnSync(command, args, { stdio: 'ignore', cwd: '/' });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const start = () => {
    const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c max_connections=100`;
    const log = join(folder, 'log');
    for (let tries = 50; ; tries -= 1) {
      try {
        return run(asServer([program('pg_ctl'), '-D', data, '-l', log, '-o', options, '-w', '-t', '60', 'start']));
      } catch (error) {
        // After a crash the server's children take a moment to notice, and it does not start beside them.
        if (!crashed || tries === 0) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
    }
  };
  try {
    run(asServer([program('initdb'), '-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--auth=trust']));
    writeFileSync(join(data, 'pg_hba.conf'), 'local all all scram-sha-256\n');
    // Before it starts, since nobody has a password yet.
    run(
      asServer([program('postgres'), '--single', '-D', data, 'postgres']),
      `CREATE ROLE bc4p LOGIN PASSWORD '${password}'\nCREATE DATABASE bc4p OWNER bc4p\n`,
    );
    start();
  } catch (error) {
    stop();
    throw error;
  }
  /** Ends the server at once, as a power cut would. */
  const crash = () => {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    crashed = true;
  };
  const url = `postgresql://bc4p:${password}@localhost/bc4p?host=${encodeURIComponent(folder)}`;
  return { url, start, crash, stop };
}

/** Says in a frame of its own what is not tested, and why. @param {string} reason */
export function describeMissing(reason) {
  const line = '!'.repeat(100);
  return `${line}\nPOSTGRESQL IS NOT TESTED: ${reason}.\n${line}`;
}

/** Installs PostgreSQL on Debian as root, without a cluster of its own; elsewhere says that it is missing. */
function install() {
  if (findBinaries()) return;
  if (!isRoot || !existsSync('/etc/debian_version')) {
    console.error(describeMissing(`it is not installed, and only root on Debian gets it unasked; ${ADVICE}`));
    return;
  }
  console.error('PostgreSQL is missing; installing it …');
  const wishes = '/etc/postgresql-common/createcluster.conf';
  if (!existsSync(wishes)) {
    mkdirSync('/etc/postgresql-common', { recursive: true });
    writeFileSync(wishes, 'create_main_cluster = false\n');
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
  const confold = ['-o', 'Dpkg::Options::=--force-confold'];
  const installed = apt('update') && apt('install', '-y', '--no-install-recommends', ...confold, 'postgresql');
  if (!installed || !findBinaries())
    console.error(describeMissing('apt-get could not install it (what it printed is above)'));
}

/**
 * Runs a command to its end with a cluster, also when it is interrupted; without one if there is none, and says why.
 * @param {string} program @param {string[]} args @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ status: number, missing?: string }>}
 */
export async function withPostgres(program, args, options) {
  // The command gets the same signal from the terminal and ends by it; the cluster has to outlive it, and to be cleared.
  let child;
  let isInterrupted = false;
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    isInterrupted = true;
    child?.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  let cluster;
  let missing;
  try {
    try {
      // Who has named a database already is served by that.
      if (!process.env[VARIABLE]) cluster = startPostgres();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      missing = error.message;
    }
    // While the cluster was made nobody listened to signals.
    await new Promise((resolve) => setImmediate(resolve));
    if (isInterrupted) return { status: 130 };
    if (missing !== undefined) console.error(describeMissing(missing));
    const env = { ...process.env, ...(cluster ? { [VARIABLE]: cluster.url } : {}) };
    child = spawn(program, args, { ...options, env });
    const ended = child;
    const status = await new Promise((resolve, reject) => {
      ended.on('error', reject);
      ended.on('close', (code) => resolve(code ?? 1));
    });
    return { status, ...(missing === undefined ? {} : { missing }) };
  } finally {
    cluster?.stop();
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

/** Starts a cluster, prints its URL, and then follows the lines `crash` and `start` until its input ends. */
async function serve() {
  const cluster = startPostgres();
  for (const signal of SIGNALS) process.on(signal, () => process.stdin.destroy());
  console.log(cluster.url);
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line === 'crash') cluster.crash();
      if (line === 'start') cluster.start();
      console.log('done');
    }
  } finally {
    cluster.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first = '--install', ...rest] = process.argv.slice(2);
  if (first === '--install') install();
  else if (first === '--serve') await serve();
  else process.exitCode = (await withPostgres(first, rest, { stdio: 'inherit' })).status;
}
