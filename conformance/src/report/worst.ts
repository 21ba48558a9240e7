import type { Verdict } from '../run/results.ts';

/** From the worst to the best; what was not looked at says least. */
const ORDER: readonly Verdict[] = ['error', 'crash', 'hang', 'fail', 'warn', 'pass', 'skip'];

/** The verdict on several checks together: the worst of theirs. Nothing if there are none. */
export const worst = (verdicts: readonly Verdict[]): Verdict | undefined =>
  ORDER.find((verdict) => verdicts.includes(verdict));

/** True of what counts against the implementation, or is a fault of the suite. */
export const isBad = (verdict: Verdict): boolean => ORDER.indexOf(verdict) <= ORDER.indexOf('fail');
