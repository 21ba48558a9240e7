// Runs the whole test suite and ends with one line, `N passed, N failed`, taken from the runner's own count. Tests that
// need PostgreSQL get a cluster of their own; where that cannot be had, they are skipped and the end says so.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMissing, withPostgres } from './postgres.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'bc4p-test-'));
const report = join(folder, 'report.json');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const filters = process.argv.slice(2);
const run = await withPostgres(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);

let counts;
/** @type {Map<string, number>} how many tests were skipped, by file */
const skipped = new Map();
try {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  for (const { name, assertionResults } of testResults) {
    const count = assertionResults.filter((/** @type {{ status: string }} */ { status }) =>
      ['skipped', 'pending', 'disabled'].includes(status),
    ).length;
    if (count > 0) skipped.set(relative(root, name), count);
  }
} catch {
  console.error('The test runner wrote no report.');
  process.exitCode = 1;
}
rmSync(folder, { recursive: true, force: true });
if (counts) {
  for (const [file, count] of skipped) console.log(`skipped: ${count} in ${file}`);
  if (run.missing !== undefined) console.log(describeMissing(run.missing));
  // A file that does not load has no failed test, but it is a failure all the same.
  const failed = Math.max(counts.failed, run.status === 0 ? 0 : Math.max(1, counts.failed));
  console.log(`${counts.passed} passed, ${failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
  process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;
}
