import type { OpenedMessage } from '../messages/index.ts';
import { instant, wattHours } from '../units/index.ts';
import type { Reading } from './registers.ts';

/** What a signed meter value says. */
export function readingOf({ id, message }: OpenedMessage<'bc4p-meter-value'>): Reading {
  const { meter, counter, at, generation, consumption, balancing } = message;
  return {
    meter,
    counter,
    at: instant(at),
    generation: wattHours(generation),
    consumption: wattHours(consumption),
    ...(balancing && { beneficial: wattHours(balancing.beneficial), adverse: wattHours(balancing.adverse) }),
    id,
  };
}
