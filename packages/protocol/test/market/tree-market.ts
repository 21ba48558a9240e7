// One market of a small tree: a core that is watched, and where its neighbours are.
import { expect } from 'vitest';
import type { MarketCommand, MarketCore, MarketEvent, Party } from '../../src/market/index.ts';
import { MarketCore as Core } from '../../src/market/index.ts';
import { openMarket, party, powerFor } from './fixtures.ts';
import { type MarketPlan, NODES } from './tree-plan.ts';

export interface Neighbour {
  readonly address: string;
  readonly isUpper: boolean;
  /** What it is in this market. */
  readonly link: Party;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export class TreeMarket {
  readonly address: string;
  readonly plan: MarketPlan;
  readonly neighbours: Neighbour[] = [];
  readonly journal: MarketCommand[] = [];
  core: MarketCore;
  /** Restored from a snapshot: has to say and become the same as the core from then on. */
  #twin: MarketCore | undefined;

  constructor(address: string, plan: MarketPlan) {
    this.address = address;
    this.plan = plan;
    this.core = openMarket({ address, grid: plan.grid, settled: plan.settled ?? false });
  }

  apply(command: MarketCommand): readonly MarketEvent[] {
    // What stands in the journal is plain JSON.
    this.journal.push(copy(command));
    const events = this.core.apply(command);
    if (this.#twin) expect(this.#twin.apply(copy(command))).toEqual(events);
    return events;
  }

  restart(): void {
    this.expectTwin();
    this.#twin = Core.restore(copy(this.core.snapshot()), { assertInvariants: true });
    this.expectTwin();
  }

  expectTwin(): void {
    if (this.#twin) expect(this.#twin.digest()).toBe(this.core.digest());
  }

  expectReplay(): void {
    const again = openMarket({ address: this.address, grid: this.plan.grid, settled: this.plan.settled ?? false });
    for (const command of this.journal) again.apply(command);
    expect(again.digest()).toBe(this.core.digest());
  }

  /** The neighbour towards a market. */
  towards(address: string): Neighbour {
    const isBelow = address.endsWith(`.${this.address}`);
    const found = this.neighbours.find((neighbour) =>
      isBelow ? `.${address}`.endsWith(`.${neighbour.address}`) && !neighbour.isUpper : neighbour.isUpper,
    );
    if (!found) throw new Error(`${this.address} has no way to ${address}`);
    return found;
  }
}

/** The markets of a plan, each attached to its upper one. */
export function plantTree(plans: readonly MarketPlan[]): readonly TreeMarket[] {
  const markets: TreeMarket[] = [];
  for (const [index, plan] of plans.entries()) {
    const upper = markets[plan.upper % index];
    const market = new TreeMarket(upper ? `m${index}.${upper.address}` : 'm0', plan);
    markets.push(market);
    if (!upper) continue;
    const limits = { feedIn: powerFor(plan.feedIn), draw: powerFor(plan.draw) };
    const below = party(`@${market.address}`, NODES[plan.node], limits);
    upper.neighbours.push({ address: market.address, isUpper: false, link: below });
    // What may be fed in above is what may leave below, and comes in here as if somebody sold it.
    const above = party('@upper', 'root', { feedIn: limits.draw, draw: limits.feedIn });
    market.neighbours.push({ address: upper.address, isUpper: true, link: above });
  }
  return markets;
}
