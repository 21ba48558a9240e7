import type { Grid, Line, Tier } from '@bc4p/protocol/market';
import { milliCentPerKwh } from '@bc4p/protocol/units';
import type { ConfigReader } from './config-reader.ts';
import type { ConfigPath } from './path.ts';

/** Reads the grid with its fees; what a line leaves out comes from `feeDefaults`. */
export function readGrid(read: ConfigReader): Grid {
  return {
    root: read.text('grid', 'root'),
    lines: read.items('grid', 'lines').map((line) => readLine(read, line)),
  };
}

function readLine(read: ConfigReader, line: ConfigPath): Line {
  const capacity = (name: string) => read.power(...line, read.has(...line, name) ? name : 'capacity');
  const tiers = (name: string) => {
    const own = [name, 'tiers'].find((field) => read.has(...line, field));
    return readTiers(read, own ? [...line, own] : ['grid', 'feeDefaults', 'tiers']);
  };
  const ownFee: ConfigPath = [...line, 'baseFee'];
  return {
    id: read.text(...line, 'id'),
    upper: read.text(...line, 'upper'),
    lower: read.text(...line, 'lower'),
    capacityUp: capacity('capacityUp'),
    capacityDown: capacity('capacityDown'),
    baseFee: read.price(...(read.has(...ownFee) ? ownFee : ['grid', 'feeDefaults', 'baseFee'])),
    tiersUp: tiers('tiersUp'),
    tiersDown: tiers('tiersDown'),
    ...(read.has(...line, 'lossFactor') && { lossFactor: read.share(...line, 'lossFactor') }),
  };
}

function readTiers(read: ConfigReader, path: ConfigPath): Tier[] {
  const tiers: Tier[] = [];
  for (const step of read.items(...path)) {
    const tier = { from: read.share(...step, 'from'), price: read.price(...step, 'price') };
    const before = tiers.at(-1);
    if (before && tier.from <= before.from)
      read.fault(
        [...step, 'from'],
        'This step does not begin above the one before.',
        'Order the steps by their share.',
      );
    if (before && tier.price < before.price)
      read.fault(
        [...step, 'price'],
        'The price falls from one step to the next.',
        'A fuller line never costs less: with a falling price, splitting a trade would be worth money.',
      );
    tiers.push(tier);
  }
  // A staircase begins with the first Wh; without a word about it, that costs nothing.
  const [first] = tiers;
  return first && first.from > 0 ? [{ from: 0, price: milliCentPerKwh(0) }, ...tiers] : tiers;
}

/** Notes every way in which the lines are not a tree that hangs from the root. */
export function checkTree(read: ConfigReader, grid: Grid): void {
  const ids = new Set<string>();
  const upperOf = new Map<string, string>();
  for (const [place, { id, upper, lower }] of grid.lines.entries()) {
    const line = ['grid', 'lines', place];
    if (ids.has(id)) read.fault([...line, 'id'], `There are two lines with the name ${id}.`, 'Give each its own.');
    ids.add(id);
    if (lower === grid.root)
      read.fault([...line, 'lower'], `${lower} is the root.`, 'Nothing is above it; swap upper and lower?');
    else if (upperOf.has(lower))
      read.fault(
        [...line, 'lower'],
        `Node ${lower} has two lines upwards.`,
        'The grid of a market is a tree: leave out the line that is normally open.',
      );
    else upperOf.set(lower, upper);
  }
  for (const [place, { lower, upper }] of grid.lines.entries())
    if (lower !== grid.root && !leadsToRoot(upper, grid.root, upperOf))
      read.fault(
        ['grid', 'lines', place],
        `From node ${upper} no way leads to the root ${grid.root}.`,
        'Add the missing line, or mend a name: upper is the end towards the root.',
      );
}

function leadsToRoot(node: string, root: string, upperOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let at: string | undefined = node;
  while (at !== undefined && at !== root && !seen.has(at)) {
    seen.add(at);
    at = upperOf.get(at);
  }
  return at === root;
}
