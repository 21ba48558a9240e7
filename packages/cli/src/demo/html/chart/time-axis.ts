import { type Instant, instant, type Seconds } from '@bc4p/protocol/units';
import { germanTime } from '../../../simbench/wall-time.ts';

/** A day's slots, as charts need them. */
export interface Day {
  /** The beginnings, in order and without gaps. */
  readonly slots: readonly Instant[];
  readonly slotLength: Seconds;
}

export interface TimeTick {
  readonly at: Instant;
  readonly label: string;
}

const MINUTES = [15, 30, 60, 180, 360];
const MOST_TICKS = 9;

/** The day's first and last instant. */
export const spanOfDay = ({ slots, slotLength }: Day): readonly [Instant, Instant] => {
  const first = slots[0] ?? instant(0);
  return [first, instant((slots.at(-1) ?? first) + slotLength)];
};

/** Full German hours (or parts of them, for a short day) at which a time axis is labelled; midnight at its end is 24:00. */
export function timeTicks(day: Day): readonly TimeTick[] {
  const [first, end] = spanOfDay(day);
  const at = [...day.slots, end];
  const ticks = MINUTES.map((minutes) => at.filter((one) => minuteOfDay(one) % minutes === 0)).find(
    (some) => some.length <= MOST_TICKS,
  );
  const label = (one: Instant): string => (one === end && germanTime(one) === '00:00' ? '24:00' : germanTime(one));
  return (ticks === undefined || ticks.length === 0 ? [first] : ticks).map((one) => ({ at: one, label: label(one) }));
}

function minuteOfDay(at: Instant): number {
  const [hours = 0, minutes = 0] = germanTime(at).split(':').map(Number);
  return hours * 60 + minutes;
}
