import { fault } from './fault.ts';
import type { Row } from './table.ts';

/** Something that joins two nodes: a line or a transformer. */
export interface Edge {
  readonly id: string;
  readonly ends: readonly [string, string];
  /** The row it was read from, for what there is to say about it. */
  readonly row: Row;
}

/** An edge of a rooted tree: `upper` is the end nearer to the root. */
export interface RootedEdge<E extends Edge> {
  readonly edge: E;
  readonly upper: string;
  readonly lower: string;
}

/**
 * Hangs up a grid by its root: the edges in the order of their distance from it (then in the order given), each with
 * its upper and lower end. A ring and a node without a way to the root are refused.
 */
export function rootedTree<E extends Edge>(
  root: string,
  nodes: ReadonlyMap<string, Row>,
  edges: readonly E[],
): readonly RootedEdge<E>[] {
  const hung: RootedEdge<E>[] = [];
  const reached = new Set([root]);
  let open = edges;
  for (let level = [root]; level.length > 0; ) {
    const below: string[] = [];
    for (const upper of level) {
      for (const edge of open.filter(({ ends }) => ends.includes(upper))) {
        const lower = edge.ends[0] === upper ? edge.ends[1] : edge.ends[0];
        if (reached.has(lower)) throw ring(edge);
        reached.add(lower);
        below.push(lower);
        hung.push({ edge, upper, lower });
      }
      open = open.filter(({ ends }) => !ends.includes(upper));
    }
    level = below;
  }
  for (const [node, row] of nodes) {
    if (!reached.has(node))
      throw fault({ ...row, column: 'id' }, `"${node}" has no way to ${root}`, 'one connected grid');
  }
  return hung;
}

function ring(edge: Edge): Error {
  const [a, b] = edge.ends;
  return fault(edge.row, `${edge.id} closes a ring: ${a} and ${b} are joined without it`, 'the grid is a tree');
}
