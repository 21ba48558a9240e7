import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { runLibrary } from '../src/driver/run-library.ts';
import { loadVectors } from '../src/vectors/load.ts';
import { vectorChecks } from '../src/vectors/vector-checks.ts';

const run = promisify(execFile);
const works = (command: string, ...args: string[]): Promise<boolean> => run(command, args).then(Boolean, () => false);
const pathOf = (name: string): string => fileURLToPath(new URL(`../drivers/${name}`, import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'bc4p-drivers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const checks = vectorChecks(await loadVectors());
const CLAIMED = [
  ...['canonicalize', 'fee', 'frame', 'log-consistency', 'log-inclusion', 'log-leaf', 'log-relation', 'log-root'],
  ...['read-payload', 'verify'],
];

/** Everything of the operations that the driver claims passes; of the others nothing is said. */
async function passesWhatItClaims(command: string, operations: readonly string[]): Promise<void> {
  const results = await runLibrary({ command, checks });
  expect(results.checks.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skip')).toEqual([]);
  const claimed = new Set(checks.filter(({ question }) => operations.includes(question.op)).map(({ id }) => id));
  const passed = results.checks.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id);
  expect(new Set(passed)).toEqual(claimed);
}

const hasPython = await works('python3', '-c', 'import cryptography');
describe.skipIf(!hasPython)('the driver in Python (needs python3 with the package cryptography)', () => {
  test('passes what it claims', () =>
    passesWhatItClaims(`python3 ${pathOf('python/driver.py')}`, [...CLAIMED, 'open-bundle', 'validate']));
});

const hasGo = await works('go', 'version');
describe.skipIf(!hasGo)('the driver in Go (needs go)', () => {
  test('passes what it claims', async () => {
    const binary = join(folder, 'driver');
    await run('go', ['build', '-o', binary, '.'], { cwd: pathOf('go') });
    const schemas = fileURLToPath(new URL('../../spec/schemas/v1', import.meta.url));
    await passesWhatItClaims(`BC4P_SCHEMAS=${schemas} ${binary}`, CLAIMED);
  }, 240_000);
});
