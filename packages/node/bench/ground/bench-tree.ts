import { Chance } from '../../sim/world/chance.ts';
import { type MadeNetwork, makeNetwork } from '../../src/network/index.ts';
import type { RunningNode } from '../../src/node/running-node.ts';
import { BenchClock } from './bench-clock.ts';
import { type Ground, startInMemory } from './bench-node.ts';
import { BenchTraders, SLOT } from './bench-trader.ts';
import { passFor, passUntilHolds, turn } from './drive.ts';
import { MemoryNetwork } from './memory-network.ts';
import type { Signatures } from './signatures.ts';
import { planOf, START, type TreeShape } from './tree-shape.ts';

/** How long making a tree took, and what a node takes of the heap. */
export interface Making {
  readonly certificates: number;
  readonly issuingMs: number;
  readonly startingMs: number;
  readonly heapPerNode: number;
}

/** A tree of real nodes in this process, on simulated ports. */
export class BenchTree {
  readonly ground: Ground;
  readonly chance: Chance;
  readonly network: MadeNetwork;
  readonly nodes: ReadonlyMap<string, RunningNode>;
  readonly traders: readonly BenchTraders[];
  readonly making: Making;

  private constructor(parts: Pick<BenchTree, 'ground' | 'chance' | 'network' | 'nodes' | 'traders' | 'making'>) {
    this.ground = parts.ground;
    this.chance = parts.chance;
    this.network = parts.network;
    this.nodes = parts.nodes;
    this.traders = parts.traders;
    this.making = parts.making;
  }

  /** Issues, starts and connects everything; frames between markets are under way for `latencyMs` of the clock. */
  static async start(shape: TreeShape, signatures: Signatures, latencyMs: number): Promise<BenchTree> {
    const clock = new BenchClock(START);
    const chance = new Chance(`tree of ${shape.markets} markets`);
    const ground: Ground = { clock, random: chance, network: new MemoryNetwork(clock, latencyMs), signatures };
    const began = performance.now();
    const network = await makeNetwork(planOf(shape, START), chance, signatures.newKey);
    const issued = performance.now();
    signatures.begin();
    const heapBefore = await heap();
    const nodes = new Map<string, RunningNode>();
    const traders: BenchTraders[] = [];
    for (const [address, made] of network.markets) {
      const verifier = signatures.newVerifier();
      const node = await passFor(ground, startInMemory(made, network, shape, ground, verifier));
      nodes.set(address, node);
      traders.push(new BenchTraders(made, node, verifier, chance));
    }
    await passUntilHolds(ground, () => linksOf(nodes) === 2 * (nodes.size - 1), 'links of all markets');
    const making: Making = {
      // Service, participant and uplink of each market; root, grid operator, metering and market operator.
      certificates: 3 * network.markets.size + 3,
      issuingMs: issued - began,
      startingMs: performance.now() - issued,
      heapPerNode: ((await heap()) - heapBefore) / nodes.size,
    };
    return new BenchTree({ ground, chance, network, nodes, traders, making });
  }

  /** True if no market waits for another one, or for its disk. */
  get isAtRest(): boolean {
    for (const { tree, market } of this.nodes.values())
      if (market.unsettled > 0 || tree.status().takes.length > 0) return false;
    return true;
  }

  /** Trades that were decided, by whether both sides are in one market. */
  trades(): { local: number; between: number } {
    let local = 0;
    let between = 0;
    for (const { market } of this.nodes.values())
      for (const { take } of market.core.trades(SLOT)) {
        if (take === undefined) local += 1;
        else between += 1;
      }
    return { local, between };
  }

  /** Throws if a market contradicts itself. */
  assertSound(): void {
    for (const [address, { market }] of this.nodes) {
      const [violation] = market.core.checkInvariants();
      if (violation)
        throw new Error(`${address}: ${violation.invariant} in slot ${violation.slot}: ${violation.facts}`);
    }
  }

  async stop(): Promise<void> {
    const stopping = [...this.nodes.values()].toReversed().map((node) => node.stop());
    await passFor(this.ground, Promise.all(stopping));
  }
}

const linksOf = (nodes: ReadonlyMap<string, RunningNode>): number =>
  [...nodes.values()].reduce((sum, { tree }) => sum + tree.status().links.length, 0);

/** Bytes of the heap that are in use, after what is not is gone, and with it what its end sets free. */
export async function heap(): Promise<number> {
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc?.();
    await turn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
