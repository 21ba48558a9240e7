import { performance } from 'node:perf_hooks';
import { advises } from '../plan/requirement.ts';
import { type CheckResult, countVerdicts, type Results } from '../run/results.ts';
import { runChecks } from '../run/run-checks.ts';
import { suiteVersions } from '../run/suite.ts';
import type { VectorCheck } from '../vectors/vector-checks.ts';
import { Driver } from './driver.ts';
import { type Smoke, smokeTest } from './smoke.ts';

export interface LibraryRun {
  /** What starts the driver, as a shell takes it. */
  readonly command: string;
  readonly checks: readonly VectorCheck[];
  /** Why a check is not to be made, or nothing if it is. */
  readonly skip?: (check: VectorCheck) => string | undefined;
  readonly seed?: string;
  readonly timeoutMs?: number;
  /** Keeps what was said about cases that pass, too. */
  readonly keepWire?: boolean;
  readonly startTimeoutMs?: number;
  /** Called once, before the first check: a valid and a refused case that were answered. */
  readonly onSmoke?: (smoke: Smoke) => void;
  readonly onResult?: (result: CheckResult, place: { readonly done: number; readonly of: number }) => void;
}

/** Looks at an implementation behind a driver. Throws if the driver cannot be started: that is no verdict. */
export async function runLibrary(run: LibraryRun): Promise<Results> {
  const {
    command,
    checks,
    skip,
    onSmoke,
    onResult,
    seed = 'vectors',
    timeoutMs,
    startTimeoutMs,
    keepWire = false,
  } = run;
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const asked = checks.filter((check) => skip?.(check) === undefined);
  const driver = new Driver({
    command,
    plan: asked.map(({ question }) => question),
    ...(startTimeoutMs !== undefined && { startTimeoutMs }),
  });
  try {
    const { implementation, operations } = await driver.start();
    if (onSmoke !== undefined) {
      const smoke = await smokeWithin(timeoutMs, driver, operations, asked);
      if (smoke !== undefined) onSmoke(smoke);
    }
    const results = await runChecks({
      checks,
      subject: async () => driver,
      discard: () => driver.discard(),
      ...(skip !== undefined && { skip: (check) => skip(check as VectorCheck) }),
      takeWire: () => driver.takeWire(),
      advises,
      keepWire,
      ...(onResult !== undefined && { onResult }),
      ...(timeoutMs !== undefined && { timeoutMs }),
      now: () => performance.now(),
    });
    return {
      format: 'bc4p-conformance-results',
      version: 1,
      kind: 'lib',
      suite: suiteVersions(),
      target: { ...implementation, attachment: `--driver ${command}` },
      seed,
      startedAt,
      durationMs: Math.round(performance.now() - began),
      counts: countVerdicts(results),
      checks: results,
    };
  } finally {
    await driver.stop();
  }
}

const SMOKE_MS = 10_000;

/** The smoke test, unless it takes too long: then the checks say what hangs. */
async function smokeWithin(
  ms: number = SMOKE_MS,
  driver: Driver,
  operations: readonly string[],
  checks: readonly VectorCheck[],
): Promise<Smoke | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  const smoke = await Promise.race([smokeTest(driver, operations, checks), late]);
  clearTimeout(timer);
  return smoke;
}
