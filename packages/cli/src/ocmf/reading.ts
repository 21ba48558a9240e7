import { accepted, type Result, refused } from '@bc4p/protocol';
import { type ExactEnergy, exactEnergy, isEnergyUnit, isNumber } from './exact-energy.ts';
import { type JsonObject, textOf, wrongField } from './json-section.ts';
import { parseReadingTime, type ReadingTime } from './reading-time.ts';
import { type Reason, reason } from './reason.ts';

/** One reading of one register, with what it takes over from the readings before it in the record. */
export interface Reading {
  readonly time: ReadingTime;
  /** What it is in the transaction: B begins; E, L, R, A, P end; C, S, T, X are within. Undefined outside of one. */
  readonly event?: string;
  /** The register as OBIS code; undefined if the meter has only one and does not say. */
  readonly register?: string;
  /** The number with the digits that were signed. */
  readonly value: string;
  readonly unit: string;
  /** Undefined if the unit is not one of energy. */
  readonly energy?: ExactEnergy;
  readonly current?: string;
  readonly errors: string;
  readonly status: string;
}

const FIELDS = {
  TM: 'string',
  TX: 'string',
  RV: 'number',
  RI: 'string',
  RU: 'string',
  RT: 'string',
  EF: 'string',
  ST: 'string',
} as const;
const EVENTS = 'BCXELRAPST';
const STATES = 'NGTDRMXIOSEF';

/** The readings of a record, in its order; a field that is left out is that of the reading before. */
export function readReadings(objects: readonly JsonObject[]): Result<readonly Reading[], Reason> {
  const readings: Reading[] = [];
  let before: JsonObject = {};
  for (const [at, object] of objects.entries()) {
    const { RV: _, ...takenOver } = before;
    before = { ...takenOver, ...object };
    const reading = readReading(before, `reading ${at + 1}`);
    if (!reading.ok) return reading;
    readings.push(reading.value);
  }
  return accepted(readings);
}

function readReading(object: JsonObject, place: string): Result<Reading, Reason> {
  const fault = wrongField(object, FIELDS) ?? missingField(object);
  if (fault !== undefined) return refused(reason('payload-invalid', `${place}: ${fault}`));
  const [tm = '', value = '', unit = '', status = ''] = ['TM', 'RV', 'RU', 'ST'].map((name) =>
    textOf(object, name)?.trim(),
  );
  const [event, register, current, errors = ''] = ['TX', 'RI', 'RT', 'EF'].map((name) => textOf(object, name));
  if (event !== undefined && (event.length !== 1 || !EVENTS.includes(event)))
    return refused(reason('payload-invalid', `${place}: TX is ${event}`));
  if (status.length !== 1 || !STATES.includes(status))
    return refused(reason('payload-invalid', `${place}: ST is ${status}`));
  const time = parseReadingTime(tm);
  if (time === undefined) return refused(reason('time-malformed', `${place}: ${tm}`));
  const energy = exactEnergy(value, unit);
  if (!isNumber(value) || (energy === undefined && isEnergyUnit(unit)))
    return refused(reason('reading-malformed', `${place}: ${value} ${unit}`));
  return accepted({
    time,
    ...(event === undefined ? {} : { event }),
    ...(register === undefined ? {} : { register }),
    value,
    unit,
    ...(energy === undefined ? {} : { energy }),
    ...(current === undefined ? {} : { current }),
    errors: errors.trim(),
    status,
  });
}

const missingField = (object: JsonObject): string | undefined => {
  const missing = ['TM', 'RV', 'RU', 'ST'].find((name) => textOf(object, name) === undefined);
  return missing === undefined ? undefined : `${missing} is not there`;
};
