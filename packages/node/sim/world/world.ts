import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { Scenario } from '../plan/scenario.ts';
import { Chance } from './chance.ts';
import { type Life, Scheduler } from './scheduler.ts';
import { simVerifier } from './sim-crypto.ts';
import { SimNetwork } from './sim-network.ts';
import { Trace } from './trace.ts';

/** What must not be, found in a run. */
export interface Finding {
  /** The number of the event after which it was found. */
  readonly event: number;
  readonly atMs: number;
  readonly fact: string;
}

/** Everything around the markets and participants of one run. */
export class SimWorld {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly scheduler: Scheduler;
  readonly network: SimNetwork;
  readonly chance: Chance;
  readonly verifier: SignatureVerifier = simVerifier();
  /** The life of what never ends in a run. */
  readonly life: Life = { name: 'world', isAlive: true };
  #finding: Finding | undefined;

  constructor(scenario: Scenario, show?: (line: string) => void) {
    this.scenario = scenario;
    this.trace = new Trace(show);
    this.scheduler = new Scheduler(this.trace);
    this.chance = new Chance(`seed ${scenario.seed}`);
    this.network = new SimNetwork(this.scheduler, scenario.network, this.chance.of('network'));
  }

  /** The first thing that was found wrong. */
  get finding(): Finding | undefined {
    return this.#finding;
  }

  /** Something is wrong: the run ends after this event. Only the first one counts; what follows may follow from it. */
  report(fact: string): void {
    if (this.#finding) return;
    const { events, nowUs } = this.scheduler;
    this.#finding = { event: events, atMs: Math.floor(nowUs / 1000), fact };
    this.scheduler.note('world', `FOUND ${fact}`);
  }
}
