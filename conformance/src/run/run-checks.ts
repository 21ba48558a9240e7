import type { RunnableCheck } from '../checks/check.ts';
import { NoAnswer, NotImplemented, NotTestable, SubjectGone, WrongVerdict } from '../checks/fault.ts';
import type { CheckResult, Verdict, WireLine } from './results.ts';

export interface RunOptions<Subject> {
  readonly checks: readonly RunnableCheck<Subject>[];
  /** What the checks look at. It is asked for before each check, so that it can be made anew after a crash or a hang. */
  readonly subject: (check: RunnableCheck<Subject>) => Promise<Subject>;
  /** Called when a check came to no end by itself, before the next one: whatever hangs is taken away here. */
  readonly discard: (verdict: 'hang' | 'crash') => Promise<void>;
  /** Why a check is not to be made (profile not claimed, not selected), or nothing if it is. */
  readonly skip?: (check: RunnableCheck<Subject>) => string | undefined;
  /** What went over the wire since the last call. */
  readonly takeWire?: () => readonly WireLine[];
  /** Keeps it for checks that hold, too. */
  readonly keepWire?: boolean;
  /** Requirements that only advise: a failed check of one is a warning. */
  readonly advises?: (requirement: string) => boolean;
  readonly onResult?: (result: CheckResult, place: { readonly done: number; readonly of: number }) => void;
  readonly timeoutMs?: number;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
}

const TIMEOUT_MS = 10_000;

/**
 * Makes checks one after another, in their order, each to an end: a verdict for each, whatever happens.
 *
 * A negative check whose twin did not pass fails as not testable: that something wrong is refused says nothing about
 * an implementation that refuses what is right.
 */
export async function runChecks<Subject>(options: RunOptions<Subject>): Promise<CheckResult[]> {
  const { checks, skip, takeWire, keepWire, onResult, now } = options;
  const verdicts = new Map<string, Verdict>();
  const results: CheckResult[] = [];
  for (const check of checks) {
    takeWire?.();
    const began = now();
    const reason = skip?.(check);
    const end =
      reason === undefined ? await endOf(check, options, verdicts) : { verdict: 'skip' as const, message: reason };
    verdicts.set(check.id, end.verdict);
    const isTold = keepWire === true || (end.verdict !== 'pass' && end.verdict !== 'skip');
    const wire = isTold ? (takeWire?.() ?? []) : [];
    const { run: _, timeoutMs: __, ...rest } = check;
    const result = { ...rest, ...end, ...(wire.length > 0 && { wire }), durationMs: Math.round(now() - began) };
    results.push(result);
    onResult?.(result, { done: results.length, of: checks.length });
    if (end.verdict === 'hang' || end.verdict === 'crash') await options.discard(end.verdict);
  }
  return results;
}

type End = Pick<CheckResult, 'verdict' | 'message' | 'expected' | 'actual'>;

/** What comes of one check. */
async function endOf<Subject>(
  check: RunnableCheck<Subject>,
  { subject, advises, timeoutMs = TIMEOUT_MS }: RunOptions<Subject>,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<End> {
  const twin = check.twin === undefined ? undefined : verdicts.get(check.twin);
  if (twin === 'skip') return { verdict: 'skip', message: `its twin ${check.twin} was not made` };
  if (twin !== undefined && twin !== 'pass')
    return { verdict: 'fail', message: `not testable: its twin ${check.twin} did not pass (${twin})` };
  try {
    await within(
      check.timeoutMs ?? timeoutMs,
      subject(check).then((made) => check.run(made)),
    );
    return { verdict: 'pass' };
  } catch (error) {
    const end = endBy(error);
    const isAdvice = advises !== undefined && check.requirements.every(advises);
    return end.verdict === 'fail' && isAdvice ? { ...end, verdict: 'warn' } : end;
  }
}

/** The verdict that an error stands for. What is none of ours is a fault of the suite. */
function endBy(error: unknown): End {
  if (error instanceof WrongVerdict) {
    const { message, expected, actual } = error;
    return {
      verdict: 'fail',
      message,
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
    };
  }
  if (error instanceof NotTestable) return { verdict: 'fail', message: `not testable: ${error.message}` };
  if (error instanceof NotImplemented) return { verdict: 'skip', message: error.message };
  if (error instanceof NoAnswer) return { verdict: 'hang', message: error.message };
  if (error instanceof SubjectGone) return { verdict: 'crash', message: error.message };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { verdict: 'error', message: `a fault of the suite: ${text}` };
}

/** Waits for work, but no longer than so many milliseconds. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`nothing came within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
