import { type Instant, instant, type Slot, seconds, slotAt, watts } from '@bc4p/protocol/units';
import type { PlannedMarket, PlannedPoint, PlannedSubmarket, TreePlan } from '../../src/network/index.ts';

/** How many markets a tree has, how wide it is, and how dear its lines are. */
export interface TreeShape {
  readonly markets: number;
  /** Submarkets of one market at most. */
  readonly fanout: number;
  /** Of each market. */
  readonly participants: number;
  /** How many of them have a proxy of their own; one if absent. */
  readonly issued?: number;
  /** What a kWh costs on the line of each market, in ct. */
  readonly feeCt: number;
  /** Changes of this time go to neighbours together. */
  readonly bookIntervalMs: number;
}

/** When runs with a clock of their own begin: a full hour, so that slots begin then. */
export const START = instant(1_772_323_200);
/** The slot length of all markets, as the defaults of the configuration have it. */
export const SLOT_LENGTH = seconds(900);

/** The slot in which a benchmark that begins at `at` trades: late enough for everything. */
export const slotFor = (at: Instant): Slot => slotAt(instant(at + 7200), SLOT_LENGTH);

const place = (point: string): PlannedPoint => ({
  point,
  feedIn: watts(1_000_000_000),
  draw: watts(1_000_000_000),
});

/** The name of a market by its number: the top is 0, and the submarkets of each follow as in a heap. */
const labelOf = (number: number): string => `m${number}`;

/** The name of a participant's connection point by its number. */
export const pointOf = (number: number): string => `point-${number}`;

function marketOf(number: number, shape: TreeShape): PlannedMarket {
  const below = Array.from({ length: shape.fanout }, (_, child) => shape.fanout * number + child + 1);
  return {
    participants: Array.from({ length: shape.issued ?? 1 }, (_, index) => ({
      name: `p${index}`,
      ...place(pointOf(index)),
    })),
    submarkets: below
      .filter((child) => child < shape.markets)
      .map((child): PlannedSubmarket => {
        return { label: labelOf(child), uplink: place(`market-${child}`), ...marketOf(child, shape) };
      }),
  };
}

/** The tree with its levels filled from the top. */
export const planOf = (shape: TreeShape, at: Instant): TreePlan => ({
  operatorLabel: 'grid',
  market: { label: labelOf(0), ...marketOf(0, shape) },
  at,
  longLifetime: seconds(90 * 86_400),
  proxyLifetime: seconds(30 * 86_400),
  withMeters: false,
});

/** How many markets lie above one: 0 at the top. */
export const levelOf = (address: string): number => address.split('.').length - 2;
