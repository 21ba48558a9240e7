// Runs the whole test suite and ends with one line, `N passed, N failed`, taken from the runner's own count.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'bc4p-test-'));
const report = join(folder, 'report.json');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const filters = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);

let counts;
try {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, numTotalTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  counts = {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
    suites: numFailedTestSuites,
    total: numTotalTests,
  };
} catch {
  console.error('The test runner wrote no report.');
  process.exitCode = 1;
}
rmSync(folder, { recursive: true, force: true });
if (counts) {
  // A file that does not load has no failed test, but it is a failure all the same.
  const failed = Math.max(counts.failed, run.status === 0 ? 0 : Math.max(1, counts.failed));
  console.log(`${counts.passed} passed, ${failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
  process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;
}
