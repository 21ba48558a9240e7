import type { Check } from './checks.ts';
import type { SignatureCount } from './demo-market.ts';
import { count } from './figures.ts';

/** What was checked, how much was signed for it, and how long it all took by the clock on the wall, in milliseconds. */
export interface Checked {
  readonly checks: readonly Check[];
  readonly signatures: SignatureCount;
  readonly elapsedMs: number;
}

/** Each check on a line, and the first cases that broke it below. */
export function printChecks({ checks, signatures, elapsedMs }: Checked): readonly string[] {
  const lines = checks.flatMap(({ rule, cases, faults }) => [
    `  ${faults.length === 0 ? '✓' : '✗'} ${rule.padEnd(60)} ${count(cases).padStart(8)} cases`,
    ...faults.slice(0, 3).map((fault) => `      ${fault}`),
    ...(faults.length > 3 ? [`      and ${faults.length - 3} more`] : []),
  ]);
  const seconds = (elapsedMs / 1000).toFixed(1);
  return [
    ...lines,
    `  ${count(signatures.made)} signatures made, ${count(signatures.checked)} checked; the day took ${seconds} s`,
  ];
}
