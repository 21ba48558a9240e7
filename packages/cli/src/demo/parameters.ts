import type { Grid, MarketParameters } from '@bc4p/protocol/market';
import { seconds } from '@bc4p/protocol/units';
import { LOT } from './strategy.ts';

/** Enough for the offers of everybody in the demonstration. */
const DEPTH = 100;

/** The rules of the demonstration's markets: quarter hours, traded until five minutes before they start. */
export function demoParameters(address: string, grid: Grid, depth = DEPTH): MarketParameters {
  return {
    address,
    slotLength: seconds(900),
    gateClosure: seconds(300),
    minimumAvailability: seconds(60),
    // What deviations cost is published as far ahead.
    horizon: seconds(86_400),
    minimumLot: LOT,
    lotSizes: [LOT],
    depth,
    retention: seconds(3600),
    grid,
  };
}
