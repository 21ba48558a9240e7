import type { Check } from '../checks/check.ts';
import { NotImplemented } from '../checks/fault.ts';
import type { SuiteNetwork } from '../network/index.ts';
import { advises } from '../plan/requirement.ts';
import { type CheckResult, countVerdicts, type Results } from '../run/results.ts';
import { suiteVersions } from '../run/suite.ts';
import type { RunningTarget, Targets } from '../target/index.ts';
import type { MarketCheck } from './market-check.ts';
import type { Uppers } from './neighbours/uppers.ts';
import { runMarketChecks } from './run-market-checks.ts';

export interface MarketRun {
  readonly targets: Targets;
  readonly network: SuiteNetwork;
  readonly checks: readonly MarketCheck[];
  readonly seed: string;
  /** Why a check is not to be made, or nothing if it is. */
  readonly skip?: (check: Check) => string | undefined;
  readonly onResult?: (result: CheckResult, place: { readonly done: number; readonly of: number }) => void;
  /** The markets above those under test, where the target can reach them. */
  readonly uppers?: Uppers;
  /** So many checks side by side. */
  readonly parallel?: number;
  /** Whether results say what went over the wire even where nothing is wrong. */
  readonly keepWire?: boolean;
}

/** The first market that a check needs and that is there; none if there is no such market. Throws if it cannot be reached. */
async function firstOf(targets: Targets, checks: readonly MarketCheck[]): Promise<RunningTarget | undefined> {
  for (const setting of new Set(checks.map((check) => check.setting))) {
    try {
      return await targets.of(setting);
    } catch (error) {
      if (!(error instanceof NotImplemented)) throw error;
    }
  }
  return undefined;
}

/** Looks at a market. Throws if the first one that is needed cannot be reached: that is no verdict. */
export async function runMarket(run: MarketRun): Promise<Results> {
  const { targets, network, checks, seed, skip, onResult, parallel, uppers, keepWire } = run;
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const target = await firstOf(
    targets,
    checks.filter((check) => skip?.(check) === undefined),
  );
  const results = await runMarketChecks({
    checks,
    targets,
    network,
    seed,
    advises,
    ...(skip && { skip }),
    ...(onResult && { onResult }),
    ...(parallel !== undefined && { parallel }),
    ...(uppers && { uppers }),
    ...(keepWire && { keepWire }),
  });
  return {
    format: 'bc4p-conformance-results',
    version: 1,
    kind: 'market',
    suite: suiteVersions(),
    target: { name: 'market under test', ...target?.child?.implementation, attachment: targets.attachment },
    seed,
    startedAt,
    durationMs: Math.round(performance.now() - began),
    counts: countVerdicts(results),
    checks: results,
  };
}
