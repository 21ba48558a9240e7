import { endOf } from '@bc4p/protocol/units';
import { checkHistory } from './checks/check-history.ts';
import { linkPointOf, upperOf } from './parties/authority.ts';
import { MarketHost } from './parties/market-host.ts';
import { Meter } from './parties/meter.ts';
import { Paymaster } from './parties/paymaster.ts';
import { Rogue } from './parties/rogue.ts';
import { RogueMarket } from './parties/rogue-market.ts';
import { type Files, Trader } from './parties/trader.ts';
import { START } from './plan/era.ts';
import type { FaultStep, MarketPlan, Scenario, Step } from './plan/scenario.ts';
import { settled } from './world/scheduler.ts';
import { type Finding, SimWorld } from './world/world.ts';

/** What a run has come to. */
export interface Outcome {
  readonly seed: number;
  /** SHA-256 of the whole trace: the same scenario gives the same one, everywhere. */
  readonly hash: string;
  readonly events: number;
  readonly simulatedMs: number;
  readonly finding?: Finding;
  /** How much of what happened, for the summary. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface RunOptions {
  /** Called for each line of the trace. */
  readonly show?: (line: string) => void;
}

/** Everything comes to rest within this time after the last step, or something hangs. */
const REST_MS = 3 * 3600_000;
/** How often it is looked at whether everything has come to rest. */
const LOOK_MS = 1000;

/** Runs a scenario: participants act while the world fails them, then all comes to an end and is looked at. */
export async function simulate(scenario: Scenario, options: RunOptions = {}): Promise<Outcome> {
  const world = new SimWorld(scenario, options.show);
  const simulation = await Simulation.prepare(world);
  const counts = await simulation.run();
  const { finding, scheduler } = world;
  return {
    seed: scenario.seed,
    hash: world.trace.digest(),
    events: scheduler.events,
    simulatedMs: Math.floor(scheduler.nowUs / 1000),
    ...(finding ? { finding } : {}),
    counts,
  };
}

/** Everybody who takes part in a run. */
interface Parties {
  readonly hosts: readonly MarketHost[];
  readonly traders: readonly Trader[];
  readonly rogues: readonly Rogue[];
  readonly rogueMarkets: readonly RogueMarket[];
  readonly meters: readonly Meter[];
}

/** One run, from its first event to its last check. */
class Simulation {
  readonly #world: SimWorld;
  readonly #hosts: ReadonlyMap<string, MarketHost>;
  readonly #traders: ReadonlyMap<string, Trader>;
  readonly #rogues: ReadonlyMap<string, Rogue>;
  readonly #rogueMarkets: ReadonlyMap<string, RogueMarket>;

  readonly #meters: readonly Meter[];
  readonly #paymasters: ReadonlyMap<string, Paymaster>;
  /** When everything was over that has to be settled before the end, in seconds since 1970. */
  #over: number | undefined;

  private constructor(world: SimWorld, { hosts, traders, rogues, rogueMarkets, meters }: Parties) {
    this.#world = world;
    this.#hosts = new Map(hosts.map((host) => [host.address, host]));
    this.#traders = new Map(traders.map((trader) => [trader.plan.name, trader]));
    this.#rogues = new Map(rogues.map((rogue) => [rogue.plan.name, rogue]));
    this.#rogueMarkets = new Map(rogueMarkets.map((market) => [market.address, market]));
    this.#meters = meters;
    this.#paymasters = new Map(hosts.map((host) => [host.address, new Paymaster(world, host)]));
  }

  static async prepare(world: SimWorld): Promise<Simulation> {
    const { markets, traders, rogues, meters = [] } = world.scenario;
    const hosts: MarketHost[] = [];
    for (const plan of markets) hosts.push(await MarketHost.prepare(world, plan));
    const files: Files = [];
    const honest: Trader[] = [];
    for (const plan of traders) {
      const market = markets.find(({ address }) => address === plan.market) as MarketPlan;
      honest.push(await Trader.prepare(world, plan, market, files));
    }
    const others: Rogue[] = [];
    for (const plan of rogues) {
      const market = markets.find(({ address }) => address === plan.market) as MarketPlan;
      others.push(await Rogue.prepare(world, plan, market, honest));
    }
    const rogueMarkets: RogueMarket[] = [];
    for (const address of world.scenario.rogueMarkets) rogueMarkets.push(await RogueMarket.prepare(world, address));
    const measuring: Meter[] = [];
    for (const plan of meters) measuring.push(await Meter.prepare(world, plan, markets));
    return new Simulation(world, { hosts, traders: honest, rogues: others, rogueMarkets, meters: measuring });
  }

