import type { MeteredEnergy } from '../settlement/index.ts';
import { endOf, type Instant, type Slot, wattHours } from '../units/index.ts';
import type { Reading, Registers } from './registers.ts';
import { registersAt } from './registers-at.ts';

/** The readings of a meter around an instant: `before` at or before it, `after` at or after it; the same if one is at it. */
export interface ReadingsAround {
  readonly before: Reading | undefined;
  readonly after: Reading | undefined;
  /** The one before `before`; needed only where there is no `after`. */
  readonly earlier?: Reading | undefined;
}

/** What a meter has seen in a slot, or since when its readings are missing. */
export type SlotEnergy =
  | { readonly kind: 'metered'; readonly energy: MeteredEnergy }
  | { readonly kind: 'missing'; readonly from: Instant };

/** Registers at a bound of a slot, and the readings that they follow from. */
interface Bound {
  readonly registers: Registers;
  readonly readings: readonly Reading[];
  /** True if a reading is at the bound itself. */
  readonly isRead: boolean;
}

/**
 * The energy of a slot: the difference of the registers at its bounds. [REG-002] Where no reading is at a bound, those
 * around it are joined by a line [REG-003]; where none comes after it, there is no energy yet, unless the slot is `final`:
 * then what the meter drew last is carried on, and what it fed in is not: nobody earns by falling silent. [REG-004] A meter
 * without any reading has seen nothing then.
 */
export function slotEnergy(
  meter: string,
  slot: Slot,
  { start, end }: { readonly start: ReadingsAround; readonly end: ReadingsAround },
  final: boolean,
): SlotEnergy {
  const gap = [start, end].find(({ before, after }) => !before || !after);
  if (gap && !final) return { kind: 'missing', from: gap.before?.at ?? slot.start };
  return { kind: 'metered', energy: between(meter, boundAt(slot.start, start), boundAt(endOf(slot), end)) };
}

/** The registers at an instant from the readings around it; nobody knows more, so what is there has to do. */
function boundAt(at: Instant, { before, after, earlier }: ReadingsAround): Bound {
  if (before?.at === at) return { registers: before, readings: [before], isRead: true };
  if (before && after) return { registers: registersAt(at, before, after), readings: [before, after], isRead: false };
  if (earlier && before) {
    const registers = carriedOn(at, earlier, before);
    return { registers, readings: [earlier, before], isRead: false };
  }
  const only = before ?? after;
  return { registers: only ?? NOTHING, readings: only ? [only] : [], isRead: false };
}

/** What registers are taken to show at an instant after the last reading. */
function carriedOn(at: Instant, earlier: Reading, last: Reading): Registers {
  const { beneficial: grown, ...drawn } = registersAt(at, earlier, last);
  const { generation, beneficial } = last;
  return { ...drawn, generation, ...(grown !== undefined && beneficial !== undefined && { beneficial }) };
}

const NOTHING: Registers = { generation: wattHours(0), consumption: wattHours(0) };

function between(meter: string, start: Bound, end: Bound): MeteredEnergy {
  const [from, to] = [start.registers, end.registers];
  const readings = [...start.readings, ...end.readings].sort((a, b) => a.at - b.at).map(({ id }) => id);
  return {
    meter,
    generation: wattHours(to.generation - from.generation),
    consumption: wattHours(to.consumption - from.consumption),
    ...(from.beneficial !== undefined &&
      to.beneficial !== undefined && {
        beneficial: wattHours(to.beneficial - from.beneficial),
        adverse: wattHours((to.adverse ?? 0) - (from.adverse ?? 0)),
      }),
    ...(start.isRead && end.isRead ? {} : { estimated: true as const }),
    readings: [...new Set(readings)],
  };
}
