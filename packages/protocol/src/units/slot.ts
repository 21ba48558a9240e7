import { type Instant, instant, type Seconds, type WattHours, type Watts, wattHours } from './quantity.ts';

/** A delivery slot: the half-open interval from `start` to `start + len`; `start` is a multiple of `len`. [TIM-003] */
export interface Slot {
  readonly start: Instant;
  readonly len: Seconds;
}

/** True if the slot begins at a multiple of its own length. [TIM-003] */
export function isAligned(slot: Slot): boolean {
  return slot.len > 0 && slot.start % slot.len === 0;
}

/** The first instant after the slot. */
export function endOf(slot: Slot): Instant {
  return instant(slot.start + slot.len);
}

/** The slot of length `len` that contains `at`. */
export function slotAt(at: Instant, len: Seconds): Slot {
  return { start: instant(Math.floor(at / len) * len), len };
}

/** One text per slot, for maps and logs. */
export function slotKey(slot: Slot): string {
  return `${slot.start}+${slot.len}`;
}

/** The most whole watt-hours that `power` moves in `len`: 3600·E ≤ W·len, rounded down. [NUM-006] */
export function energyAtPower(power: Watts, len: Seconds): WattHours {
  // W·len may pass 2⁵³ where E does not: whole multiples of 3600 W and the rest apart are both exact.
  const rest = power % 3600;
  const restEnergy = rest * len;
  return wattHours(((power - rest) / 3600) * len + (restEnergy - (restEnergy % 3600)) / 3600);
}
