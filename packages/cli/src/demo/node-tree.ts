import { noMetrics, type RunningNode, silentLog, startNode, systemRandom } from '@bc4p/node';
import { loadNodeConfig } from '@bc4p/node/config';
import { nativeVerifier } from '@bc4p/node/crypto';
import type { MadeNetwork, WrittenMarket } from '@bc4p/node/network';
import { assert } from '@bc4p/protocol';
import { createSignatureCache } from '@bc4p/protocol/certificates';
import { LOSS_POINT } from '@bc4p/protocol/settlement';
import type { Instant, Slot } from '@bc4p/protocol/units';
import type { SignatureCount } from './demo-market.ts';
import type { Sceptic } from './evidence-check.ts';
import { NodeMarket } from './node-market.ts';
import { rememberingVerifier } from './remembering-verifier.ts';
import { SignatureCounter } from './signature-counter.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** Longer than the books of markets wait before they tell of a change (1 ms): then nothing can be on its way unseen. */
const PAUSE_MS = 2;
const PATIENCE_MS = 60_000;

/** The demonstration's markets as real nodes, linked over loopback, with one clock for all of them. */
export class NodeTree implements AsyncDisposable {
  readonly markets: ReadonlyMap<string, NodeMarket>;
  readonly network: MadeNetwork;
  readonly #nodes: readonly RunningNode[];
  readonly #clock: SimulatedClock;
  readonly #count: SignatureCounter;
  readonly #sceptic: Sceptic;

  private constructor(
    nodes: readonly RunningNode[],
    network: MadeNetwork,
    clock: SimulatedClock,
    count: SignatureCounter,
  ) {
    this.#nodes = nodes;
    this.network = network;
    this.#clock = clock;
    this.#count = count;
    const names = new Map(
      [...network.markets.values()].flatMap(({ participants }) =>
        participants.map(({ chain: [leaf], plan }) => [leaf.kid, plan.name] as const),
      ),
    );
    const verifier = rememberingVerifier(count.verifier(nativeVerifier()));
    this.#sceptic = { anchors: network.root.chain, verifier, cache: createSignatureCache() };
    const shared = {
      ...{ root: network.root, clock, count, verifier, sceptic: this.#sceptic },
      // Whoever has no certificate of the network buys losses: its node has issued that one.
      nameOf: (kid: string) => names.get(kid) ?? LOSS_POINT,
      advanceTo: (at: Instant) => this.advanceTo(at),
    };
    this.markets = new Map(
      nodes.map((node) => {
        const made = network.markets.get(node.config.market);
        assert(made !== undefined, `${node.config.market} has certificates`);
        return [made.address, new NodeMarket(node, made, shared)];
      }),
    );
  }

  /** Starts the nodes of a network whose keys are at hand, the top first, and waits until they have found each other. */
  static async start(
    written: readonly WrittenMarket[],
    network: MadeNetwork,
    clock: SimulatedClock,
  ): Promise<NodeTree> {
    const count = new SignatureCounter();
    const metrics = {
      ...noMetrics,
      signatureChecked: () => {
        count.checked += 1;
      },
      signatureMade: () => {
        count.made += 1;
      },
    };
    const world = { clock, random: systemRandom, log: silentLog, metrics };
    const nodes: RunningNode[] = [];
    try {
      for (const { node } of written) nodes.push(await startNode(await loadNodeConfig(node), world));
      const tree = new NodeTree(nodes, network, clock, count);
      await tree.#linked();
      return tree;
    } catch (error) {
      await Promise.all(nodes.map((node) => node.stop()));
      throw error;
    }
  }

  market(address: string): NodeMarket {
    const market = this.markets.get(address);
    assert(market !== undefined, `${address} is a market of the demonstration`);
    return market;
  }

  advanceTo(at: Instant): Promise<void> {
    this.#clock.moveTo(at);
    // Ordered now, before whatever anybody sends next.
    for (const node of this.#nodes) node.market.tick();
    return Promise.resolve();
  }

  /** Whoever buys losses does so now. */
  async buyLosses(slot: Slot): Promise<void> {
    for (const market of this.markets.values()) await market.buyLosses(slot);
  }

  /** Has every market report its balances, and waits until they are agreed. */
  async balance(): Promise<void> {
    for (const market of this.markets.values()) await market.lookAtBalances();
  }

  /** Somebody who trusts the root alone. */
  sceptic(): Sceptic {
    return this.#sceptic;
  }

  /** Settles what can be settled now, from the top down: what the market above charges is in its statements. */
  async settle(): Promise<void> {
    for (const market of this.markets.values()) await market.settle();
  }

  /**
   * Resolves when nothing is under way between the markets: every trade between them is decided and everybody has been
   * told of it, and each market sees of its neighbours' books what they show now.
   */
  async settled(): Promise<void> {
    let before: string | undefined;
    await this.#until(() => {
      const [last, now] = [before, this.#stillness()];
      before = now;
      return now !== undefined && now === last;
    }, 'trades between markets did not come to an end');
  }

  /** What has been done so far, in words that differ as soon as anything more is; undefined while something waits. */
  #stillness(): string | undefined {
    if (this.#nodes.some(({ market, tree }) => market.unsettled > 0 || tree.status().takes.length > 0))
      return undefined;
    const links = this.#nodes.flatMap(({ tree }) => tree.status().links);
    const sent = links.reduce((sum, { framesOut }) => sum + framesOut, 0);
    const received = links.reduce((sum, { framesIn }) => sum + framesIn, 0);
    if (sent !== received) return undefined;
    return [sent, ...this.#nodes.map(({ market }) => market.appliedSeq)].join(' ');
  }

  #linked(): Promise<void> {
    const ends = 2 * (this.#nodes.length - 1);
    const found = (): number => this.#nodes.reduce((sum, { tree }) => sum + tree.status().links.length, 0);
    return this.#until(() => found() === ends, 'the markets did not find each other');
  }

  async #until(holds: () => boolean, otherwise: string): Promise<void> {
    const begun = this.#clock.elapsedMs();
    while (!holds()) {
      if (this.#clock.elapsedMs() - begun > PATIENCE_MS) throw new Error(`${otherwise} within a minute`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  signatures(): SignatureCount {
    const { made, checked } = this.#count;
    return { made, checked };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.markets.values()].map((market) => market.leave()));
    // From the leaves up, so that nobody looks for a market above that is gone.
    for (const node of this.#nodes.toReversed()) await node.stop();
  }
}
