import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Check,
  type CheckResult,
  combineRuns,
  compareFailures,
  exitCodeOf,
  isBad,
  type Results,
  reportFiles,
} from '@bc4p/conformance';
import { writeText } from '../terminal/files.ts';
import { styleFor } from '../terminal/style.ts';
import { describeRun } from './describe-run.ts';
import { CONFORMANCE_EXIT } from './exit.ts';
import { readPlan } from './read-plan.ts';
import type { RunFlags } from './run-flags.ts';
import { runProgressTo } from './run-progress.ts';

/** What one kind of implementation needs to be looked at. */
export interface Look<Some extends Check> {
  readonly flags: RunFlags;
  /** Every check there is of this kind. */
  readonly checks: readonly Some[];
  /** Looks once. */
  readonly run: (how: {
    readonly checks: readonly Some[];
    readonly skip: (check: Check) => string | undefined;
    readonly seed: string;
    readonly onResult: (result: CheckResult, place: { readonly done: number; readonly of: number }) => void;
  }) => Promise<Results>;
  /** The command that makes one check again and shows what is said, if there is one. */
  readonly replay?: (id: string) => string;
  /** Prints a line for people. */
  readonly log: (line: string) => void;
}

const randomSeed = (): string => randomBytes(8).toString('hex');

/** Looks at an implementation as the flags say: progress, table, reports, expected failures. Gives the exit code, too. */
export async function carryOut<Some extends Check>(look: Look<Some>): Promise<{ results: Results; exitCode: number }> {
  const { flags, log, replay } = look;
  const { checks, skip, expectedFailures } = await readPlan(look.checks, flags);
  const seed = flags.seed ?? randomSeed();
  const progress = runProgressTo(process.stderr, () => performance.now());
  const once = async () => {
    let bad = 0;
    try {
      return await look.run({
        ...{ checks, skip, seed },
        onResult: ({ id, verdict }, { done, of }) => {
          if (isBad(verdict)) bad += 1;
          progress.check(id, done, of, bad);
        },
      });
    } finally {
      progress.end();
    }
  };
  const runs: [Results, ...Results[]] = [await once()];
  while (runs.length < flags.repeat) runs.push(await once());
  const results = combineRuns(runs);
  const compared = compareFailures(results.checks, expectedFailures, new Set(look.checks.map(({ id }) => id)));
  if (flags.report !== undefined) await writeReports(flags.report, results);
  const style = styleFor(process.stdout, process.env);
  for (const line of describeRun(results, compared, style, (id) => replay?.(id))) log(line);
  if (flags.report !== undefined) log(`Reports are in ${flags.report}.`);
  const { unexpected, stale } = compared;
  const own = exitCodeOf(results);
  const isJudged = own !== CONFORMANCE_EXIT.noVerdict;
  if (!isJudged) return { results, exitCode: own };
  if (unexpected.length > 0) return { results, exitCode: CONFORMANCE_EXIT.failed };
  return { results, exitCode: stale.length > 0 ? CONFORMANCE_EXIT.staleBaseline : CONFORMANCE_EXIT.passed };
}

async function writeReports(folder: string, results: Results): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(reportFiles(results))) await writeText(join(folder, name), text, 'report');
}
