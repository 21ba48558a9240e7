import { type Watts, watts } from '@bc4p/protocol/units';
import { decimalIn, nameIn, rowFor, rowsById } from './cell.ts';
import { RATED_POWER_DIGITS } from './energy.ts';
import { fault } from './fault.ts';
import { type Row, readTable } from './table.ts';

/** A load or a plant: who is connected where, with which rated power, and which profile he follows. */
export interface Connection {
  readonly id: string;
  readonly kind: 'load' | 'plant';
  readonly node: string;
  /** The profile's name: `H0-…` are households, `L1-…` and `L2-…` farms, `PV…` photovoltaic plants. */
  readonly profile: string;
  /** The column of the profile table. */
  readonly column: string;
  /** In W, rounded up: what the connection must be able to carry. */
  readonly ratedPower: Watts;
  /** In 10⁻⁹ MW, exactly as given. */
  readonly exactPower: bigint;
}

/** Reads the loads of a grid. */
export async function readLoads(folder: string, nodes: ReadonlyMap<string, Row>): Promise<readonly Connection[]> {
  const rows = await readTable(folder, 'Load.csv', ['id', 'node', 'profile', 'pLoad']);
  return [...rowsById(rows).values()].map((row) => {
    const profile = nameIn(row, 'profile');
    return { ...connection(row, nodes, 'pLoad'), kind: 'load', profile, column: `${profile}_pload` };
  });
}

/** Reads the plants of a grid. */
export async function readPlants(folder: string, nodes: ReadonlyMap<string, Row>): Promise<readonly Connection[]> {
  const rows = await readTable(folder, 'RES.csv', ['id', 'node', 'profile', 'pRES']);
  return [...rowsById(rows).values()].map((row) => {
    const profile = nameIn(row, 'profile');
    return { ...connection(row, nodes, 'pRES'), kind: 'plant', profile, column: profile };
  });
}

function connection(row: Row, nodes: ReadonlyMap<string, Row>, power: string) {
  rowFor(row, 'node', nodes, 'Node.csv');
  const exactPower = decimalIn(row, power, RATED_POWER_DIGITS);
  if (exactPower === 0n) throw fault({ ...row, column: power }, `"${row.cell(power)}"`, 'a rated power above 0');
  // 10⁻⁹ MW is mW.
  return {
    id: nameIn(row, 'id'),
    node: nameIn(row, 'node'),
    ratedPower: watts(Number((exactPower + 999n) / 1000n)),
    exactPower,
  };
}
