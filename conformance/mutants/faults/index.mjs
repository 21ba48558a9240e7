// Faults of the suite itself, made on purpose: none may be booked on the implementation, and none may pass.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../suites/command.mjs';
import { BC4P } from '../suites/market.mjs';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const DRIVER = `node '${path('../../drivers/javascript/driver.mjs')}'`;
const TARGET = `node '${path(`../suites/${BC4P}`)}' conformance target {config}`;
const LIB = ['lib', '--driver', DRIVER, '--only', 'sign/tokens/*'];
const MARKET = ['market', '--cmd', TARGET, '--only', 'session/welcome', '--only', 'offers/taken'];

/** @typedef {{id: string, says: string, words: readonly string[], changes: readonly import('../plant/changed.mjs').BuiltChange[]}} HarnessFault */

/** @type {readonly HarnessFault[]} */
export const HARNESS_FAULTS = [
  {
    id: 'vectors-other-hash',
    says: 'a file of vectors is not the one that the MANIFEST names',
    words: LIB,
    changes: [
      {
        file: 'conformance/src/vectors/load.ts',
        find: "createHash('sha256').update(text)",
        replace: "createHash('sha256').update(' ').update(text)",
      },
    ],
  },
  {
    id: 'check-throws',
    says: 'a check throws what is no verdict',
    words: LIB,
    changes: [
      {
        file: 'conformance/src/vectors/vector-checks.ts',
        find: 'const places = differences(expect, actual);',
        replace: "throw new TypeError('broken on purpose'); const places = [];",
      },
    ],
  },
  {
    id: 'driver-dies',
    says: 'the driver ends before it has said that it is ready',
    words: ['lib', '--driver', 'exit 7', '--only', 'sign/tokens/*'],
    changes: [],
  },
  {
    id: 'frame-is-none',
    says: 'the suite makes frames that fit no schema',
    words: MARKET,
    changes: [
      {
        file: 'conformance/src/wire/judge-frame.ts',
        find: 'const text = JSON.stringify(frame);',
        replace: 'const text = JSON.stringify({ ...frame, surplus: 1 });',
      },
    ],
  },
  {
    id: 'other-key',
    says: 'the suite signs with other keys than its certificates certify',
    words: MARKET,
    changes: [
      {
        file: 'conformance/src/network/holder.ts',
        find: 'signer: key })',
        replace: 'signer: { ...key, algorithm: key.algorithm, sign: async (bytes) => key.sign(bytes.subarray(1)) } })',
      },
    ],
  },
];

/** Runs the suite with a fault in it; tells its exit code and, where there are results, how many checks came to which verdict. @param {HarnessFault} fault */
export async function runFaulty({ id, says, words, changes }) {
  const report = await mkdtemp(join(tmpdir(), 'bc4p-fault-'));
  try {
    const mutant = { kind: /** @type {const} */ ('behaviour'), id, area: 'faults', says, changes };
    const line = `${commandLine(BC4P, mutant)} conformance ${words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')} --report '${report}'`;
    const child = spawn(line, { shell: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    const exitCode = await new Promise((resolve) => child.once('close', resolve));
    const counts = await readFile(join(report, 'results.json'), 'utf8').then(
      (text) => JSON.parse(text).counts,
      () => undefined,
    );
    return { exitCode, counts, errors };
  } finally {
    await rm(report, { recursive: true, force: true });
  }
}

/** True if the fault came out as one of the suite: exit code 2, and nobody is blamed or praised. @param {Awaited<ReturnType<typeof runFaulty>>} outcome */
export const isToldAsFault = ({ exitCode, counts }) =>
  exitCode === 2 &&
  (counts === undefined ||
    (counts.error > 0 && counts.fail + counts.warn + counts.hang + counts.crash + counts.pass === 0));
