import type { Instant, Seconds, Watts } from '@bc4p/protocol/units';

/** A connection point as its market's operator knows it, and what it may feed in and draw. */
export interface PlannedPoint {
  readonly point: string;
  readonly feedIn: Watts;
  readonly draw: Watts;
}

/** One who is to trade, with the name of its folder. */
export interface PlannedParticipant extends PlannedPoint {
  readonly name: string;
}

/** A market and everything below it. */
export interface PlannedMarket {
  readonly participants: readonly PlannedParticipant[];
  readonly submarkets?: readonly PlannedSubmarket[];
}

/** The market at the top; without a label its address is the grid operator's. */
export interface PlannedTop extends PlannedMarket {
  readonly label?: string;
}

/** A market behind a connection point of another one. */
export interface PlannedSubmarket extends PlannedMarket {
  readonly label: string;
  /** Where it is in the grid of the market above. */
  readonly uplink: PlannedPoint;
  /**
   * Who issues its proxies: an end entity of the grid operator, or the market itself with its proxy for the market
   * above. The first can be only directly below a top without a label (else it would have another address), and is what
   * it is there; everywhere else it is the second.
   */
  readonly operator?: 'end-entity' | 'submarket';
}

/** A tree of markets under one grid operator; a tree of one is a market by itself. */
export interface TreePlan {
  /** Label of the grid operator, the last step of every address. */
  readonly operatorLabel: string;
  readonly market: PlannedTop;
  /** The time of issue; everything is good from a little before on. */
  readonly at: Instant;
  /** How long root, operators and meters are good. */
  readonly longLifetime: Seconds;
  /** How long proxies are good. */
  readonly proxyLifetime: Seconds;
  /** How long the proxies of submarkets are good; as long as operators unless something else is said. */
  readonly submarketLifetime?: Seconds;
  /** False where nobody measures anything: participants then have no meters, which are half of what takes time. */
  readonly withMeters?: boolean;
}

/** How many markets there are one below the other, this one included. */
export const heightOf = ({ submarkets = [] }: PlannedMarket): number => 1 + Math.max(0, ...submarkets.map(heightOf));
