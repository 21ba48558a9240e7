import type { NodeConfigFile } from '@bc4p/node/config';
import { printPower } from '@bc4p/protocol/units';
import { type DesignedMarket, pointsOf } from './design.ts';

/** Half of the connection points hang on one line from the station, half on the other. */
const ENDS = ['west', 'east'];

/** A station with a line to each of two places; connection points are attached to them in turn. */
export function twoLineGrid(market: DesignedMarket): Pick<NodeConfigFile, 'grid' | 'points'> {
  const capacity = printPower(market.capacity).replace(' ', '');
  return {
    grid: {
      root: 'station',
      feeDefaults: {
        baseFee: '1ct',
        tiers: [
          { from: '0%', price: '0ct' },
          { from: '70%', price: '2ct' },
          { from: '90%', price: '10ct' },
        ],
      },
      lines: ENDS.map((end) => ({ id: `cable-${end}`, upper: 'station', lower: end, capacity })),
    },
    points: pointsOf(market).map(({ point }, place) => ({ point, node: ENDS[place % ENDS.length] as string })),
  };
}
