import { type Instant, instant, seconds } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../../failure.ts';
import { readLoads, readPlants } from '../../simbench/connections.ts';
import { exactEnergy } from '../../simbench/energy.ts';
import { QUARTER_HOUR, readProfiles } from '../../simbench/profile.ts';
import { readTopology } from '../../simbench/topology.ts';
import { germanDate, germanMidnight } from '../../simbench/wall-time.ts';
import { NOTHING } from '../fraction.ts';
import { type LoadProfile, type ProfileRow, tableProfile } from './load-profile.ts';

export interface SimbenchProfileOptions {
  /** The load or the plant (`RES`) whose column it is. */
  readonly kind: 'load' | 'plant';
  readonly id: string;
  /** The day, `YYYY-MM-DD` in German time. */
  readonly date: string;
  /** The instant for which the day's first quarter hour stands. */
  readonly start: Instant;
}

/** The day of a load or plant in a folder of SimBench's tables, repeated day by day. */
export async function readSimbenchProfile(
  folder: string,
  { kind, id, date, start }: SimbenchProfileOptions,
): Promise<LoadProfile> {
  const { nodes } = await readTopology(folder);
  const all = kind === 'load' ? await readLoads(folder, nodes) : await readPlants(folder, nodes);
  const wanted = all.find((one) => one.id === id);
  if (!wanted) throw unknown(`${folder} has no ${kind} "${id}"`, `they are ${all.map((one) => one.id).join(', ')}`);
  const file = kind === 'load' ? 'LoadProfile.csv' : 'RESProfile.csv';
  const table = await readProfiles(folder, file, [wanted.column]);
  const midnight = germanMidnight(date);
  if (midnight === undefined) throw unknown(`"${date}" is not a date`, 'write it as YYYY-MM-DD, such as 2016-05-08');
  const day = [...table.rows].filter(([at]) => germanDate(at) === date);
  if (day.length === 0) throw unknown(`${file} has no row on ${date}`, 'take a --date that the grid has profiles for');
  const rows = day.map(([at, row]): ProfileRow => {
    const energy = exactEnergy(row, wanted.column, wanted.exactPower);
    const way = { generation: NOTHING, consumption: NOTHING };
    const direction = kind === 'load' ? { consumption: energy } : { generation: energy };
    return { start: instant(start + at - midnight), len: seconds(QUARTER_HOUR), ...way, ...direction };
  });
  return tableProfile(`${id} (${wanted.profile}) on ${date}`, rows, true);
}

const unknown = (what: string, hint: string): Failure =>
  new Failure(`${what}.`, { code: 'profile-invalid', exitCode: EXIT.usage, hint });
