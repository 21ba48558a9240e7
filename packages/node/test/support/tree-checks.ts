import { UPPER_POINT } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import { expect } from 'vitest';
import type { TestTree } from './test-tree.ts';
import { until } from './test-tree.ts';

/** Waits until no market waits for another one any more. */
export async function settled(tree: TestTree): Promise<void> {
  await until(
    () =>
      [...tree.nodes.values()].every(
        ({ market, tree: part }) => part.status().takes.length + market.core.unresolved().length === 0,
      ),
    'the end of every take',
  );
}

/** What a market has counted of one connection point in a slot: Wh. */
export function traded(tree: TestTree, address: string, slot: Slot, point: string): { sold: number; bought: number } {
  const own = tree
    .node(address)
    .market.core.positions(slot)
    .filter((one) => one.point === point);
  const sum = (side: string) => own.filter((one) => one.side === side).reduce((all, one) => all + one.traded, 0);
  return { sold: sum('sell'), bought: sum('buy') };
}

/**
 * All markets agree about a slot: in each, what was sold was bought, nothing is held and every invariant holds; and
 * what went over a link is the same at both of its ends.
 */
export function expectAgreement(tree: TestTree, slot: Slot): void {
  for (const [address, { market, tree: part }] of tree.nodes) {
    const positions = market.core.positions(slot);
    const sum = (side: string) =>
      positions.filter((one) => one.side === side).reduce((all, one) => all + one.traded, 0);
    const held = positions.reduce((all, one) => all + one.held, 0);
    const facts = { unresolved: market.core.unresolved(), takes: part.status().takes, held };
    expect([address, sum('sell'), facts]).toEqual([address, sum('buy'), { unresolved: [], takes: [], held: 0 }]);
    expect([address, market.core.checkInvariants()]).toEqual([address, []]);
    const uplink = tree.market(address).uplink;
    if (!uplink || !tree.nodes.has(uplink.market)) continue;
    const above = traded(tree, uplink.market, slot, uplink.plan.point);
    const below = traded(tree, address, slot, UPPER_POINT);
    expect([address, above]).toEqual([address, { sold: below.bought, bought: below.sold }]);
  }
}
