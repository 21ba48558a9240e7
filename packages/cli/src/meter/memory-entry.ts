import { instant, wattHours } from '@bc4p/protocol/units';
import { type Fraction, NOTHING, parseRest, printFraction } from './fraction.ts';
import type { Shown, SignedValue } from './signed-value.ts';

/** What a meter remembers of a value that it signed. */
export interface MemoryEntry extends Shown {
  readonly meter: string;
  /** The id of the signed value. */
  readonly id: string;
  readonly token: string;
  /** What is metered beyond the whole Wh that the registers show. */
  readonly rests: Rests;
}

/** Shares of a Wh, at least 0 and below 1. */
export interface Rests {
  readonly generation: Fraction;
  readonly consumption: Fraction;
}

export const NO_RESTS: Rests = { generation: NOTHING, consumption: NOTHING };

/** An entry as it is kept, in one line. */
export const textOfEntry = ({ rests, ...entry }: MemoryEntry): string =>
  `${JSON.stringify({
    ...entry,
    rests: { generation: printFraction(rests.generation), consumption: printFraction(rests.consumption) },
  })}\n`;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Reads what `textOfEntry` wrote; undefined if the text is nothing of that kind. */
export function entryFrom(text: string): MemoryEntry | undefined {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { meter, id, token, counter, at, generation, consumption, balancing, rests } = value;
  if (typeof meter !== 'string' || typeof id !== 'string' || typeof token !== 'string') return undefined;
  if (!isCount(counter) || !isCount(at) || !isCount(generation) || !isCount(consumption)) return undefined;
  const left = restsFrom(rests);
  const more = balancing === undefined ? {} : balancingFrom(balancing);
  if (!left || !more) return undefined;
  const registers = { generation: wattHours(generation), consumption: wattHours(consumption) };
  return { meter, id, token, counter, at: instant(at), ...registers, ...more, rests: left };
}

function restsFrom(value: unknown): Rests | undefined {
  const { generation, consumption } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const rests = [generation, consumption].map((text) => (typeof text === 'string' ? parseRest(text) : undefined));
  return rests[0] && rests[1] && { generation: rests[0], consumption: rests[1] };
}

function balancingFrom(value: unknown): Pick<Shown, 'balancing'> | undefined {
  const { frequency, beneficial, adverse } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!isCount(frequency) || !isCount(beneficial) || !isCount(adverse)) return undefined;
  return { balancing: { frequency, beneficial: wattHours(beneficial), adverse: wattHours(adverse) } };
}

/** What is remembered of a signed value. */
export function entryOf({ id, token, message }: SignedValue, shown: Shown, rests: Rests): MemoryEntry {
  return { meter: message.meter, id, token, ...shown, rests };
}
