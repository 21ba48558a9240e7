import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { MarketParameters } from '@bc4p/protocol/market';
import { type Instant, instant, seconds, slotAt, endOf as slotEnd, type Watts, watts } from '@bc4p/protocol/units';
import { noMetrics } from '../../src/admin/metrics.ts';
import type { ClientIdentity } from '../../src/client/greet.ts';
import type { NodeConfig } from '../../src/config/node-config.ts';
import { sharedVerifier } from '../../src/crypto/shared-verifier.ts';
import { PENDING_STATEMENTS, SIGNED_STATEMENTS_KEY } from '../../src/market/keys.ts';
import { KeptMeters } from '../../src/metering/kept-meters.ts';
import type { Equipment } from '../../src/node/equipment.ts';
import type { NodeMaterial } from '../../src/node/material.ts';
import type { RunningNode } from '../../src/node/running-node.ts';
import type { Service } from '../../src/node/service.ts';
import { startEquipped } from '../../src/node/start-node.ts';
import type { UpperIdentity } from '../../src/node/upper-identity.ts';
import type { World } from '../../src/node/world.ts';
import { StoreStatementStore } from '../../src/settlement/store-statement-store.ts';
import type { TopUpDesk } from '../../src/settlement/top-up-desk.ts';
import { prefixRange } from '../../src/store/keys.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { START } from '../plan/era.ts';
import type { FaultStep, MarketPlan, NewRules } from '../plan/scenario.ts';
import type { Life } from '../world/scheduler.ts';
import { MachineClock } from '../world/sim-clock.ts';
import { SimDisk } from '../world/sim-disk.ts';
import { simLog } from '../world/sim-log.ts';
import type { SimWorld } from '../world/world.ts';
import { operatorOf, root, secretOf, serviceOf, upperOf } from './authority.ts';
import { nodeConfig } from './node-config.ts';

/** After the disk has failed, somebody starts the node again in this time. */
const OPERATOR_MS = 2000;
const CHECKS_AT_ONCE = 32;

/** When the first certificate of a chain ends. */
const endOf = (chain: readonly Certificate[]): Instant => instant(Math.min(...chain.map(({ notAfter }) => notAfter)));

type Admission = Pick<Extract<FaultStep, { fault: 'admit' }>, 'pick' | 'share' | 'slotsAhead'>;

/** The rules of a market after its operator has changed some. */
function under({ gateClosure, minimumAvailability, capacity }: NewRules, before: MarketParameters): MarketParameters {
  const part = (power: Watts): Watts => watts(Math.floor((power * capacity) / 1000));
  const lines = before.grid.lines.map((line) => ({
    ...line,
    capacityUp: part(line.capacityUp),
    capacityDown: part(line.capacityDown),
  }));
  return {
    ...before,
    gateClosure: seconds(gateClosure),
    minimumAvailability: seconds(minimumAvailability),
    grid: { ...before.grid, lines },
  };
}

/** As whom a market takes part in the one above. */
async function upperIdentity(address: string): Promise<UpperIdentity> {
  const { key, chain } = await operatorOf(address);
  return { identity: { kid: chain[0].kid, signer: key, chain: chain.slice(0, -1) }, until: endOf(chain) };
}

/** The machine of one market: its disk and its clock stay, while the node on it crashes and starts again. */
export class MarketHost {
  readonly plan: MarketPlan;
  readonly clock: MachineClock;
  readonly disk: SimDisk;
  /** Meter values have a disk of their own. */
  readonly meterDisk: SimDisk;
  readonly #world: SimWorld;
  readonly #service: Service;
  readonly #material: NodeMaterial;
  #config: NodeConfig;
  #life: Life = { name: '', isAlive: false };
  /** Resolves when this life ends: whoever waits for its answer hears that the connection is gone. */
  #gone: Promise<undefined> = Promise.resolve(undefined);
  #tellGone: () => void = () => undefined;
  #incarnation = 0;
  #node: RunningNode | undefined;
  /** The last command whose effects were checked. */
  #checked = 0;
  /** True while its operator waits for everything to be settled and corrected. */
  #settles = false;
  /** Disks that were made to fail: each in its turn. */
  #diskFaults = 0;
  /** True if the disk was made to fail in this life: then the node has reason to complain. */
  #mayComplain = false;

  private constructor(world: SimWorld, plan: MarketPlan, service: Service, material: NodeMaterial) {
    const { scheduler, scenario, chance } = world;
    this.#world = world;
    this.plan = plan;
    this.#service = service;
    this.#material = material;
    this.#config = nodeConfig(plan, scenario.meters ?? [], world.network.urlOf);
    this.clock = new MachineClock(scheduler, START, plan.clock);
    const identity = { format: 1, market: plan.address, created: START };
    this.disk = new SimDisk(scheduler, scenario.disk, chance.of(`disk ${plan.address}`), identity);
    this.meterDisk = new SimDisk(scheduler, scenario.disk, chance.of(`meter disk ${plan.address}`), identity);
  }

