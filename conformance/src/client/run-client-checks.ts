import { instant } from '@bc4p/protocol/units';
import { SuiteNetwork } from '../network/index.ts';
import { advises } from '../plan/requirement.ts';
import { type CheckResult, countVerdicts, type Results } from '../run/results.ts';
import { runChecks } from '../run/run-checks.ts';
import { suiteVersions } from '../run/suite.ts';
import type { ClientCheck } from './client-check.ts';
import { ClientScene } from './client-scene.ts';
import type { ClientRole } from './contract.ts';

export interface ClientRun {
  readonly role: ClientRole;
  /** A line for the shell, in which `{url}` stands for the market's address. */
  readonly command: string;
  readonly checks: readonly ClientCheck[];
  /** Why a check is not to be made, or nothing if it is. */
  readonly skip?: (check: ClientCheck) => string | undefined;
  readonly seed?: string;
  /** So many clients at once. */
  readonly parallel?: number;
  /** Longest time that the client may take for one task. */
  readonly patienceMs?: number;
  /** Whether results say what went over the wire even where nothing is wrong. */
  readonly keepWire?: boolean;
  readonly onResult?: (result: CheckResult, place: { readonly done: number; readonly of: number }) => void;
}

const PARALLEL = 3;

/** Looks at a client: each check starts it anew, with a certificate and a market of its own. */
export async function runClientChecks(run: ClientRun): Promise<Results> {
  const { role, command, skip, onResult, parallel = PARALLEL, patienceMs, keepWire = false, seed = 'none' } = run;
  const startedAt = new Date();
  const began = performance.now();
  const network = await SuiteNetwork.make(instant(Math.floor(startedAt.getTime() / 1000)));
  const scenes = new Map<string, ClientScene>();
  const runnable = run.checks.map((check) => ({
    ...check,
    run: async (scene: ClientScene) => {
      try {
        await check.run(scene);
      } finally {
        await scene.close();
      }
    },
  }));
  const checks = await runChecks<ClientScene>({
    checks: runnable,
    subject: async ({ id }) => {
      const parts = { network, command, scenario: id, role, ...(patienceMs !== undefined && { patienceMs }) };
      const scene = await ClientScene.make(parts);
      scenes.set(id, scene);
      return scene;
    },
    // The client that hung was killed with its group when its time was over.
    discard: async () => {},
    lane: ({ id }) => id,
    parallel,
    keepWire,
    takeWire: ({ id }) => scenes.get(id)?.log.lines() ?? [],
    now: () => performance.now(),
    advises,
    ...(skip !== undefined && { skip: (check) => skip(check as ClientCheck) }),
    ...(onResult && { onResult }),
  });
  return {
    format: 'bc4p-conformance-results',
    version: 1,
    kind: role,
    suite: suiteVersions(),
    target: { name: command, attachment: `--cmd ${command}` },
    // Nothing in a run is chosen: keys, nonces and instants alone are new.
    seed,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(performance.now() - began),
    counts: countVerdicts(checks),
    checks: checks.map(({ ...result }) => withoutRole(result)),
  };
}

function withoutRole({ role: _, ...result }: CheckResult & { readonly role?: unknown }): CheckResult {
  return result;
}
