import { type Instant, instant, wattHours } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';
import { sparkline } from '../../terminal/sparkline.ts';
import type { Shown } from '../meter-session.ts';
import { left, right, textTable } from '../text-table.ts';
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
const since = (name: 'generation' | 'consumption'): readonly number[] =>
  HOUSE_METER.slice(1).map((shown, place) => shown[name] - (HOUSE_METER[place]?.[name] ?? 0));

const kilowattHours = (energy: number): string => `${(energy / 1000).toFixed(2)} kWh`;

/** The values as a table; `arrivals` says of each how it came. */
export const printValues = (arrivals: readonly string[]): readonly string[] =>
  textTable(
    [left('  value'), left('time'), right('generation'), right('consumption'), left('came')],
    HOUSE_METER.map(({ counter, at, generation, consumption }) => [
      `  #${counter}`,
      germanTime(at),
      kilowattHours(generation),
      kilowattHours(consumption),
      arrivals[counter] ?? '',
    ]),
  );

/** So wide is a quarter hour. */
const BAR = 3;

/** What the registers differ by, as bars. */
export function printEnergies(): readonly string[] {
  const line = (name: string, energies: readonly number[]): string => {
    const bars = [...sparkline(energies, energies.length)].map((bar) => bar.repeat(BAR)).join('');
    return `  ${name.padEnd(7)} ${bars}  up to ${kilowattHours(Math.max(...energies))} in a quarter hour`;
  };
  return [line('fed in', since('generation')), line('drawn', since('consumption'))];
}
