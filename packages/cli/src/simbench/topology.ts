import type { Watts } from '@bc4p/protocol/units';
import { decimalIn, nameIn, rowFor, rowsById } from './cell.ts';
import { fault } from './fault.ts';
import { lineRating, transformerRating } from './rating.ts';
import { type Row, readTable } from './table.ts';
import { type Edge, rootedTree } from './tree.ts';

/** A line or transformer of the grid, seen from its root. */
export interface GridLine {
  readonly id: string;
  readonly kind: 'line' | 'transformer';
  /** The end nearer to the root. */
  readonly upper: string;
  readonly lower: string;
  /** What it may carry, in each direction alike. */
  readonly capacity: Watts;
  /** Its length in whole metres, rounded to the nearest; 0 for a transformer. */
  readonly metres: number;
}

/** A rooted tree of nodes and lines. */
export interface Topology {
  /** The node where the grid hangs on the one above it (the upper side of its transformer). */
  readonly root: string;
  readonly nodes: ReadonlyMap<string, Row>;
  /** The lines, those nearer to the root first. */
  readonly lines: readonly GridLine[];
}

type MeasuredEdge = Edge & Pick<GridLine, 'kind' | 'capacity' | 'metres'>;

/** Reads the nodes, lines and transformers of a grid and hangs them up by the node of its external net. */
export async function readTopology(folder: string): Promise<Topology> {
  const nodes = rowsById(await readTable(folder, 'Node.csv', ['id', 'vmR']));
  const edges = [...(await readTransformers(folder, nodes)), ...(await readLines(folder, nodes))];
  const root = await readRoot(folder, nodes);
  const lines = rootedTree(root, nodes, edges).map(({ edge: { id, kind, capacity, metres }, upper, lower }) => ({
    id,
    kind,
    upper,
    lower,
    capacity,
    metres,
  }));
  return { root, nodes, lines };
}

async function readRoot(folder: string, nodes: ReadonlyMap<string, Row>): Promise<string> {
  const file = 'ExternalNet.csv';
  const [row, ...more] = await readTable(folder, file, ['id', 'node']);
  if (row === undefined) throw fault({ file }, 'there is no row', 'one external net, the root');
  if (more[0]) throw fault(more[0], 'there is a second external net', 'one external net, the root');
  rowFor(row, 'node', nodes, 'Node.csv');
  return nameIn(row, 'node');
}

async function readLines(folder: string, nodes: ReadonlyMap<string, Row>): Promise<readonly MeasuredEdge[]> {
  const types = rowsById(await readTable(folder, 'LineType.csv', ['id', 'iMax']));
  const rows = rowsById(await readTable(folder, 'Line.csv', ['id', 'nodeA', 'nodeB', 'type', 'length', 'loadingMax']));
  return [...rows].map(([id, row]) => ({
    id,
    row,
    kind: 'line',
    ends: endsOf(row, 'nodeA', 'nodeB', nodes),
    capacity: lineRating(row, types, nodes),
    // km with 12 digits is nm; half a metre counts as one.
    metres: Number((decimalIn(row, 'length', 12) + 500_000_000n) / 1_000_000_000n),
  }));
}

async function readTransformers(folder: string, nodes: ReadonlyMap<string, Row>): Promise<readonly MeasuredEdge[]> {
  const types = rowsById(await readTable(folder, 'TransformerType.csv', ['id', 'sR']));
  const rows = rowsById(await readTable(folder, 'Transformer.csv', ['id', 'nodeHV', 'nodeLV', 'type', 'loadingMax']));
  return [...rows].map(([id, row]) => ({
    id,
    row,
    kind: 'transformer',
    ends: endsOf(row, 'nodeHV', 'nodeLV', nodes),
    capacity: transformerRating(row, types),
    metres: 0,
  }));
}

function endsOf(row: Row, a: string, b: string, nodes: ReadonlyMap<string, Row>): readonly [string, string] {
  for (const end of [a, b]) rowFor(row, end, nodes, 'Node.csv');
  return [nameIn(row, a), nameIn(row, b)];
}
