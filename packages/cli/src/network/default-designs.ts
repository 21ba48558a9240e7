import { watts } from '@bc4p/protocol/units';
import type { Design, DesignedParticipant } from './design.ts';

const KILOWATT = 1000;
const MEGAWATT = 1_000_000;

/** A participant by what it may feed in and draw, in kW. */
const participant = (name: string, feedIn: number, draw: number): DesignedParticipant => ({
  name,
  feedIn: watts(feedIn * KILOWATT),
  draw: watts(draw * KILOWATT),
});

/** A house with a roof, connected like most. */
const house = (name: string): DesignedParticipant => participant(name, 10, 11);

/** One market in a village: houses on two cables from the station. */
export const villageDesign = (operatorLabel: string, label: string, names: readonly string[]): Design => ({
  operatorLabel,
  market: { label, capacity: watts(50 * KILOWATT), participants: names.map(house), markets: [] },
});

/** A transmission market, two distribution markets below it, and in the grid of one of them a tenants' market. */
export const treeDesign = (operatorLabel: string): Design => ({
  operatorLabel,
  market: {
    capacity: watts(100 * MEGAWATT),
    participants: [participant('wind-farm', 50_000, 500), participant('steelworks', 1000, 80_000)],
    markets: [
      {
        label: 'westnetz',
        feedIn: watts(20 * MEGAWATT),
        draw: watts(20 * MEGAWATT),
        capacity: watts(160 * KILOWATT),
        participants: ['anna', 'ben', 'carla', 'dora'].map(house),
        markets: [],
      },
      {
        label: 'nordnetz',
        feedIn: watts(20 * MEGAWATT),
        draw: watts(20 * MEGAWATT),
        capacity: watts(400 * KILOWATT),
        participants: [participant('solar-park', 300, 5), participant('bakery', 30, 60)],
        markets: [
          {
            label: 'mieter',
            feedIn: watts(60 * KILOWATT),
            draw: watts(60 * KILOWATT),
            capacity: watts(50 * KILOWATT),
            participants: [participant('roof', 40, 1), ...['emil', 'frida', 'gustav'].map(tenant)],
            markets: [],
          },
        ],
      },
    ],
  },
});

/** A flat with a balcony plant. */
function tenant(name: string): DesignedParticipant {
  return participant(name, 1, 9);
}