  async run(): Promise<Record<string, number>> {
    const { scheduler, scenario, life } = this.#world;
    for (const host of this.#hosts.values()) host.start();
    for (const meter of this.#meters) meter.start();
    for (const step of scenario.steps)
      scheduler.after(step.atMs * 1000, life, () => this.#perform(step), describe(step));
    await this.#advanceTo(scenario.lengthMs);
    this.#heal();
    await this.#rest();
    await this.#settleUp();
    await this.#lookBack();
    if (this.#world.finding) return {};
    return checkHistory({
      world: this.#world,
      hosts: [...this.#hosts.values()],
      traders: [...this.#traders.values()],
      meters: this.#meters,
      payments: [...this.#paymasters.values()].flatMap(({ payments }) => payments),
    });
  }

  /** Lets everything happen until `ms`, with every check after every event. */
  async #advanceTo(ms: number): Promise<void> {
    const { scheduler } = this.#world;
    while (!this.#world.finding && (await scheduler.step(ms * 1000)))
      for (const host of this.#hosts.values()) host.check();
  }

  get #nowMs(): number {
    return this.#world.scheduler.nowUs / 1000;
  }

  /** Faults stop: links heal, frames arrive, readers read. Clocks stay as they are. */
  #heal(): void {
    const { network, scheduler } = this.#world;
    scheduler.note('world', 'faults stop');
    network.healAll();
    network.habits = { ...network.habits, lost: 0, doubled: 0, delayed: 0 };
    for (const rogue of this.#rogues.values()) rogue.leave();
    for (const market of this.#rogueMarkets.values()) market.repent();
  }

  /** Lets time run on until nobody waits for anything and every slot has ended. */
  async #rest(): Promise<void> {
    const { lengthMs } = this.#world.scenario;
    while (!this.#world.finding) {
      const busy = await this.#busy();
      if (busy.length === 0 && this.#nowMs >= this.#slotsEndMs()) return;
      if (this.#nowMs > lengthMs + REST_MS) return this.#world.report(`nothing comes to rest: ${busy.join(', ')}`);
      await this.#advanceTo(this.#nowMs + LOOK_MS);
    }
  }

  /** Meters show for the last time, and every slot up to now is settled, stated, and booked in the market below. */
  async #settleUp(): Promise<void> {
    if (this.#world.finding || ![...this.#hosts.values()].some(({ plan }) => plan.settlement)) return;
    for (const meter of this.#meters) meter.end();
    this.#over = START + Math.floor(this.#nowMs / 1000);
    await this.#rest();
    // What a market corrects is news for those below it.
    for (const host of this.#hosts.values()) {
      host.settleNow();
      await this.#rest();
    }
  }

  /** Everybody who waits for something. */
  async #busy(): Promise<string[]> {
    const hosts = [...this.#hosts.values()];
    return [
      ...[...this.#traders.values()].filter((trader) => trader.isBusy).map(({ plan }) => plan.name),
      ...[...this.#paymasters].filter(([, { isBusy }]) => isBusy).map(([address]) => `operator of ${address}`),
      ...hosts.flatMap(({ waitsFor }) => waitsFor ?? []),
      ...(this.#over === undefined ? [] : await this.#owing(this.#over)),
    ];
  }

  /** Everybody whose accounts are not complete yet. */
  async #owing(until: number): Promise<string[]> {
    const found = this.#meters.filter((meter) => meter.isBusy).map(({ plan }) => plan.name);
    for (const host of this.#hosts.values()) {
      const owed = (await host.owes(until)) ?? (await this.#uplinkOwes(host));
      if (owed !== undefined) found.push(owed);
    }
    return found;
  }

  /** The statement of the market above that a market has not booked yet. */
  async #uplinkOwes({ address, plan, node }: MarketHost): Promise<string | undefined> {
    const upper = this.#hosts.get(upperOf(address) ?? '');
    if (!plan.settlement || !upper?.plan.settlement) return undefined;
    const last = await upper.lastStatement(linkPointOf(address));
    const booked = node?.market.core.uplinkStatement ?? 0;
    return booked === last ? undefined : `${address} to book statement ${last} of ${upper.address}, after ${booked}`;
  }

  /** When the last slot that was traded has ended, by the slowest clock of a market. */
  #slotsEndMs(): number {
    const ends = [...this.#hosts.values()].flatMap(({ node, clock, plan }) => {
      const behindMs = START * 1000 + this.#nowMs - clock.nowMs;
      const core = node?.market.core;
      // Where slots are settled each one has a book before it ends, traded or not.
      const slots = (core?.slots() ?? []).filter((slot) => !plan.settlement || core?.positions(slot).length);
      return slots.map((slot) => (endOf(slot) - START) * 1000 + behindMs);
    });
    return Math.max(this.#nowMs, ...ends);
  }

  /** Everybody reads all of its own events once more, and how its messages stand. */
  async #lookBack(): Promise<void> {
    if (this.#world.finding) return;
    for (const trader of this.#traders.values()) trader.lookBack();
    await this.#rest();
    await settled();
  }

  #perform(step: Step): void {
    if ('fault' in step) return this.#fail(step);
    if ('rogue' in step) return this.#rogues.get(step.rogue)?.act(step);
    if ('rogueMarket' in step) return this.#rogueMarkets.get(step.rogueMarket)?.act(step);
    if ('pays' in step) return this.#paymasters.get(step.market)?.pay(step);
    this.#traders.get(step.trader)?.act(step);
  }

  #fail(step: FaultStep): void {
    const { network, scheduler, life } = this.#world;
    switch (step.fault) {
      case 'crash':
        return void this.#hosts.get(step.market)?.crash(step.downMs);
      case 'restart':
        return this.#hosts.get(step.market)?.stopFor(step.downMs, step.rules);
      case 'disk':
        return this.#hosts.get(step.market)?.failDisk();
      case 'clock':
        return (this.#hosts.get(step.host) ?? this.#traders.get(step.host))?.clock.jump(step.jumpMs);
      case 'admit':
        return this.#hosts.get(step.market)?.admit(step);
      case 'revoke': {
        const identity = this.#traders.get(step.trader)?.identity;
        return void (identity && this.#hosts.get(step.market)?.revoke(identity));
      }
      case 'break':
        return network.breakOf(step.host, step.other);
      case 'cut': {
        const { host, other, forMs } = step;
        network.cut(host, other);
        scheduler.after(forMs * 1000, life, () => network.heal(host, other), `heals ${host} ${other}`);
        return;
      }
      case 'slow': {
        const { host, bytesPerSecond, forMs } = step;
        network.slow(host, bytesPerSecond);
        scheduler.after(forMs * 1000, life, () => network.slow(host), `${host} reads on`);
        return;
      }
    }
  }
}

/** A step in a line of the trace. */
const describe = ({ atMs: _, ...step }: Step): string => JSON.stringify(step);
