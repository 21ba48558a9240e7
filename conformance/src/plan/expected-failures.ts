import type { CheckResult } from '../run/results.ts';

/** A check that is known to fail, with the reason, and the line of the file that says so. */
export interface ExpectedFailure {
  readonly id: string;
  readonly reason: string;
  readonly line: number;
}

/** A file of expected failures that cannot be read. */
export class ExpectedFailuresUnreadable extends Error {
  override readonly name = 'ExpectedFailuresUnreadable';
}

/** Reads lines of `check-id  # why`; empty ones and comments of their own mean nothing. A line without a reason is none. */
export function readExpectedFailures(text: string): ExpectedFailure[] {
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1;
    if (/^\s*(#|$)/.test(content)) return [];
    const [, id, reason] = /^\s*(\S+)\s+#\s*(\S.*?)\s*$/.exec(content) ?? [];
    if (id === undefined || reason === undefined)
      throw new ExpectedFailuresUnreadable(`line ${line} is not "check-id  # reason": ${content.trim()}`);
    return [{ id, reason, line }];
  });
}

/** What a run makes of the file: what failed although nobody expected it, and what the file says and is not so. */
export interface Compared {
  /** Failed, and not in the file. */
  readonly unexpected: readonly CheckResult[];
  readonly expected: readonly CheckResult[];
  /** In the file, but they pass, or there is no such check: lines to delete. */
  readonly stale: readonly (ExpectedFailure & { readonly why: string })[];
}

const FAILED: readonly string[] = ['fail', 'hang', 'crash'];

/**
 * Holds a run against the failures that are expected. A check that was skipped says nothing about its line.
 *
 * @param known the ids of all checks there are: a line may name one that was not selected this time
 */
export function compareFailures(
  results: readonly CheckResult[],
  failures: readonly ExpectedFailure[],
  known: ReadonlySet<string>,
): Compared {
  const failed = results.filter(({ verdict }) => FAILED.includes(verdict));
  const byId = new Map(results.map((result) => [result.id, result]));
  const ids = new Set(failures.map(({ id }) => id));
  const stale = failures.flatMap((failure) => {
    const verdict = byId.get(failure.id)?.verdict;
    if (!known.has(failure.id)) return [{ ...failure, why: 'there is no such check' }];
    return verdict === 'pass' || verdict === 'warn' ? [{ ...failure, why: 'it passes' }] : [];
  });
  return {
    unexpected: failed.filter(({ id }) => !ids.has(id)),
    expected: failed.filter(({ id }) => ids.has(id)),
    stale,
  };
}
