import { type Instant, instant, type WattHours, type Watts, wattHours, watts } from '@bc4p/protocol/units';
import type { MeteredConnection, SimbenchGrid } from '../../simbench/grid.ts';
import type { Participant } from '../participants.ts';

// SimBench has one grid here. Who takes part in the other markets is made up, its energy taken from the profiles at hand.

/** What the flats use on the day, in Wh: one person, two, and a family. */
const FLATS = [4_000, 6_500, 9_000];
const FLAT_POWER = watts(5_000);
const ROOF_POWER = watts(6_000);
const BIOGAS_POWER = watts(12_000);
const BATTERY_POWER = watts(8_000);
const HOURS_PER_SLOT = 0.25;

/** The tenants of a house and the panels on its roof: the grid's own households and its first plant, scaled. */
export function tenantsOf({ loads, plants, slots }: SimbenchGrid): readonly Participant[] {
  const households = loads.filter(({ profile }) => profile.startsWith('H'));
  const models = households.length > 0 ? households : loads;
  const used = (energy: MeteredConnection['energy']): number =>
    slots.reduce((sum, { start }) => sum + (energy.get(start) ?? 0), 0);
  const flats = FLATS.flatMap((wh, index): Participant[] => {
    const model = models[index % models.length];
    if (!model) return [];
    const energy = scaled(model.energy, wh / Math.max(1, used(model.energy)));
    const name = `Flat-${index + 1}`;
    return [{ name, kind: 'household', node: 'Flats', feedIn: watts(0), draw: FLAT_POWER, energy }];
  });
  const roof = plants.slice(0, 1).map(({ energy, ratedPower }): Participant => {
    const own = scaled(energy, ROOF_POWER / ratedPower);
    return { name: 'Roof', kind: 'plant', node: 'Roof', feedIn: ROOF_POWER, draw: watts(0), energy: own };
  });
  return [...flats, ...roof];
}

const scaled = (energy: ReadonlyMap<Instant, WattHours>, factor: number): ReadonlyMap<Instant, WattHours> =>
  new Map([...energy].map(([at, wh]) => [at, wattHours(Math.round(wh * factor))]));

/** A small biogas plant that runs at the same power day and night, as they do. */
export function biogasPlant({ slots }: SimbenchGrid): Participant {
  const each = wattHours(BIOGAS_POWER * HOURS_PER_SLOT);
  const day = slots.flatMap(({ start }) => [start, instant(start - 86_400)]);
  const energy = new Map(day.map((start) => [start, each]));
  return { name: 'Biogas', kind: 'plant', node: 'Works', feedIn: BIOGAS_POWER, draw: watts(0), energy };
}

/** A battery beside the village's first plant, which follows the frequency. */
export function villageBattery(village: readonly Participant[]): Participant {
  const node = village.find(({ kind }) => kind === 'plant')?.node ?? village[0]?.node ?? '';
  return { name: 'Battery', kind: 'battery', node, feedIn: BATTERY_POWER, draw: BATTERY_POWER, energy: new Map() };
}

/** Everybody else on the transmission grid, as one who buys and sells as much as the lines to the markets below carry. */
export function wholesaleTrader(kilowatts: number): Participant {
  const power: Watts = watts(kilowatts * 1000);
  return { name: 'Wholesale', kind: 'trader', node: 'Grid', feedIn: power, draw: power, energy: new Map() };
}
