import type { Grid } from '@bc4p/protocol/market';
import type { SimbenchGrid } from '../simbench/grid.ts';
import { feesOf } from './fee-design.ts';

/** A name of SimBench as the market can use it: `LV1.101 Line 7` becomes `LV1.101-Line-7`. */
export const marketName = (name: string): string => name.replaceAll(/[^A-Za-z0-9._-]/g, '-');

/** The grid as the market wants it: a rooted tree whose lines have capacities and fees. */
export function marketGrid(grid: SimbenchGrid): Grid {
  return {
    root: marketName(grid.root),
    lines: grid.lines.map((line) => ({
      id: marketName(line.id),
      upper: marketName(line.upper),
      lower: marketName(line.lower),
      capacityUp: line.capacity,
      capacityDown: line.capacity,
      ...feesOf(line),
    })),
  };
}
