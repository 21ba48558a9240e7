import { type Instant, instant } from '@bc4p/protocol/units';
import type { MeterStore } from './meter-store.ts';

/** The earliest instant from which on every value of a meter has this counter or a higher one. */
export async function instantOfCounter(store: MeterStore, meter: string, counter: number): Promise<Instant> {
  const newest = await store.newest(meter);
  let [low, high] = [0, newest?.at ?? 0];
  // Counters and instants grow together, so the instant is found by halving.
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    const { after } = await store.around(meter, instant(middle));
    if (after && after.counter < counter) low = middle + 1;
    else high = middle;
  }
  return instant(low);
}
