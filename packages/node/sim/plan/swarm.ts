import type { Chance } from '../world/chance.ts';
import type { DiskHabits } from '../world/sim-disk.ts';
import type { NetworkHabits } from '../world/sim-network.ts';
import type { Scenario } from './scenario.ts';

/** Kinds of faults that a step can be. */
export const FAULTS = ['crash', 'restart', 'disk', 'clock', 'break', 'cut', 'slow', 'admit', 'revoke'] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * What one seed is like. Each kind of trouble is on in some seeds and off in others: what is always there together
 * hides what each alone would find.
 */
export interface Swarm {
  readonly markets: number;
  readonly lengthMs: number;
  /** Steps of traders and rogues a minute, of all together. */
  readonly stepsPerMinute: number;
  /** Faults a minute. */
  readonly faultsPerMinute: number;
  readonly faults: Readonly<Record<Fault, number>>;
  readonly network: NetworkHabits;
  readonly disk: DiskHabits;
  readonly machine: Scenario['machine'];
  /** How far clocks are off, and how fast they drift. */
  readonly clockMs: number;
  readonly driftPpm: number;
  /** How long a slot is. */
  readonly slotLength: number;
  readonly retention: number;
  /** What lines carry: much, or hardly anything. */
  readonly lines: 'wide' | 'scarce' | 'mixed';
  /** Share of certificates that end within the run. */
  readonly shortLived: number;
  readonly rogues: number;
  /** Rogue markets below honest ones. */
  readonly rogueMarkets: number;
  readonly accepting: number;
  readonly offBook: number;
}

export function drawSwarm(chance: Chance): Swarm {
  const sometimes = (share: number, most: number): number => (chance.happens(share) ? chance.unit() * most : 0);
  const isCalm = chance.happens(0.15);
  const faults = Object.fromEntries(FAULTS.map((fault) => [fault, chance.happens(0.5) ? chance.between(1, 5) : 0]));
  const slotLength = chance.one([60, 60, 120]);
  const leastLatencyUs = chance.one([100, 1000, 10_000]);
  const trouble = isCalm ? 0 : 0.3;
  return {
    markets: chance.one([1, 2, 2, 3, 3, 4, 6]),
    lengthMs: chance.one([30_000, 60_000, 120_000]),
    stepsPerMinute: chance.one([20, 60, 120]),
    faultsPerMinute: isCalm || Object.values(faults).every((weight) => weight === 0) ? 0 : chance.one([1, 3, 8]),
    faults: faults as Record<Fault, number>,
    network: {
      leastLatencyUs,
      mostLatencyUs: leastLatencyUs * chance.one([1, 3, 50]),
      bytesPerSecond: chance.one([50_000, 1e6, 1e8]),
      lost: sometimes(trouble, 0.05),
      doubled: sometimes(trouble, 0.05),
      delayed: sometimes(trouble, 0.1),
      delayUs: chance.one([100_000, 2e6, 8e6]),
    },
    disk: {
      writeUs: chance.one([100, 5000, 100_000]),
      slowReads: sometimes(0.5, 0.5),
      readUs: chance.one([100, 10_000]),
    },
    machine: { slowChecks: sometimes(0.5, 0.5), checkUs: chance.one([100, 20_000]) },
    clockMs: chance.one([0, 0, 500, 500, 5000, 5000, 60_000]),
    driftPpm: chance.one([0, 50, 2000]),
    slotLength,
    retention: chance.one([0, 60, 86_400, 86_400]),
    lines: chance.one(['wide', 'scarce', 'mixed']),
    shortLived: sometimes(0.3, 0.5),
    rogues: chance.happens(0.4) ? chance.between(1, 2) : 0,
    rogueMarkets: chance.happens(0.35) ? chance.between(1, 2) : 0,
    accepting: chance.unit() * 0.6,
    offBook: sometimes(0.4, 0.5),
  };
}
