import { noMetrics, type RunningNode, silentLog, startNode, systemRandom } from '@bc4p/node';
import { MarketClient, wsDialer } from '@bc4p/node/client';
import { loadNodeConfig } from '@bc4p/node/config';
import { nativeSigner, nativeVerifier } from '@bc4p/node/crypto';
import type { MadeNetwork } from '@bc4p/node/network';
import { assert } from '@bc4p/protocol';
import { writePem } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { Instant } from '@bc4p/protocol/units';
import type { Check } from './checks.ts';
import type { DemoMarket, DemoSession, DemoTrade, Rules, SignatureCount } from './demo-market.ts';
import { evidenceCheck, proveTrades } from './evidence-check.ts';
import { NodeSession } from './node-session.ts';
import { rememberingVerifier } from './remembering-verifier.ts';
import { SignatureCounter } from './signature-counter.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** The demonstration's market as a real node: WebSocket over loopback, LevelDB on disk, everything signed and checked. */
export class NodeMarket implements DemoMarket, AsyncDisposable {
  readonly rules: Rules;
  readonly #node: RunningNode;
  readonly #network: MadeNetwork;
  readonly #clock: SimulatedClock;
  readonly #count: SignatureCounter;
  readonly #verifier: SignatureVerifier;
  readonly #nameOf: (kid: string) => string;
  readonly #clients = new Map<string, MarketClient>();

  private constructor(node: RunningNode, network: MadeNetwork, clock: SimulatedClock, count: SignatureCounter) {
    this.#node = node;
    this.#network = network;
    this.#clock = clock;
    this.#count = count;
    this.rules = node.config.parameters;
    this.#verifier = rememberingVerifier(count.verifier(nativeVerifier()));
    const names = new Map(network.top.participants.map(({ chain: [leaf], plan }) => [leaf.kid, plan.name]));
    this.#nameOf = (kid) => names.get(kid) ?? kid;
  }

  /** Starts the node that `configFile` describes, for a network whose keys are at hand. */
  static async start(configFile: string, network: MadeNetwork, clock: SimulatedClock): Promise<NodeMarket> {
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
    return new NodeMarket(await startNode(await loadNodeConfig(configFile), world), network, clock, count);
  }

  async connect(name: string): Promise<DemoSession> {
    const holder = this.#network.top.participants.find(({ plan }) => plan.name === name);
    assert(holder !== undefined, `${name} has a certificate`);
    const { root, top } = this.#network;
    const pem = writePem([{ label: 'PRIVATE KEY', bytes: holder.key.privateKey }]);
    // The root is what the market trusts already; the rest of the chain goes along.
    const identity = {
      kid: holder.chain[0].kid,
      signer: this.#count.signer(nativeSigner(pem)),
      chain: holder.chain.slice(0, -1),
    };
    const client = await MarketClient.connect({
      ...{ identity, market: top.address, url: this.#node.url, dialer: wsDialer(this.#clock), random: systemRandom },
      ...{ anchors: root.chain, verifier: this.#verifier, clock: this.#clock },
    });
    this.#clients.set(name, client);
    return new NodeSession(client, identity, systemRandom, this.#nameOf);
  }

  advanceTo(at: Instant): Promise<void> {
    this.#clock.moveTo(at);
    // Ordered now, before whatever anybody sends next.
    this.#node.market.tick();
    return Promise.resolve();
  }

  signatures(): SignatureCount {
    const { made, checked } = this.#count;
    return { made, checked };
  }

  /** Checks what participants hold in their hands and what the node knows of itself. */
  async finalChecks(trades: readonly DemoTrade[], slots: number): Promise<readonly Check[]> {
    const sceptic = { anchors: this.#network.root.chain, verifier: this.#verifier };
    const sellers = new Set(trades.map(({ seller }) => seller));
    const clients = [...this.#clients].filter(([name]) => sellers.has(name));
    const proofs = await Promise.all(clients.map(([name, client]) => proveTrades(name, client, sceptic)));
    const violations = this.#node.market.core.checkInvariants();
    // The node looks at all of them whenever a gate closes, and takes nothing more once one is broken.
    const own: Check = {
      rule: 'the node’s own invariants, at each gate closure',
      cases: slots,
      faults: [
        ...this.#node.notReady(),
        ...violations.map(({ invariant, slot, facts }) => `${invariant} in slot ${slot}: ${facts}`),
      ],
    };
    return [evidenceCheck(proofs, trades.length), own];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
    await this.#node.stop();
  }
}
