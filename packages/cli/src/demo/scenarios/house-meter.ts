import { type Instant, instant, wattHours } from '@bc4p/protocol/units';
import type { Shown } from '../meter-session.ts';
import { SLOT } from './small-market.ts';

/** What a house with panels on its roof feeds in and draws, in Wh for each quarter hour of a changeable noon. */
const FED_IN = [620, 910, 1180, 340, 150, 1020, 1240] as const;
const DRAWN = [130, 90, 110, 480, 870, 260, 120] as const;
/** What its meter showed before. */
const BEFORE = { generation: 1_204_310, consumption: 331_042 } as const;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** When the meter signs the value under a counter: each quarter hour. */
const signedAt = (counter: number): Instant => instant(SLOT.start + counter * SLOT.len);

/** What its meter shows each quarter hour: registers that never go back. */
export const HOUSE_METER: readonly Shown[] = Array.from({ length: FED_IN.length + 1 }, (_, counter) => ({
  counter,
  at: signedAt(counter),
  generation: wattHours(BEFORE.generation + sum(FED_IN.slice(0, counter))),
  consumption: wattHours(BEFORE.consumption + sum(DRAWN.slice(0, counter))),
}));

/** The energy of each quarter hour: what the registers differ by. */
export const since = (name: 'generation' | 'consumption'): readonly number[] =>
  HOUSE_METER.slice(1).map((shown, place) => shown[name] - (HOUSE_METER[place]?.[name] ?? 0));
