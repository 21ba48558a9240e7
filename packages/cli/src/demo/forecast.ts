import { energyAtPower, type Instant, instant, type Slot, type WattHours, wattHours } from '@bc4p/protocol/units';
import type { Participant } from './participants.ts';

const DAY = 86_400;

/**
 * What a participant expects to draw or feed in during a slot, as known one slot before it starts.
 *
 * A load expects what it drew 24 hours before. So does a plant at first, but weather lasts: it corrects this by how far
 * the newest complete quarter hour (the one that ended a slot before this one starts) is from the one 24 hours before
 * it. On the demonstration's day, a sunny one after a dull one, that leaves an error of 14 % instead of 90 %; for loads
 * the correction would do harm. Nothing that is not yet metered by then is looked at.
 */
export function forecast(participant: Participant, slot: Slot): WattHours {
  const { energy, kind, feedIn, draw } = participant;
  const before = energy.get(instant(slot.start - DAY)) ?? 0;
  const corrected = kind === 'plant' ? before + newestChange(energy, slot) : before;
  const most = energyAtPower(kind === 'plant' ? feedIn : draw, slot.len);
  return wattHours(Math.min(Math.max(corrected, 0), most));
}

/** How much more the newest complete quarter hour brought than the one 24 hours before it; 0 if either is not known. */
function newestChange(energy: ReadonlyMap<Instant, WattHours>, slot: Slot): number {
  const newest = instant(slot.start - 2 * slot.len);
  const now = energy.get(newest);
  const then = energy.get(instant(newest - DAY));
  return now === undefined || then === undefined ? 0 : now - then;
}
