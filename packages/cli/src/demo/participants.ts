import { type Instant, type WattHours, type Watts, watts } from '@bc4p/protocol/units';
import type { MeteredConnection, SimbenchGrid } from '../simbench/grid.ts';
import { marketName } from './market-grid.ts';

/** Who takes part; by SimBench's profile: `H…` are households, `L…` farms. A battery follows the frequency and trades nothing. */
export type Kind = 'household' | 'farm' | 'business' | 'plant' | 'supplier' | 'trader' | 'battery';

/** Somebody who trades in the demonstration. */
export interface Participant {
  /** Unique, and usable as a file name: `Load-1`. */
  readonly name: string;
  readonly kind: Kind;
  /** The node of the market's grid. */
  readonly node: string;
  /** The most it may feed in and draw, as its certificate says. */
  readonly feedIn: Watts;
  readonly draw: Watts;
  /** What its meter counts, by the beginning of the quarter hour; nobody meters the supplier, who stands for the rest. */
  readonly energy: ReadonlyMap<Instant, WattHours>;
}

/** Everybody of a grid in the order of the tables: loads, plants, and the supplier at the root last. */
export function participantsOf(grid: SimbenchGrid): readonly Participant[] {
  const connections = [...grid.loads, ...grid.plants];
  const prefix = commonPrefix(connections.map(({ id }) => id));
  const transformers = grid.lines.filter(({ upper }) => upper === grid.root);
  const power = watts(transformers.reduce((sum, { capacity }) => sum + capacity, 0));
  const supplier: Participant = {
    name: 'Supplier',
    kind: 'supplier',
    node: marketName(grid.root),
    feedIn: power,
    draw: power,
    energy: new Map(),
  };
  return [...connections.map((connection) => participant(connection, prefix)), supplier];
}

function participant(connection: MeteredConnection, prefix: string): Participant {
  const { id, kind, node, profile, ratedPower, energy } = connection;
  return {
    name: marketName(id.slice(prefix.length)),
    kind: kind === 'plant' ? 'plant' : kindOf(profile),
    node: marketName(node),
    feedIn: kind === 'plant' ? ratedPower : watts(0),
    draw: kind === 'load' ? ratedPower : watts(0),
    energy,
  };
}

function kindOf(profile: string): Kind {
  if (profile.startsWith('H')) return 'household';
  return profile.startsWith('L') ? 'farm' : 'business';
}

/** The words that all names begin with: the grid's own name, which tells nobody apart. */
function commonPrefix(names: readonly string[]): string {
  const [first = ''] = names;
  for (let end = first.lastIndexOf(' '); end > 0; end = first.lastIndexOf(' ', end - 1)) {
    const prefix = first.slice(0, end + 1);
    if (names.every((name) => name.startsWith(prefix))) return prefix;
  }
  return '';
}
