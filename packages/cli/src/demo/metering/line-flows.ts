import type { Grid, LineId, NodeId } from '@bc4p/protocol/market';

/**
 * What flows over each line of a grid in Wh, towards the root positive, when so much is fed in (or, below zero, drawn) at each
 * node: the grid is a tree, so over a line goes all that is fed in below it.
 */
export function lineFlows({ lines }: Grid, fedIn: ReadonlyMap<NodeId, number>): ReadonlyMap<LineId, number> {
  const below = new Map<NodeId, NodeId[]>();
  for (const { upper, lower } of lines) below.set(upper, [...(below.get(upper) ?? []), lower]);
  const sumBelow = (node: NodeId): number =>
    (below.get(node) ?? []).reduce((sum, next) => sum + sumBelow(next), fedIn.get(node) ?? 0);
  return new Map(lines.map(({ id, lower }) => [id, sumBelow(lower)]));
}
