import type { MeterValue } from '../generated/meter-value.ts';
import { instant, wattHours } from '../units/index.ts';
import type { Reading } from './registers.ts';

/** What a meter value says, in units; `id` is that of its signed message. */
export function readingOf(id: string, { meter, counter, at, generation, consumption, balancing }: MeterValue): Reading {
  return {
    meter,
    counter,
    at: instant(at),
    id,
    generation: wattHours(generation),
    consumption: wattHours(consumption),
    ...(balancing && { beneficial: wattHours(balancing.beneficial), adverse: wattHours(balancing.adverse) }),
  };
}
