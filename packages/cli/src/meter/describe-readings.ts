import { instant, printDecimal, printEnergy, wattHours } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import { sparkline } from '../terminal/sparkline.ts';
import { printFrequency } from './describe-value.ts';
import { printLocalTime, printZone } from './local-time.ts';
import type { ReadingView } from './readings-view.ts';

const printKilowatts = (power: number | undefined): string =>
  power === undefined ? '' : `${printDecimal(BigInt(power), 3)} kW`;

/** Readings as a table: the power of a row is the mean since the row before. */
export function describeReadings(views: readonly ReadingView[]): readonly string[] {
  const first = views[0];
  if (!first) return [];
  const isBalancing = views.some(({ balancing }) => balancing);
  const zone = printZone(instant(first.at));
  const columns = [left(`time (${zone})`), right('counter'), right('generation'), right('consumption')];
  const more = isBalancing ? [right('frequency'), right('beneficial'), right('adverse')] : [];
  const energy = (wh: number): string => printEnergy(wattHours(wh));
  const rows = views.map(({ at, counter, generation, consumption, balancing, generationW, consumptionW }) => [
    printLocalTime(instant(at)),
    `#${counter}`,
    energy(generation),
    energy(consumption),
    ...(isBalancing
      ? balancing
        ? [printFrequency(balancing.frequency), energy(balancing.beneficial), energy(balancing.adverse)]
        : ['', '', '']
      : []),
    printKilowatts(generationW),
    printKilowatts(consumptionW),
  ]);
  return textTable([...columns, ...more, right('fed in'), right('drawn')], rows);
}

const MARGIN = 12;

/** Mean power between the readings as a line of bars for each direction in which energy flowed. */
export function describePower(views: readonly ReadingView[], width: number): readonly string[] {
  const line = (name: string, powers: readonly number[]): readonly string[] => {
    const most = Math.max(0, ...powers);
    if (most === 0) return [];
    const label = ` up to ${printKilowatts(most)}`;
    return [`${name.padEnd(MARGIN)}${sparkline(powers, Math.max(1, width - MARGIN - label.length))}${label}`];
  };
  const between = views.slice(1);
  return [
    ...line(
      'fed in',
      between.map(({ generationW = 0 }) => generationW),
    ),
    ...line(
      'drawn',
      between.map(({ consumptionW = 0 }) => consumptionW),
    ),
  ];
}
