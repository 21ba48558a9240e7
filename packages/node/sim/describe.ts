import type { Scenario } from './plan/scenario.ts';
import type { Outcome } from './simulation.ts';

/** A scenario in a few words. */
export function describeScenario(scenario: Scenario): string {
  const { seed, markets, traders, rogues, rogueMarkets, steps, lengthMs } = scenario;
  const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;
  const faults = steps.filter((step) => 'fault' in step).length;
  return [
    `seed ${seed}: ${count(markets.length, 'market')}, ${count(traders.length, 'trader')}, ${count(rogues.length, 'rogue')}`,
    `and ${count(rogueMarkets.length, 'rogue market')},`,
    `${count(steps.length - faults, 'deed')} and ${count(faults, 'fault')} in ${lengthMs / 1000} s`,
  ].join(' ');
}

/** What a run has come to, in a few lines. */
export function describeOutcome({ seed, events, simulatedMs, counts, finding }: Outcome): string {
  const sums = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  const line = `${events} events in ${(simulatedMs / 1000).toFixed(0)} s of the simulation${sums.length > 0 ? `: ${sums.join(', ')}` : ''}`;
  if (!finding) return `${line}\nseed ${seed} holds`;
  return `${line}\nseed ${seed} FAILS after event ${finding.event}, at ${finding.atMs} ms: ${finding.fact}`;
}