  static async prepare(world: SimWorld, plan: MarketPlan): Promise<MarketHost> {
    const { key, chain } = await serviceOf(plan.address);
    const until = endOf(chain);
    const service: Service = { kid: chain[0].kid, signer: key, chain: chain.slice(0, -1), until };
    const material: NodeMaterial = {
      roots: (await root()).chain,
      service: { ok: true, value: service },
      ...(upperOf(plan.address) === undefined ? {} : { upper: await upperIdentity(plan.address) }),
      secret: secretOf(plan.address),
      findings: [],
    };
    return new MarketHost(world, plan, service, material);
  }

  get address(): string {
    return this.plan.address;
  }

  /** The node, if it runs. */
  get node(): RunningNode | undefined {
    return this.#node;
  }

  /** Starts the node, unless it runs. */
  start(): void {
    if (this.#life.isAlive) return;
    this.#incarnation += 1;
    const life: Life = { name: `${this.address}/${this.#incarnation}`, isAlive: true };
    this.#life = life;
    this.#mayComplain = false;
    this.#gone = new Promise((resolve) => {
      this.#tellGone = () => resolve(undefined);
    });
    startEquipped(this.#config, this.#worldOf(life), this.#equipmentOf(life)).then(
      (node) => this.#began(node, life),
      (error: unknown) => this.#failed(error, life),
    );
  }

  /** The power goes, and comes back after `downMs`. */
  async crash(downMs: number): Promise<void> {
    if (!this.#life.isAlive) return;
    this.#end('power lost');
    await this.disk.crash();
    await this.meterDisk.crash();
    this.#world.scheduler.after(downMs * 1000, this.#world.life, () => this.start(), `power back at ${this.address}`);
  }

  /** The operator stops the node as it should be stopped, and starts it again after `downMs`, maybe under new rules. */
  stopFor(downMs: number, rules?: NewRules): void {
    const node = this.#node;
    const life = this.#life;
    if (!node || !life.isAlive) return;
    this.#node = undefined;
    this.#world.scheduler.note(life.name, 'stops');
    const again = (): void => {
      if (!life.isAlive) return;
      this.#end('stopped');
      if (rules) this.#config = { ...this.#config, parameters: under(rules, this.plan.parameters) };
      this.#world.scheduler.after(downMs * 1000, this.#world.life, () => this.start(), `starts ${this.address}`);
    };
    node.stop().then(again, again);
  }

  /** The operator admits less on one of its lines. */
  admit({ pick, share, slotsAhead }: Admission): void {
    const { lines } = this.#config.parameters.grid;
    const line = lines[Math.floor((pick * lines.length) / 1000)];
    if (!line) return;
    const len = this.plan.parameters.slotLength;
    const slot = slotAt(instant(Math.floor(this.clock.nowMs / 1000) + slotsAhead * len), len);
    const part = (capacity: Watts): Watts => watts(Math.floor((capacity * share) / 1000));
    const admitted = { up: part(line.capacityUp), down: part(line.capacityDown) };
    this.#operate({ kind: 'set-admission', slot, line: line.id, ...admitted });
  }

  /** The operator ends a certificate. */
  revoke({ kid, chain }: ClientIdentity): void {
    this.#operate({ kind: 'end-credential', certificate: kid, until: endOf(chain) });
  }

  /** A command of the operator; one that is lost with the node, or finds it too busy, is none. */
  #operate(command: Parameters<RunningNode['market']['submit']>[0]): void {
    this.#node?.market.submit(command).catch((error: unknown) => {
      if (!(error instanceof StoreError))
        this.#world.report(`${this.address} cannot ${command.kind}: ${String(error)}`);
    });
  }

  /** Lets the next write of the disk fail. */
  failDisk(): void {
    if (!this.#life.isAlive) return;
    this.#mayComplain = true;
    this.#diskFaults += 1;
    const isOfMeters = this.plan.settlement !== undefined && this.#diskFaults % 2 === 0;
    (isOfMeters ? this.meterDisk : this.disk).failNext();
  }

  /** Looks at everything that must hold in the market, if a command was applied since the last time. */
  check(): void {
    const market = this.#node?.market;
    if (!market || market.appliedSeq === this.#checked) return;
    this.#checked = market.appliedSeq;
    for (const { invariant, slot, facts } of market.core.checkInvariants())
      this.#world.report(`${this.address} breaks ${invariant} in slot ${slot}: ${facts}`);
  }

  /** What it waits for: its own start, its disk, or other markets' answers to takes and balances; nothing if it is at rest. */
  get waitsFor(): string | undefined {
    if (!this.#node) return `${this.address} to start`;
    const { market, tree, balances } = this.#node;
    const [take] = tree.status().takes;
    if (take) return `${this.address} for take ${take.id} from ${take.from} to ${take.to} (${take.role})`;
    if ((balances.status().own?.open ?? 0) > 0) return `${this.address} for the answer about its balance`;
    return market.unsettled > 0 ? `${this.address} for its disk` : undefined;
  }

  /** The operator's confirmation of a payment reaches the node; nothing comes back if it was lost with the node. */
  async bookPayment(token: string): Promise<Awaited<ReturnType<TopUpDesk['book']>> | undefined> {
    const topUps = this.#node?.settlement?.topUps;
    if (!topUps) return undefined;
    try {
      return await Promise.race([topUps.book(token), this.#gone]);
    } catch (error) {
      if (error instanceof StoreError) return undefined;
      throw error;
    }
  }

  /** Corrects what has to be corrected, as an operator would ask for it. */
  settleNow(): void {
    const settlement = this.#node?.settlement;
    if (!settlement) return;
    this.#settles = true;
    const done = (): void => {
      this.#settles = false;
    };
    settlement.run().then(done, (error: unknown) => {
      done();
      this.#world.report(`${this.address} cannot settle: ${String(error)}`);
    });
  }

  /** What its accounts wait for, of slots that were over at `until`; nothing if all of them are settled and stated. */
  async owes(until: number): Promise<string | undefined> {
    if (!this.plan.settlement) return undefined;
    if (this.#settles) return `${this.address} to correct`;
    const core = this.#node?.market.core;
    const owed = core ? [...core.slots().filter((slot) => !core.settlement(slot)), ...core.unsettled()] : [];
    const open = owed.find((slot) => slotEnd(slot) <= until);
    if (open) return `${this.address} to settle slot ${open.start}`;
    const { store } = this.disk.contents;
    for await (const [key] of store.range({ ...prefixRange(PENDING_STATEMENTS), limit: 1 }))
      return `${this.address} to state ${key}`;
    return (await store.get(SIGNED_STATEMENTS_KEY)) ? `${this.address} to keep its statements` : undefined;
  }

  /** The number of an account's newest statement. */
  async lastStatement(point: string): Promise<number> {
    const last = await new StoreStatementStore(this.disk.contents.store).last(point);
    return last?.statement.number ?? 0;
  }

  #end(how: string): void {
    this.#world.scheduler.note(this.#life.name, how);
    this.#life.isAlive = false;
    this.#tellGone();
    this.#node = undefined;
    this.#checked = 0;
    this.disk.repair();
    this.meterDisk.repair();
    this.#world.network.crash(this.#life);
  }

  #began(node: RunningNode, life: Life): void {
    if (!life.isAlive) return;
    this.#node = node;
    this.check();
    node.failed.then((fault) => this.#failed(fault, life));
  }

  #failed(error: unknown, life: Life): void {
    if (!life.isAlive) return;
    const isTheDisk = this.#mayComplain && error instanceof StoreError;
    if (!isTheDisk) return this.#world.report(`${this.address} fails: ${String(error)}`);
    this.#world.scheduler.after(OPERATOR_MS * 1000, life, () => void this.crash(OPERATOR_MS), 'the operator comes');
  }

  #equipmentOf(life: Life): Equipment {
    return {
      verifier: sharedVerifier(this.#unhurried(life), CHECKS_AT_ONCE),
      material: this.#material,
      first: this.#service,
      read: async () => this.#material,
    };
  }

  /** Signature checks run beside everything else, and some take longer than others. */
  #unhurried(life: Life): SignatureVerifier {
    const { scheduler, verifier, chance, scenario } = this.#world;
    const { slowChecks, checkUs } = scenario.machine;
    const own = chance.of(`checks ${life.name}`);
    return {
      async verify(...parameters) {
        if (own.happens(slowChecks)) await scheduler.wait(own.between(1, checkUs), life);
        return verifier.verify(...parameters);
      },
    };
  }

  #worldOf(life: Life): World {
    const { scheduler, network, chance } = this.#world;
    return {
      clock: this.clock.for(life),
      random: chance.of(life.name),
      log: simLog(scheduler, life, ({ message, fields }) => this.#complained(message, fields)),
      metrics: noMetrics,
      listener: network.listener(this.address, life),
      dialer: network.dialer(this.address, life),
      openStore: async () => this.disk.openFor(life),
      openMeters: async () => new KeptMeters(this.meterDisk.openFor(life).store),
      assertInvariants: true,
    };
  }

  #complained(message: string, { error = '' }: Readonly<Record<string, unknown>>): void {
    if (!this.#mayComplain) this.#world.report(`${this.address} logs an error: ${message}: ${String(error)}`);
  }
}
