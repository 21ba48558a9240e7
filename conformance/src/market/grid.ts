import type { TargetGrid, TargetLine } from '../target/index.ts';

/** One line on the way of a trade, and the direction in which its energy goes. */
export interface Step {
  readonly line: TargetLine;
  readonly direction: 'up' | 'down';
}

/** The lines from a node up to the root. */
function upFrom(grid: TargetGrid, node: string): TargetLine[] {
  const line = grid.lines.find(({ lower }) => lower === node);
  return line ? [line, ...upFrom(grid, line.upper)] : [];
}

/** The way from the seller's node up to where both ways to the root meet, and down to the buyer's. */
export function pathBetween(grid: TargetGrid, from: string, to: string): readonly Step[] {
  const up = upFrom(grid, from);
  const down = upFrom(grid, to);
  const shared = new Set(down.filter((line) => up.includes(line)));
  return [
    ...up.filter((line) => !shared.has(line)).map((line): Step => ({ line, direction: 'up' })),
    ...down
      .filter((line) => !shared.has(line))
      .toReversed()
      .map((line): Step => ({ line, direction: 'down' })),
  ];
}
