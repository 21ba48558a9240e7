import { type MeteringStatus, type RunningNode, systemRandom } from '@bc4p/node';
import { type ClientIdentity, MarketClient, wsDialer } from '@bc4p/node/client';
import { nativeSigner } from '@bc4p/node/crypto';
import type { Holder, MadeMarket, MadeParticipant } from '@bc4p/node/network';
import { assert } from '@bc4p/protocol';
import { commonNameOf, writePem } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { PositionView } from '@bc4p/protocol/market';
import type { Instant, Slot } from '@bc4p/protocol/units';
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
  /** Somebody who trusts the root alone, and remembers which certificates he has judged. */
  readonly sceptic: Sceptic;
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
  readonly #opened: MarketClient[] = [];

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
    const { client, identity } = await this.open(this.#participant(name));
    this.#clients.set(name, client);
    return NodeSession.open(client, identity, systemRandom, this.#shared.nameOf);
  }

  /** Opens the session of a participant's meter. */
  async connectMeter(name: string): Promise<MeterSession> {
    const { meter } = this.#participant(name);
    assert(meter !== undefined, `${name} has a meter`);
    const { client, identity } = await this.open(meter);
    return new MeterSession(client, identity, commonNameOf(meter.chain[0].subject) ?? '');
  }

  /** Opens a session as another process of the market itself, which may read all meter values. */
  async connectReader(): Promise<MarketClient> {
    return (await this.open(this.#made.service)).client;
  }

  #participant(name: string): MadeParticipant {
    const holder = this.#made.participants.find(({ plan }) => plan.name === name);
    assert(holder !== undefined, `${name} has a certificate`);
    return holder;
  }

  /** Opens a session for the holder of a certificate: a participant, a meter, or another process of the market. */
  async open(holder: Holder): Promise<{ readonly client: MarketClient; readonly identity: ClientIdentity }> {
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
    this.#opened.push(client);
    return { client, identity };
  }

  /** The session of a participant, if it has one. */
  client(name: string): MarketClient | undefined {
    return this.#clients.get(name);
  }

  /** Its certificates and keys. */
  get made(): MadeMarket {
    return this.#made;
  }

  /** Settles what can be settled now. */
  async settle(): Promise<void> {
    await this.#node.settlement?.run();
  }

  /** Whoever buys the losses of its lines buys those of a slot now. */
  async buyLosses(slot: Slot): Promise<void> {
    await this.#node.losses?.buy(slot);
  }

  /** Makes and judges the balances that are due now. */
  lookAtBalances(): Promise<void> {
    return this.#node.balances.look();
  }

  get balances(): ReturnType<RunningNode['balances']['status']> {
    return this.#node.balances.status();
  }

  /** Every account with what it holds. */
  accounts(): ReturnType<RunningNode['market']['core']['accounts']> {
    return this.#node.market.core.accounts();
  }

  /** How a slot was settled. */
  settlement(slot: Slot): ReturnType<RunningNode['market']['core']['settlement']> {
    return this.#node.market.core.settlement(slot);
  }

  /** What the node tells its operator of meters; undefined where nothing is measured. */
  metering(): MeteringStatus | undefined {
    return this.#node.status().metering;
  }

  /** Whom evidence of this market has to convince: somebody who trusts the root alone. */
  get sceptic(): Sceptic {
    return this.#shared.sceptic;
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
    await Promise.all(this.#opened.map((client) => client.close()));
  }
}
