import type { MarketParameters } from '@bc4p/protocol/market';
import { seconds } from '@bc4p/protocol/units';
import type { SimbenchGrid } from '../simbench/grid.ts';
import { marketGrid } from './market-grid.ts';
import { LOT } from './strategy.ts';

/** The rules of the demonstration's market: quarter hours, traded until five minutes before they start. */
export function demoParameters(address: string, grid: SimbenchGrid): MarketParameters {
  return {
    address,
    slotLength: seconds(900),
    gateClosure: seconds(300),
    minimumAvailability: seconds(60),
    horizon: seconds(3600),
    minimumLot: LOT,
    lotSizes: [LOT],
    depth: 100,
    retention: seconds(3600),
    grid: marketGrid(grid),
  };
}
