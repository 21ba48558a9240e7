import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { REGISTERS, type Reading } from './registers.ts';

/** What is kept of a meter around the counter of a new value of it. */
export interface Neighbours<R extends Reading = Reading> {
  /** The value under the same counter. */
  readonly same: R | undefined;
  /** The value under the highest counter below, and under the lowest above. */
  readonly before: R | undefined;
  readonly after: R | undefined;
}

/** Whether a value is new, was there before, or cannot be kept beside its neighbours. */
export type Verdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Judges a value by what is kept of its meter. Values that are kept grow together in counter, instant and registers, so
 * the two neighbours by counter are those by time, and tell everything. [MTR-007] [MTR-008] [REG-001] [REG-005]
 */
export function judgeReading(reading: Reading, { same, before, after }: Neighbours): Verdict {
  if (same?.id === reading.id) return { kind: 'known' };
  const fault =
    contradiction(reading, same) ??
    disorder(reading, before, after) ??
    goneBack(reading, before, after) ??
    jumped(reading, before, after);
  return fault ? { kind: 'refused', refusal: fault } : { kind: 'new' };
}

function contradiction({ meter, counter }: Reading, same: Reading | undefined): Refusal | undefined {
  if (guard('MTR-007', same === undefined)) return undefined;
  return refusal('meter-contradiction', 'MTR-007', { meter, counter, known: same?.id ?? '' }, '/counter');
}

/** Bounds that nothing passes, where there is no neighbour. */
const [NEVER, ALWAYS] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

function disorder({ meter, counter, at }: Reading, before?: Reading, after?: Reading): Refusal | undefined {
  if (guard('MTR-008', (before?.at ?? NEVER) < at && at < (after?.at ?? ALWAYS))) return undefined;
  const facts = { meter, counter, before: before?.counter ?? -1, after: after?.counter ?? -1 };
  return refusal('counter-disorder', 'MTR-008', facts, '/at');
}

function goneBack(reading: Reading, before?: Reading, after?: Reading): Refusal | undefined {
  const fault = faultyStep(reading, before, after, (growth) => growth < 0);
  if (guard('REG-001', fault === undefined) || !fault) return undefined;
  return refusal('register-went-back', 'REG-001', fault.facts, fault.place);
}

/** No connection point moves 64 GW: within this, the energies of all meters of a market add up exactly. 2^36 W. */
const MOST_POWER_BITS = 36n;

/** True if a register cannot have grown by so many Wh in so many seconds. [REG-005] */
export const hasJumped = (growth: number, seconds: number): boolean =>
  BigInt(growth) * 3600n > BigInt(seconds) << MOST_POWER_BITS;

/** A register can only grow as fast as energy can flow. */
function jumped(reading: Reading, before?: Reading, after?: Reading): Refusal | undefined {
  const fault = faultyStep(reading, before, after, hasJumped);
  if (guard('REG-005', fault === undefined) || !fault) return undefined;
  return refusal('register-jumped', 'REG-005', fault.facts, fault.place);
}

/** The first register that grows wrongly (Wh, in so many seconds) from the value before, or to the one after. */
function faultyStep(
  reading: Reading,
  before: Reading | undefined,
  after: Reading | undefined,
  isWrong: (growth: number, seconds: number) => boolean,
) {
  for (const [earlier, later] of [
    [before, reading],
    [reading, after],
  ]) {
    if (!earlier || !later) continue;
    const register = REGISTERS.find((name) =>
      isWrong(shown(later, name) - shown(earlier, name), later.at - earlier.at),
    );
    if (!register) continue;
    const facts = { meter: reading.meter, register, before: shown(earlier, register), value: shown(later, register) };
    return { facts, place: `/${PLACES[register]}` };
  }
  return undefined;
}

/** A register that a value does not have shows 0. */
const shown = (reading: Reading, register: keyof typeof PLACES): number => reading[register] ?? 0;

/** Where a register is in a meter value. */
const PLACES = {
  generation: 'generation',
  consumption: 'consumption',
  beneficial: 'balancing/beneficial',
  adverse: 'balancing/adverse',
} as const;
