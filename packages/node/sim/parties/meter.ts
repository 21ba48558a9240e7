import { signMessage, type Unsigned } from '@bc4p/protocol/messages';
import { REGISTERS } from '@bc4p/protocol/metering';
import type { ClientIdentity } from '../../src/client/greet.ts';
import type { Clock } from '../../src/ports.ts';
import { START } from '../plan/era.ts';
import type { MarketPlan, MeterPlan } from '../plan/scenario.ts';
import type { Chance } from '../world/chance.ts';
import type { Life } from '../world/scheduler.ts';
import { MachineClock } from '../world/sim-clock.ts';
import type { SimWorld } from '../world/world.ts';
import { meterOf } from './authority.ts';
import { MeterLink } from './meter-link.ts';

type Value = Unsigned<'bc4p-meter-value'>;

/** A value as the meter signed it. */
export interface SignedValue {
  readonly id: string;
  readonly token: string;
  readonly value: Value;
  /** False of what a rogue meter signs beside its values. */
  readonly isTrue: boolean;
}

/** mWh in a Wh. */
const MILLI = 1000;
/** The longest that the slowest market is behind. */
const LEAST_AT = START;

/** A meter: its registers grow, it signs what they show, and its values come to its markets sooner or later, or never. */
export class Meter {
  readonly plan: MeterPlan;
  readonly signed: SignedValue[] = [];
  readonly links: readonly MeterLink[];
  readonly #world: SimWorld;
  readonly #identity: ClientIdentity;
  readonly #chance: Chance;
  readonly #clock: Clock;
  readonly #shown = { generation: 0, consumption: 0, beneficial: 0, adverse: 0 };
  #counter = 0;
  #lastAt = 0;
  /** Values that come later. */
  #delayed = 0;
  #isEnding = false;

  private constructor(world: SimWorld, plan: MeterPlan, identity: ClientIdentity, markets: readonly string[]) {
    const life: Life = { name: plan.name, isAlive: true };
    this.plan = plan;
    this.#world = world;
    this.#identity = identity;
    this.#chance = world.chance.of(`meter ${plan.name}`);
    this.#clock = new MachineClock(world.scheduler, START, { offsetMs: 0, driftPpm: 0 }).for(life);
    const shared = { world, life, clock: this.#clock, host: plan.name, identity, ...plan };
    this.links = markets.map(
      (market) => new MeterLink({ ...shared, market, chance: this.#chance.of(`link to ${market}`) }),
    );
  }

  static async prepare(world: SimWorld, plan: MeterPlan, markets: readonly MarketPlan[]): Promise<Meter> {
    const { key, chain } = await meterOf(plan.name, plan.market, plan.point);
    const identity = { kid: chain[0].kid, signer: key, chain: chain.slice(0, -1) };
    const readers = markets.filter(
      ({ address, settlement }) => settlement && (address === plan.market || address === plan.submarket),
    );
    return new Meter(
      world,
      plan,
      identity,
      readers.map(({ address }) => address),
    );
  }

  /** True as long as a market has not answered for a value. */
  get isBusy(): boolean {
    return this.#delayed > 0 || this.links.some(({ waiting }) => waiting > 0);
  }

  /** Begins to measure. */
  start(): void {
    this.#read(true);
    this.#readLater();
  }

  /** Takes a last reading, which is brought in any case. */
  end(): void {
    this.#isEnding = true;
    this.#read(true);
  }

  #readLater(): void {
    const everyMs = this.plan.everySeconds * 1000;
    const leftMs = everyMs - (this.#clock.nowMs() % everyMs);
    this.#clock.after(leftMs, () => {
      if (this.#isEnding) return;
      this.#read(false);
      this.#readLater();
    });
  }

  #read(isKept: boolean): void {
    const at = this.#clock.now();
    if (at <= this.#lastAt) return;
    this.#grow(this.#lastAt === 0 ? 0 : at - this.#lastAt);
    this.#lastAt = at;
    const value = this.#value(at);
    this.#counter += 1;
    this.#sign(value, isKept).catch((error: unknown) =>
      this.#world.report(`${this.plan.name} fails: ${String(error)}`),
    );
  }

  #grow(elapsed: number): void {
    const { mostPerSecond, isBalancing } = this.plan;
    for (const register of REGISTERS) {
      if (!isBalancing && (register === 'beneficial' || register === 'adverse')) continue;
      if (this.#chance.happens(0.3)) continue;
      this.#shown[register] += Math.floor((this.#chance.between(0, mostPerSecond) * elapsed) / MILLI);
    }
  }

  #value(at: number): Value {
    const { name: meter, isBalancing } = this.plan;
    const { generation, consumption, beneficial, adverse } = this.#shown;
    const balancing = isBalancing
      ? { balancing: { frequency: this.#chance.between(49_800, 50_200), beneficial, adverse } }
      : {};
    return { meter, counter: this.#counter, at, generation, consumption, ...balancing };
  }

  async #sign(value: Value, isKept: boolean): Promise<void> {
    const { dropped, late, lateSeconds, repeated, isRogue } = this.plan;
    const [isDropped, isLate, isRepeated] = [dropped, late, repeated].map((share) => this.#chance.happens(share));
    const signed = await this.#signed(value, true);
    if (isDropped && !isKept) return this.#note(`drops ${value.counter}`);
    this.#bring(signed, isLate && !isKept ? lateSeconds : 0);
    if (isRepeated) this.#bring(signed, this.#chance.between(1, 60));
    if (isRogue && this.#chance.happens(0.4)) await this.#lie(value);
  }

  async #signed(value: Value, isTrue: boolean): Promise<SignedValue> {
    const { id, token } = await signMessage(this.#identity, 'bc4p-meter-value', value);
    const signed = { id, token, value, isTrue };
    this.signed.push(signed);
    return signed;
  }

  /** Signs something else under the same counter, a register that goes back, or an instant that does not fit. */
  async #lie(value: Value): Promise<void> {
    const lie = this.#chance.one<Value>([
      { ...value, generation: value.generation + 1 },
      { ...value, consumption: value.consumption + 1000 },
      { ...value, counter: value.counter + 1_000_000, generation: 0, consumption: 0 },
      { ...value, counter: value.counter + 1_000_000, at: Math.max(LEAST_AT, value.at - 1) },
      { ...value, meter: `${value.meter} of others` },
    ]);
    this.#bring(await this.#signed(lie, false), 0);
  }

  #bring(signed: SignedValue, afterSeconds: number): void {
    if (afterSeconds === 0) return this.#bringNow(signed);
    this.#delayed += 1;
    this.#clock.after(afterSeconds * 1000, () => {
      this.#delayed -= 1;
      this.#bringNow(signed);
    });
  }

  #bringNow({ id, token, value }: SignedValue): void {
    this.#note(`brings ${id}: ${value.counter} at ${value.at}, ${value.generation} − ${value.consumption} Wh`);
    for (const link of this.links) link.bring({ id, token });
  }

  #note(what: string): void {
    this.#world.scheduler.note(this.plan.name, what);
  }
}
