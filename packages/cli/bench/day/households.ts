import { type Instant, instant, type Slot, type WattHours, wattHours, watts } from '@bc4p/protocol/units';
import { forecast } from '../../src/demo/forecast.ts';
import { marketName } from '../../src/demo/market-grid.ts';
import { type Participant, participantsOf } from '../../src/demo/participants.ts';
import type { MeteredConnection, SimbenchGrid } from '../../src/simbench/grid.ts';

/** A household of the benchmark, as it is certified: what it draws, and its plant if it has one. */
export interface Household extends Participant {
  readonly plant?: Participant;
}

const DAY = 86_400;
const QUARTER_HOUR = 900;
/** One household in so many has a plant of this power on its roof. */
const PLANT_EVERY = 4;
const PLANT_WATTS = watts(5_000);

/**
 * So many households: the household profiles of a grid in turn, each round of them a quarter hour later than the one
 * before, at the grid's connections in turn. Plants see the same sun, so that their profiles are not shifted.
 */
export function householdsOf(grid: SimbenchGrid, count: number): readonly Household[] {
  const profiles = grid.loads.filter(({ profile }) => profile.startsWith('H'));
  const begin = grid.slots[0]?.start ?? instant(0);
  return Array.from({ length: count }, (_, number) => {
    const load = inTurn(profiles, number);
    const name = `House-${number + 1}`;
    const plants =
      number % PLANT_EVERY === 0 ? { plant: plantOf(name, inTurn(grid.plants, number / PLANT_EVERY)) } : {};
    return {
      name,
      kind: 'household',
      node: marketName(inTurn(grid.loads, number).node),
      feedIn: 'plant' in plants ? PLANT_WATTS : watts(0),
      draw: load.ratedPower,
      energy: shifted(load.energy, begin, Math.floor(number / profiles.length) * QUARTER_HOUR),
      ...plants,
    };
  });
}

/** Who sells what is missing, and buys what is left over. */
export function supplierOf(grid: SimbenchGrid): Participant {
  return participantsOf(grid).at(-1) as Participant;
}

/** What a household exchanges with the grid in a slot: what it feeds in is positive. */
export function exchanged({ energy, plant }: Household, start: Instant): number {
  return (plant?.energy.get(start) ?? 0) - (energy.get(start) ?? 0);
}

/** The same as it is expected one slot before, when offers are made. */
export const expected = (household: Household, slot: Slot): number =>
  (household.plant ? forecast(household.plant, slot) : 0) - forecast(household, slot);

function inTurn<T>(all: readonly T[], number: number): T {
  return all[number % all.length] as T;
}

function plantOf(name: string, { node, energy, ratedPower }: MeteredConnection): Participant {
  const scaled = [...energy].map(([at, wh]) => [at, wattHours(Math.round((wh * PLANT_WATTS) / ratedPower))] as const);
  return { name, kind: 'plant', node, feedIn: PLANT_WATTS, draw: watts(0), energy: new Map(scaled) };
}

/** A profile that is later by some seconds; what leaves the day at its end comes in at its beginning. */
function shifted(
  energy: ReadonlyMap<Instant, WattHours>,
  begin: Instant,
  later: number,
): ReadonlyMap<Instant, WattHours> {
  const moved = new Map<Instant, WattHours>();
  for (const at of energy.keys()) {
    const day = at < begin ? begin - DAY : begin;
    const from = instant(day + ((((at - day - later) % DAY) + DAY) % DAY));
    moved.set(at, energy.get(from) ?? wattHours(0));
  }
  return moved;
}
