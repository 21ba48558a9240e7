import { assert } from '@bc4p/protocol';
import type { Grid, Line } from '@bc4p/protocol/market';
import { milliCentPerKwh, watts } from '@bc4p/protocol/units';
import type { SimbenchGrid } from '../../simbench/grid.ts';
import type { SubmarketDesign, TreeDesign } from '../market-design.ts';
import { marketGrid } from '../market-grid.ts';
import { participantsOf } from '../participants.ts';
import { biogasPlant, tenantsOf, villageBattery, wholesaleTrader } from './others.ts';

/** The addresses of the demonstration's markets. */
export const TRANSMISSION = 'transmission';
export const VILLAGE = `rural1.${TRANSMISSION}`;
export const TOWN = `town.${TRANSMISSION}`;
export const TENANTS = `tenants.${TOWN}`;

/** What each line of the village loses of what it carries, in per mille: made up, and of a usual size. */
const LOSS_PER_MILLE = 10;

const CENT = 1000;
const KILOWATT = 1000;

// Made up like the fees of the village, and of their size: 1.5 ct/kWh for each of two ways through the transmission
// grid, 2.5 ct/kWh through the town's transformer (a larger one than the village's), 0.3 ct/kWh for a cable of its, and
// 0.1 ct/kWh in the house. All are so much larger than what these few trade that nothing is charged for congestion.
const TRANSMISSION_FEE = 1.5;
const TOWN_TRANSFORMER_FEE = 2.5;
const TOWN_CABLE_FEE = 0.3;
const HOUSE_FEE = 0.1;

function line(id: string, [upper, lower]: readonly [string, string], kilowatts: number, cents: number): Line {
  const capacity = watts(kilowatts * KILOWATT);
  const free = [{ from: 0, price: milliCentPerKwh(0) }];
  return {
    ...{ id, upper, lower, capacityUp: capacity, capacityDown: capacity, baseFee: milliCentPerKwh(cents * CENT) },
    ...{ tiersUp: free, tiersDown: free },
  };
}

const transmissionGrid = (kilowatts: number): Grid => ({
  root: 'Grid',
  lines: [
    line('To-rural1', ['Grid', 'Rural1'], kilowatts, TRANSMISSION_FEE),
    line('To-town', ['Grid', 'Town'], kilowatts, TRANSMISSION_FEE),
  ],
});

const TOWN_GRID: Grid = {
  root: 'Medium-voltage',
  lines: [
    line('Transformer', ['Medium-voltage', 'Busbar'], 250, TOWN_TRANSFORMER_FEE),
    line('Biogas-cable', ['Busbar', 'Works'], 100, TOWN_CABLE_FEE),
    line('House-cable', ['Busbar', 'House'], 50, TOWN_CABLE_FEE),
  ],
};

const HOUSE_GRID: Grid = {
  root: 'Cellar',
  lines: [line('Riser', ['Cellar', 'Flats'], 40, HOUSE_FEE), line('Roof-cable', ['Cellar', 'Roof'], 10, HOUSE_FEE)],
};

const both = (kilowatts: number) => ({ feedIn: watts(kilowatts * KILOWATT), draw: watts(kilowatts * KILOWATT) });

/**
 * The transmission market with a wholesale trader; below it the village, which is the SimBench grid with all that is on
 * it, and a town with a biogas plant; below the town, a house whose tenants run a market of their own.
 */
export function demoTree(simbench: SimbenchGrid): TreeDesign {
  const village = participantsOf(simbench);
  const supplier = village.find(({ kind }) => kind === 'supplier');
  assert(supplier !== undefined, 'the village has a supplier');
  const house: SubmarketDesign = {
    ...{ label: 'tenants', uplink: { node: 'House', ...both(50) } },
    ...{ grid: HOUSE_GRID, participants: tenantsOf(simbench) },
  };
  const town: SubmarketDesign = {
    ...{ label: 'town', uplink: { node: 'Town', ...both(250) } },
    ...{ grid: TOWN_GRID, participants: [biogasPlant(simbench)], below: [house] },
  };
  const rural: SubmarketDesign = {
    ...{ label: 'rural1', uplink: { node: 'Rural1', feedIn: supplier.feedIn, draw: supplier.draw } },
    grid: marketGrid(simbench),
    participants: [...village, villageBattery(village)],
    lossPerMille: LOSS_PER_MILLE,
  };
  // As much as both transformers carry, whatever grid the village is.
  const kilowatts = Math.ceil(supplier.draw / KILOWATT) + 250;
  const top = {
    grid: transmissionGrid(kilowatts),
    participants: [wholesaleTrader(kilowatts)],
    below: [rural, town],
  };
  return { operator: TRANSMISSION, top };
}
