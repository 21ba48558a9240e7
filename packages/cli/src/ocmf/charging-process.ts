import { difference, type ExactEnergy, printWh } from './exact-energy.ts';
import { groupBy } from './group-by.ts';
import type { SignedRecord } from './judge-record.ts';
import type { Reading } from './reading.ts';
import { printTime } from './reading-time.ts';
import { type Reason, reason } from './reason.ts';

/** Something about a record that only shows beside others. */
export interface Finding {
  readonly record: SignedRecord;
  readonly reason: Reason;
  readonly isWarning?: boolean;
}

/** The records of one charging process, from its begin to its end. */
export interface ChargingProcess {
  readonly records: readonly SignedRecord[];
}

/** Energy that went through one register. */
export interface RegisterEnergy {
  readonly register: string | undefined;
  readonly energy: ExactEnergy;
}

const ENDS = 'ELRAP';
export const begins = ({ event }: Reading): boolean => event === 'B';
export const ends = ({ event }: Reading): boolean => event !== undefined && ENDS.includes(event);

/** A reading of energy, and the record that it is of. */
interface EnergyReading {
  readonly record: SignedRecord;
  readonly reading: Reading;
  readonly energy: ExactEnergy;
}

/** The readings of energy in these records, by register. */
function byRegister(records: readonly SignedRecord[]): ReadonlyMap<string | undefined, readonly EnergyReading[]> {
  const readings = records.flatMap((record) =>
    record.payload.readings.flatMap((reading) =>
      reading.energy === undefined ? [] : [{ record, reading, energy: reading.energy }],
    ),
  );
  return groupBy(readings, ({ reading }) => reading.register);
}

const named = (register: string | undefined): string => (register === undefined ? '' : `register ${register}: `);

/** Where time or a register goes back within these records, which are in the order of their pages. */
export function stepsBack(records: readonly SignedRecord[]): readonly Finding[] {
  return [...byRegister(records)].flatMap(([register, readings]) =>
    readings.flatMap(({ record, reading: { time }, energy }, at) => {
      const before = readings[at - 1];
      if (before === undefined) return [];
      const found: Finding[] = [];
      if (time.ms < before.reading.time.ms) {
        const detail = `${named(register)}${printTime(time.ms)} after ${printTime(before.reading.time.ms)}`;
        found.push({ record, reason: reason('time-backwards', detail) });
      }
      if (energy < before.energy) {
        const detail = `${named(register)}${printWh(energy)} Wh after ${printWh(before.energy)} Wh`;
        found.push({ record, reason: reason('reading-backwards', detail) });
      }
      return found;
    }),
  );
}

/** What is wrong between the records of a whole process. */
export function faultsOfProcess({ records }: ChargingProcess): readonly Finding[] {
  const [first] = records;
  const found: Finding[] = [...stepsBack(records)];
  for (const record of records)
    if (first !== undefined && record.key.spki !== first.key.spki)
      found.push({ record, reason: reason('key-changed', `${record.key.spki}, and before ${first.key.spki}`) });
  for (const [register, readings] of byRegister(records)) {
    const begin = readings.find(({ reading }) => begins(reading));
    if (begin === undefined || readings.some(({ reading }) => ends(reading))) continue;
    found.push({ record: begin.record, reason: reason('end-missing', `${named(register)}no reading at the end`) });
  }
  return found;
}

/** What went through each register that was read at the begin and at the end. */
export function energyOf({ records }: ChargingProcess): readonly RegisterEnergy[] {
  return [...byRegister(records)].flatMap(([register, readings]) => {
    const begin = readings.find(({ reading }) => begins(reading));
    const end = readings.findLast(({ reading }) => ends(reading));
    return begin && end ? [{ register, energy: difference(end.energy, begin.energy) }] : [];
  });
}
