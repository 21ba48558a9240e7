import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Instant, type Slot, seconds, type WattHours } from '@bc4p/protocol/units';
import { type Connection, readLoads, readPlants } from './connections.ts';
import { meteredEnergy } from './energy.ts';
import { fault } from './fault.ts';
import { QUARTER_HOUR, readProfiles } from './profile.ts';
import { readTable } from './table.ts';
import { type GridLine, readTopology } from './topology.ts';
import { windowOf } from './window.ts';

/** A load or plant with what its meter counted. */
export interface MeteredConnection extends Connection {
  /** Energy of each quarter hour of the day and of the 24 hours before, by the instant at which it begins. */
  readonly energy: ReadonlyMap<Instant, WattHours>;
}

/** A real grid on a real day. */
export interface SimbenchGrid {
  /** The German calendar date. */
  readonly date: string;
  /** The day's quarter hours: 96, or 92 and 100 when the clocks change. */
  readonly slots: readonly Slot[];
  readonly root: string;
  /** All nodes, in the order of the file. */
  readonly nodes: readonly string[];
  readonly lines: readonly GridLine[];
  readonly loads: readonly MeteredConnection[];
  readonly plants: readonly MeteredConnection[];
}

/**
 * Reads the grid in `folder`, a folder of tables in SimBench's CSV form, with its loads and plants on `date`
 * (`YYYY-MM-DD`, German time) and the 24 hours before. Throws a `Failure` that names file, line, column and rule.
 */
export async function readSimbenchGrid(folder: string, date: string): Promise<SimbenchGrid> {
  await refuseUnknownParts(folder);
  const { root, nodes, lines } = await readTopology(folder);
  const loads = await readLoads(folder, nodes);
  const plants = await readPlants(folder, nodes);
  const loadProfiles = await readProfiles(folder, 'LoadProfile.csv', columnsOf(loads));
  const plantProfiles = await readProfiles(folder, 'RESProfile.csv', columnsOf(plants));
  const { day, all } = windowOf(date, plants.length > 0 ? [loadProfiles, plantProfiles] : [loadProfiles]);
  const metered = (connections: readonly Connection[], table: typeof loadProfiles) =>
    connections.map((one) => ({ ...one, energy: meteredEnergy(table, one.column, one.exactPower, all) }));
  return {
    date,
    slots: day.map((start) => ({ start, len: seconds(QUARTER_HOUR) })),
    root,
    nodes: [...nodes.keys()],
    lines,
    loads: metered(loads, loadProfiles),
    plants: metered(plants, plantProfiles),
  };
}

const columnsOf = (connections: readonly Connection[]): readonly string[] => [
  ...new Set(connections.map(({ column }) => column)),
];

// SimBench has tables for these too. Leaving them out without a word would give another grid than the one in the folder.
const UNKNOWN = ['Switch', 'Transformer3W', 'DCLine', 'PowerPlant', 'Storage', 'Shunt'];

async function refuseUnknownParts(folder: string): Promise<void> {
  for (const file of UNKNOWN.map((name) => `${name}.csv`)) {
    const exists = await stat(join(folder, file)).then(
      () => true,
      () => false,
    );
    const [row] = exists ? await readTable(folder, file, ['id']) : [];
    if (row)
      throw fault(row, 'this part of a grid is not read', 'a grid of nodes, lines, transformers, loads and plants');
  }
}
