import { instant, wattHours } from '@bc4p/protocol/units';
import type { StoredReading } from '../meter-store.ts';

/** A row of the values, with the name of its meter. */
export interface ValueRow {
  readonly name: string;
  readonly at: number;
  readonly counter: number;
  readonly generation: number;
  readonly consumption: number;
  readonly beneficial: number | null;
  readonly adverse: number | null;
  readonly frequency: number | null;
  readonly id: string;
  readonly signer: string;
  readonly token: string;
}

/** The columns of a value, as it is read from the tables `meter` and `value`. */
export const VALUE_COLUMNS = `meter.name, value.at, value.counter, value.generation, value.consumption,
  value.beneficial, value.adverse, value.frequency, value.id, value.signer, value.token`;

/** A value as it was given to the store. */
export function readingFromRow(row: ValueRow): StoredReading {
  const { name, at, counter, generation, consumption, beneficial, adverse, frequency, id, signer, token } = row;
  return {
    meter: name,
    counter,
    at: instant(at),
    generation: wattHours(generation),
    consumption: wattHours(consumption),
    ...(beneficial === null ? {} : { beneficial: wattHours(beneficial) }),
    ...(adverse === null ? {} : { adverse: wattHours(adverse) }),
    ...(frequency === null ? {} : { frequency }),
    id,
    signer,
    token,
  };
}
