import type { Results } from './results.ts';

/** Exit codes of `bc4p conformance`; 3 (usage) and 4 (stale baseline) are given elsewhere. */
export const CONFORMANCE_EXIT = { passed: 0, failed: 1, noVerdict: 2, usage: 3, staleBaseline: 4 } as const;

/** The exit code of a run: a fault of the suite, or nothing that was looked at, is no verdict at all. */
export function exitCodeOf({ counts }: Pick<Results, 'counts'>): number {
  const { pass, fail, warn, hang, crash, error } = counts;
  if (error > 0 || pass + fail + warn + hang + crash === 0) return CONFORMANCE_EXIT.noVerdict;
  return fail + hang + crash > 0 ? CONFORMANCE_EXIT.failed : CONFORMANCE_EXIT.passed;
}
