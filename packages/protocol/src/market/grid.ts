import type { MilliCentPerKwh, Watts } from '../units/index.ts';
import type { NodeId } from './party.ts';

export type LineId = string;

/** Along a line: `up` is towards the root of the grid. */
export type Direction = 'up' | 'down';

/** One step of a congestion price: above this share of the line's capacity the price applies. */
export interface Tier {
  /** Share of the capacity in per mille, 0 to 1000; becomes a whole-Wh bound for the slot, rounded down. */
  readonly from: number;
  readonly price: MilliCentPerKwh;
}

/** A line of a market's own grid between two of its nodes. */
export interface Line {
  readonly id: LineId;
  /** The end towards the root. */
  readonly upper: NodeId;
  readonly lower: NodeId;
  readonly capacityUp: Watts;
  readonly capacityDown: Watts;
  /** Paid for each kWh in either direction, not negative. */
  readonly baseFee: MilliCentPerKwh;
  /** Congestion price of upward flow, from the first Wh on; none means it is always 0. */
  readonly tiersUp: readonly Tier[];
  readonly tiersDown: readonly Tier[];
  /** The share of the energy that is lost on its way along the line, in per mille; absent: nothing. */
  readonly lossFactor?: number;
}

/** The grid of one market: a tree of nodes joined by lines. */
export interface Grid {
  /** The node that has the line to the upper market. */
  readonly root: NodeId;
  readonly lines: readonly Line[];
}
