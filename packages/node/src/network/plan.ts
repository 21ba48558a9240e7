import type { Instant, Seconds, Watts } from '@bc4p/protocol/units';

/** One who is to trade: the name of its folder, its connection point, and what that may feed in and draw. */
export interface PlannedParticipant {
  readonly name: string;
  readonly point: string;
  readonly feedIn: Watts;
  readonly draw: Watts;
}

/** A small network with one market, to try things with. */
export interface NetworkPlan {
  /** Label of the grid operator, the second step of the market's address. */
  readonly operatorLabel: string;
  /** Label of the market itself. */
  readonly marketLabel: string;
  readonly participants: readonly PlannedParticipant[];
  /** The time of issue; everything is good from a little before on. */
  readonly at: Instant;
  /** How long root, operators and meters are good. */
  readonly longLifetime: Seconds;
  /** How long proxies are good. */
  readonly proxyLifetime: Seconds;
}

/** The address of the plan's market. */
export const addressOf = ({ marketLabel, operatorLabel }: NetworkPlan): string => `${marketLabel}.${operatorLabel}`;
