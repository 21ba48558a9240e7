import type { RunnableCheck } from '../checks/check.ts';
import { NoAnswer, NotImplemented, NotTestable, SubjectGone, WrongVerdict } from '../checks/fault.ts';
import { Lanes } from './lanes.ts';
import type { CheckResult, Verdict, WireLine } from './results.ts';

export interface RunOptions<Subject> {
  readonly checks: readonly RunnableCheck<Subject>[];
  /** What the checks look at. It is asked for before each check, so that it can be made anew after a crash or a hang. */
  readonly subject: (check: RunnableCheck<Subject>) => Promise<Subject>;
  /** Called when a check came to no end by itself, before the next one of its lane: whatever hangs is taken away here. */
  readonly discard: (verdict: 'hang' | 'crash', check: RunnableCheck<Subject>) => Promise<void>;
  /** Why a check is not to be made (profile not claimed, not selected), or nothing if it is. */
  readonly skip?: (check: RunnableCheck<Subject>) => string | undefined;
  /** What went over the wire since the last call; with lanes, what went over that of this check. */
  readonly takeWire?: (check: RunnableCheck<Subject>) => readonly WireLine[];
  /** Keeps it for checks that hold, too. */
  readonly keepWire?: boolean;
  /** Requirements that only advise: a failed check of one is a warning. */
  readonly advises?: (requirement: string) => boolean;
  /** Called as checks end, whatever their order in the list. */
  readonly onResult?: (result: CheckResult, place: { readonly done: number; readonly of: number }) => void;
  readonly timeoutMs?: number;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
  /** Checks of one lane are made one after another, those of different lanes side by side; one lane if left out. */
  readonly lane?: (check: RunnableCheck<Subject>) => string;
  /** So many checks side by side at most. */
  readonly parallel?: number;
}

const TIMEOUT_MS = 10_000;
const PARALLEL = 8;

/**
 * Makes checks, each to an end: a verdict for each, whatever happens, in the order of the list. Without lanes they are
 * made one after another.
 *
 * A negative check whose twin did not pass fails as not testable: that something wrong is refused says nothing about
 * an implementation that refuses what is right.
 */
export async function runChecks<Subject>(options: RunOptions<Subject>): Promise<CheckResult[]> {
  const { checks, onResult, lane = () => '', parallel = PARALLEL } = options;
  const verdicts = new Map<string, Verdict>();
  const results: CheckResult[] = [];
  const lanes = new Lanes(checks, lane);
  let done = 0;
  /** Takes work until there is none for it; whoever ends a check wakes the others up, since theirs may wait for it. */
  let wake: (() => void)[] = [];
  const work = async (): Promise<void> => {
    while (done < checks.length) {
      const next = lanes.begin();
      if (!next) {
        await new Promise<void>((resolve) => wake.push(resolve));
        continue;
      }
      const { check, place } = next;
      const result = await resultOf(check, options, verdicts);
      verdicts.set(check.id, result.verdict);
      results[place] = result;
      done += 1;
      onResult?.(result, { done, of: checks.length });
      if (result.verdict === 'hang' || result.verdict === 'crash') await options.discard(result.verdict, check);
      lanes.end(check, lane(check));
      for (const call of wake) call();
      wake = [];
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(parallel, checks.length)) }, work));
  return results;
}

/** Makes one check. */
async function resultOf<Subject>(
  check: RunnableCheck<Subject>,
  options: RunOptions<Subject>,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<CheckResult> {
  const { skip, takeWire, keepWire = false, now } = options;
  takeWire?.(check);
  const began = now();
  const reason = skip?.(check);
  const end =
    reason === undefined ? await endOf(check, options, verdicts) : { verdict: 'skip' as const, message: reason };
  const isDull = end.verdict === 'skip' || (end.verdict === 'pass' && !keepWire);
  const wire = isDull ? [] : (takeWire?.(check) ?? []);
  const { run: _, timeoutMs: __, ...rest } = check;
  return { ...rest, ...end, ...(wire.length > 0 && { wire }), durationMs: Math.round(now() - began) };
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
  if (twin === 'error')
    return { verdict: 'error', message: `a fault of the suite: its twin ${check.twin} could not be made` };
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
