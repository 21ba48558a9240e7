import { assert } from '../assert.ts';
import type { Grid, Line } from './grid.ts';
import type { NodeId } from './party.ts';

/** One line of a path, and whether energy moves up along it. */
export interface PathStep {
  /** The line's place in `grid.lines`. */
  readonly line: number;
  readonly up: boolean;
}

/** No lines between: both are attached to one node. */
const HERE: readonly PathStep[] = [];

interface Place {
  readonly depth: number;
  /** The line towards the root and the place at its other end; none at the root. */
  readonly line: number;
  readonly upper: Place | undefined;
}

/** Answers which lines lie between two nodes of a grid that is known to be a tree. */
export class GridIndex {
  readonly grid: Grid;
  readonly #places = new Map<NodeId, Place>();
  readonly #paths = new Map<NodeId, Map<NodeId, readonly PathStep[]>>();

  constructor(grid: Grid) {
    this.grid = grid;
    const below = new Map<NodeId, number[]>();
    for (const [index, line] of grid.lines.entries()) {
      const siblings = below.get(line.upper);
      if (siblings) siblings.push(index);
      else below.set(line.upper, [index]);
    }
    this.#places.set(grid.root, { depth: 0, line: -1, upper: undefined });
    const open = [grid.root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const upper = this.#place(node);
      for (const index of below.get(node) ?? []) {
        const { lower } = this.line(index);
        assert(!this.#places.has(lower), () => `two ways lead to node ${lower}`);
        this.#places.set(lower, { depth: upper.depth + 1, line: index, upper });
        open.push(lower);
      }
    }
    assert(this.#places.size === grid.lines.length + 1, 'the grid is a tree');
  }

  has(node: NodeId): boolean {
    return this.#places.has(node);
  }

  line(index: number): Line {
    const line = this.grid.lines[index];
    assert(line !== undefined, () => `line ${index} exists`);
    return line;
  }

  /** The lines that energy takes from one node to another: up to where their ways to the root meet, then down. */
  path(from: NodeId, to: NodeId): readonly PathStep[] {
    if (from === to) return HERE;
    let known = this.#paths.get(from);
    if (!known) {
      known = new Map();
      this.#paths.set(from, known);
    }
    let path = known.get(to);
    if (!path) {
      path = this.#walk(this.#place(from), this.#place(to));
      known.set(to, path);
    }
    return path;
  }

  #walk(from: Place, to: Place): readonly PathStep[] {
    const up: PathStep[] = [];
    const down: PathStep[] = [];
    let [left, right]: [Place | undefined, Place | undefined] = [from, to];
    while (left !== right) {
      assert(left !== undefined && right !== undefined, 'two ways to the root meet');
      if (left.depth >= right.depth) {
        up.push({ line: left.line, up: true });
        left = left.upper;
      } else {
        down.push({ line: right.line, up: false });
        right = right.upper;
      }
    }
    return [...up, ...down.reverse()];
  }

  #place(node: NodeId): Place {
    const place = this.#places.get(node);
    assert(place !== undefined, () => `node ${node} is in the grid`);
    return place;
  }
}
