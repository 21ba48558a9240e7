import type { NodeConfigFile } from '@bc4p/node/config';
import type { PlannedParticipant } from '@bc4p/node/network';
import { watts } from '@bc4p/protocol/units';

/** A house with a roof, connected like most. */
const FEED_IN = watts(10_000);
const DRAW = watts(11_000);
/** Half of the houses hang on one cable from the station, half on the other. */
const STREETS = ['west', 'east'];

/** One participant for each name, with a connection point of its own. */
export function plannedParticipants(names: readonly string[]): readonly PlannedParticipant[] {
  return names.map((name) => ({ name, point: `point-${name}`, feedIn: FEED_IN, draw: DRAW }));
}

/** A station with a cable into each of two streets; the houses are attached to them in turn. */
export function defaultGrid(names: readonly string[]): Pick<NodeConfigFile, 'grid' | 'points'> {
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
      lines: STREETS.map((street) => ({ id: `cable-${street}`, upper: 'station', lower: street, capacity: '50kW' })),
    },
    points: names.map((name, place) => ({ point: `point-${name}`, node: STREETS[place % STREETS.length] as string })),
  };
}
