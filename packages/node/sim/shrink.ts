import type { Scenario, Step } from './plan/scenario.ts';
import { type Outcome, simulate } from './simulation.ts';

/** A scenario that fails, with how it does. */
export interface Failing {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

/** The kind of a finding: what it says but for ids, numbers and names. */
export const kindOf = (fact: string): string =>
  fact
    .replace(/[\w-]{43}/g, '…')
    .replace(/\d+/g, '…')
    .slice(0, 60);

/**
 * Looks for a shorter scenario that fails in the same way: without some of its steps, troubles, rogues and traders.
 * Each try leaves out a part; what still fails is tried further, with ever smaller parts, for as long as `mayGoOn`.
 */
export async function shrink(
  scenario: Scenario,
  tell: (text: string) => void,
  mayGoOn: () => boolean = () => true,
): Promise<Failing> {
  const outcome = await simulate(scenario);
  if (!outcome.finding) throw new Error(`seed ${scenario.seed} does not fail: there is nothing to shrink`);
  const kind = kindOf(outcome.finding.fact);
  let best: Failing = { scenario, outcome };
  const tryOut = async (candidate: Scenario): Promise<boolean> => {
    if (!mayGoOn()) return false;
    const tried = await simulate(candidate);
    if (!tried.finding || kindOf(tried.finding.fact) !== kind) return false;
    best = { scenario: candidate, outcome: tried };
    tell(`${candidate.steps.length} steps, ${candidate.traders.length} traders: ${tried.finding.fact}`);
    return true;
  };
  // Steps after the failure cannot have led to it, unless it was found at the end.
  await tryOut(upTo(scenario, outcome.finding.atMs));
  for (let before = -1; before !== best.scenario.steps.length; ) {
    before = best.scenario.steps.length;
    for (const calmer of CALMER) await tryOut(calmer(best.scenario));
    await tryOut(withoutLeaves(best.scenario));
    await withoutParts(() => best.scenario, tryOut);
  }
  await tryOut(withoutIdle(best.scenario));
  return best;
}

const upTo = (scenario: Scenario, ms: number): Scenario => ({
  ...scenario,
  lengthMs: Math.min(scenario.lengthMs, ms),
  steps: scenario.steps.filter(({ atMs }) => atMs <= ms),
});

/** Takes out runs of steps: halves, quarters, and so on down to single ones. */
async function withoutParts(current: () => Scenario, tryOut: (candidate: Scenario) => Promise<boolean>): Promise<void> {
  for (let size = Math.ceil(current().steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < current().steps.length; ) {
      const { steps } = current();
      const left: Step[] = [...steps.slice(0, from), ...steps.slice(from + size)];
      if (!(await tryOut({ ...current(), steps: left }))) from += size;
    }
  }
}

/** Scenarios with one trouble less. */
const CALMER: readonly ((scenario: Scenario) => Scenario)[] = [
  (scenario) => ({ ...scenario, rogues: [], steps: scenario.steps.filter((step) => !('rogue' in step)) }),
  (scenario) => ({ ...scenario, rogueMarkets: [], steps: scenario.steps.filter((step) => !('rogueMarket' in step)) }),
  (scenario) => ({ ...scenario, network: { ...scenario.network, lost: 0 } }),
  (scenario) => ({ ...scenario, network: { ...scenario.network, doubled: 0 } }),
  (scenario) => ({ ...scenario, network: { ...scenario.network, delayed: 0 } }),
  (scenario) => ({ ...scenario, disk: { ...scenario.disk, slowReads: 0 } }),
  (scenario) => ({ ...scenario, machine: { ...scenario.machine, slowChecks: 0 } }),
  (scenario) => ({
    ...scenario,
    markets: scenario.markets.map((market) => ({ ...market, clock: { offsetMs: 0, driftPpm: 0 } })),
    traders: scenario.traders.map((trader) => ({ ...trader, clock: { offsetMs: 0, driftPpm: 0 } })),
  }),
];

/** The scenario without the markets below which there are none, where there are others. */
function withoutLeaves(scenario: Scenario): Scenario {
  const isLeaf = (address: string): boolean =>
    !scenario.markets.some((other) => other.address.endsWith(`.${address}`)) &&
    !scenario.rogueMarkets.some((other) => other.endsWith(`.${address}`));
  const gone = new Set(scenario.markets.map(({ address }) => address).filter(isLeaf));
  if (gone.size === scenario.markets.length) return scenario;
  const traders = scenario.traders.filter(({ market }) => !gone.has(market));
  const rogues = scenario.rogues.filter(({ market }) => !gone.has(market));
  const left = new Set([...traders, ...rogues].map(({ name }) => name));
  const isLeft = (step: Step): boolean => {
    if ('rogueMarket' in step) return true;
    if ('trader' in step && !left.has(step.trader)) return false;
    if ('rogue' in step) return left.has(step.rogue);
    const hosts = [
      'market' in step ? step.market : undefined,
      'host' in step ? step.host : undefined,
      'other' in step ? step.other : undefined,
    ];
    return hosts.every(
      (host) => host === undefined || !(gone.has(host) || host.split('@').some((part) => gone.has(part))),
    );
  };
  const markets = scenario.markets.filter(({ address }) => !gone.has(address));
  return { ...scenario, markets, traders, rogues, steps: scenario.steps.filter(isLeft) };
}

/** The scenario without the traders that have nothing to do. */
function withoutIdle(scenario: Scenario): Scenario {
  const busy = new Set(scenario.steps.map((step) => ('trader' in step ? step.trader : undefined)));
  return { ...scenario, traders: scenario.traders.filter(({ name }) => busy.has(name)) };
}
