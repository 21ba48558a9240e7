import { type Instant, instant, type Seconds, type Watts } from '@bc4p/protocol/units';
import { type Fraction, fraction, NOTHING, plus, times } from '../fraction.ts';

/** Exact energy in Wh, in either direction. */
export interface MeteredEnergy {
  readonly generation: Fraction;
  readonly consumption: Fraction;
}

/** What a virtual meter measures. */
export interface LoadProfile {
  /** What it is, for people. */
  readonly name: string;
  /** When it begins and ends; always, where absent. */
  readonly start?: Instant;
  readonly end?: Instant;
  /** The energy from one instant until another; nothing outside of its time. */
  energy(from: Instant, until: Instant): MeteredEnergy;
}

const SECONDS_PER_HOUR = 3600n;

/** The same power all the time. */
export function constantProfile(generation: Watts, consumption: Watts): LoadProfile {
  const energy = (power: Watts, length: number): Fraction => fraction(BigInt(power) * BigInt(length), SECONDS_PER_HOUR);
  return {
    name: 'constant power',
    energy: (from, until) => ({
      generation: energy(generation, until - from),
      consumption: energy(consumption, until - from),
    }),
  };
}

/** A row of a table of profiles: the energy of a length of time, spread evenly over it. */
export interface ProfileRow extends MeteredEnergy {
  readonly start: Instant;
  readonly len: Seconds;
}

/** The last row that begins at or before an instant; rows are in the order of time. */
function rowAt(rows: readonly ProfileRow[], at: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The energy of rows from one instant until another. */
function energyOfRows(rows: readonly ProfileRow[], from: number, until: number): MeteredEnergy {
  let sum: MeteredEnergy = { generation: NOTHING, consumption: NOTHING };
  for (let place = Math.max(0, rowAt(rows, from)); place < rows.length; place += 1) {
    const row = rows[place] as ProfileRow;
    if (row.start >= until) break;
    const length = Math.min(until, row.start + row.len) - Math.max(from, row.start);
    if (length <= 0) continue;
    const share = fraction(BigInt(length), BigInt(row.len));
    sum = {
      generation: plus(sum.generation, times(row.generation, share)),
      consumption: plus(sum.consumption, times(row.consumption, share)),
    };
  }
  return sum;
}

const added = (a: MeteredEnergy, b: MeteredEnergy): MeteredEnergy => ({
  generation: plus(a.generation, b.generation),
  consumption: plus(a.consumption, b.consumption),
});

/** Rows in the order of time as a profile; with `isRepeated` they follow themselves again and again, both ways. */
export function tableProfile(name: string, rows: readonly ProfileRow[], isRepeated: boolean): LoadProfile {
  const [first, last] = [rows[0], rows.at(-1)];
  const start = first?.start ?? instant(0);
  const end = instant(last ? last.start + last.len : start);
  if (!isRepeated) return { name, start, end, energy: (from, until) => energyOfRows(rows, from, until) };
  const period = end - start;
  return {
    name,
    energy(from, until) {
      let sum: MeteredEnergy = { generation: NOTHING, consumption: NOTHING };
      for (let at: number = from; at < until; ) {
        const offset = (((at - start) % period) + period) % period;
        const length = Math.min(until - at, period - offset);
        sum = added(sum, energyOfRows(rows, start + offset, start + offset + length));
        at += length;
      }
      return sum;
    },
  };
}
