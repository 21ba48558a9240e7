import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from './plan/scenario.ts';
import type { Outcome } from './simulation.ts';

/** A scenario that failed once, kept so that it never does again. */
export interface Regression {
  /** What was found. */
  readonly found: string;
  /** The hash of the trace with which it was found. */
  readonly hash: string;
  readonly scenario: Scenario;
}

/** Keeps a scenario with what it led to among the regressions; returns the file. */
export function keepRegression({
  scenario,
  outcome,
}: {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}): string {
  const { hash, finding } = outcome;
  const regression: Regression = { found: finding?.fact ?? '', hash, scenario };
  const file = join('packages', 'node', 'sim', 'regressions', `seed-${scenario.seed}-${hash.slice(0, 8)}.json`);
  writeFileSync(file, `${JSON.stringify(regression, null, 1)}\n`);
  return file;
}
