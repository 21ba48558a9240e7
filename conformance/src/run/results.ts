import type { Check, TargetKind } from '../checks/check.ts';

/**
 * What came of a check.
 *
 * - `pass`, `fail`: it holds, or not. `warn` is a failed check of a SHOULD.
 * - `hang`: no answer in time. `crash`: the process or connection was gone.
 * - `skip`: not looked at, with the reason (no such operation, profile not claimed).
 * - `error`: a fault of the suite itself. Never the implementation's.
 */
export const VERDICTS = ['pass', 'fail', 'warn', 'hang', 'crash', 'skip', 'error'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A line that went over the wire, as the suite saw it; long ones are cut. */
export interface WireLine {
  /** Milliseconds since the check began. */
  readonly atMs: number;
  readonly direction: 'sent' | 'received' | 'note';
  readonly text: string;
}

export interface CheckResult extends Omit<Check, 'twin'> {
  readonly twin?: string;
  readonly verdict: Verdict;
  /** Why, for every verdict but `pass`. */
  readonly message?: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
  readonly wire?: readonly WireLine[];
  readonly durationMs: number;
}

/** A whole run: the one source of every report. */
export interface Results {
  readonly format: 'bc4p-conformance-results';
  readonly version: 1;
  readonly kind: TargetKind;
  /** Of the suite, and of the specification that it looks at. */
  readonly suite: { readonly version: string; readonly specification: string };
  readonly target: { readonly name: string; readonly version?: string; readonly attachment: string };
  /** What every choice of the run followed from: the same seed makes the same run. */
  readonly seed: string;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly checks: readonly CheckResult[];
}

/** How many checks came to which verdict. */
export function countVerdicts(checks: readonly Pick<CheckResult, 'verdict'>[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of checks) counts[verdict] += 1;
  return counts;
}
