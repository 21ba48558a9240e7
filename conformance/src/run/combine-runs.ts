import { type CheckResult, countVerdicts, type Results } from './results.ts';

/** Runs of the same checks as one: a check that comes to another verdict the second time has failed, whatever it said. */
export function combineRuns(runs: readonly [Results, ...Results[]]): Results {
  const [first, ...others] = runs;
  if (others.length === 0) return first;
  const checks = first.checks.map((check, place): CheckResult => {
    const verdicts = [check, ...others.map(({ checks: again }) => again[place])].map((one) => one?.verdict ?? 'error');
    if (verdicts.every((verdict) => verdict === check.verdict)) return check;
    const isFault = verdicts.includes('error');
    return {
      ...check,
      verdict: isFault ? 'error' : 'fail',
      message: `came to another verdict from run to run: ${verdicts.join(', ')}`,
    };
  });
  return {
    ...first,
    durationMs: runs.reduce((sum, { durationMs }) => sum + durationMs, 0),
    counts: countVerdicts(checks),
    checks,
  };
}
