import { type MeteringStatus, type RunningNode, systemRandom } from '@bc4p/node';
import { type ClientIdentity, MarketClient, wsDialer } from '@bc4p/node/client';
import { nativeSigner } from '@bc4p/node/crypto';
import type { Holder, MadeMarket, MadeParticipant } from '@bc4p/node/network';
import { assert } from '@bc4p/protocol';
import { commonNameOf, writePem } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { BookSettlement, PositionView } from '@bc4p/protocol/market';
import type { Instant, Money, Slot } from '@bc4p/protocol/units';
import type { DemoMarket, Rules, SignatureCount } from './demo-market.ts';
import { type Proof, proveTrades, type Sceptic } from './evidence-check.ts';
import { MeterSession } from './meter-session.ts';
import { NodeSession } from './node-session.ts';
import type { SignatureCounter } from './signature-counter.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** What all nodes of the demonstration share. */
export interface SharedWorld {
  readonly root: Holder;
  readonly clock: SimulatedClock;
  readonly count: SignatureCounter;
  readonly verifier: SignatureVerifier;
  /** What the demonstration calls the holder of a certificate. */
  readonly nameOf: (kid: string) => string;
  readonly advanceTo: (at: Instant) => Promise<void>;
}

/** One market as a real node: WebSocket over loopback, LevelDB on disk, everything signed and checked. */
export class NodeMarket implements DemoMarket {
  readonly rules: Rules;
  readonly #node: RunningNode;
  readonly #made: MadeMarket;
  readonly #shared: SharedWorld;
  readonly #clients = new Map<string, MarketClient>();
  /** Sessions of those who do not trade. */
  readonly #others: MarketClient[] = [];

  constructor(node: RunningNode, made: MadeMarket, shared: SharedWorld) {
    this.#node = node;
    this.#made = made;
    this.#shared = shared;
    this.rules = node.config.parameters;
  }

  get address(): string {
    return this.#made.address;
  }

  async connect(name: string): Promise<NodeSession> {
    const { client, identity } = await this.#dial(this.#participant(name));
    this.#clients.set(name, client);
    return NodeSession.open(client, identity, systemRandom, this.#shared.nameOf);
  }

  /** Opens the session of a participant's meter. */
  async connectMeter(name: string): Promise<MeterSession> {
    const { meter } = this.#participant(name);
    assert(meter !== undefined, `${name} has a meter`);
    const { client, identity } = await this.#dial(meter);
    this.#others.push(client);
    return new MeterSession(client, identity, commonNameOf(meter.chain[0].subject) ?? '');
  }

  /** Opens a session as another process of the market itself, which may read all meter values. */
  async connectReader(): Promise<MarketClient> {
    const { client } = await this.#dial(this.#made.service);
    this.#others.push(client);
    return client;
  }

  #participant(name: string): MadeParticipant {
    const holder = this.#made.participants.find(({ plan }) => plan.name === name);
    assert(holder !== undefined, `${name} has a certificate`);
    return holder;
  }

  async #dial(holder: Holder): Promise<{ readonly client: MarketClient; readonly identity: ClientIdentity }> {
    const { root, clock, count, verifier } = this.#shared;
    const pem = writePem([{ label: 'PRIVATE KEY', bytes: holder.key.privateKey }]);
    // The root is what the market trusts already; the rest of the chain goes along.
    const identity = {
      kid: holder.chain[0].kid,
      signer: count.signer(nativeSigner(pem)),
      chain: holder.chain.slice(0, -1),
    };
    const client = await MarketClient.connect({
      ...{ identity, market: this.address, url: this.#node.url, dialer: wsDialer(clock), random: systemRandom },
      ...{ anchors: root.chain, verifier, clock },
    });
    return { client, identity };
  }

  /** What the node tells its operator of meters; undefined where nothing is measured. */
  metering(): MeteringStatus | undefined {
    return this.#node.status().metering;
  }

  /** Settles what can be settled now, and corrects what has to be corrected; tells how many slots. */
  settle(): Promise<{ readonly settled: number; readonly corrected: number }> {
    const { settlement } = this.#node;
    assert(settlement !== undefined, 'all markets of the demonstration settle');
    return settlement.run();
  }

  /** How a slot was settled last; undefined if it was not. */
  settlementOf(slot: Slot): BookSettlement | undefined {
    return this.#node.market.core.settlement(slot);
  }

  /** Every account of the market with what it holds. */
  accounts(): readonly (readonly [account: string, balance: Money])[] {
    return this.#node.market.core.accounts();
  }

  /** Whom evidence of this market has to convince: somebody who trusts the root alone. */
  get sceptic(): Sceptic {
    return { anchors: this.#shared.root.chain, verifier: this.#shared.verifier };
  }

  advanceTo(at: Instant): Promise<void> {
    return this.#shared.advanceTo(at);
  }

  signatures(): SignatureCount {
    const { made, checked } = this.#shared.count;
    return { made, checked };
  }

  /** What its connection points, and those of its neighbours, have sold and bought in a slot by the node's own book. */
  positions(slot: Slot): readonly PositionView[] {
    return this.#node.market.core.positions(slot);
  }

  /** Has those of `names` who have a session here prove all their trades to somebody who trusts the root alone. */
  prove(names: ReadonlySet<string>): Promise<readonly Proof[]> {
    const { sceptic } = this;
    const clients = [...this.#clients].filter(([name]) => names.has(name));
    return Promise.all(clients.map(([name, client]) => proveTrades(name, client, sceptic)));
  }

  /** What the node finds wrong with itself, and what it still waits for. */
  faults(): readonly string[] {
    const { core } = this.#node.market;
    return [
      ...this.#node.notReady(),
      ...core.checkInvariants().map(({ invariant, slot, facts }) => `${invariant} in slot ${slot}: ${facts}`),
      ...core.unresolved().map(({ key }) => `nobody has decided ${key}`),
      ...this.#node.tree.status().takes.map(({ id, to }) => `${to} has not answered take ${id}`),
    ].map((fault) => `${this.address}: ${fault}`);
  }

  /** Ends all sessions. */
  async leave(): Promise<void> {
    await Promise.all([...this.#clients.values(), ...this.#others].map((client) => client.close()));
  }
}
