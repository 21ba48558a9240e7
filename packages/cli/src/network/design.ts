import type { PlannedMarket, PlannedParticipant, PlannedPoint, PlannedSubmarket, TreePlan } from '@bc4p/node/network';
import type { Watts } from '@bc4p/protocol/units';

/** What a connection point may feed in and draw. */
export interface Powers {
  readonly feedIn: Watts;
  readonly draw: Watts;
}

export interface DesignedParticipant extends Powers {
  /** The name of its folder. */
  readonly name: string;
}

/** A market as somebody who wants a network thinks of it. */
export interface DesignedMarket {
  /** Its own step of its address; at the top it may be missing. */
  readonly label?: string | undefined;
  /** The most power of each of the two lines of its grid. */
  readonly capacity: Watts;
  readonly participants: readonly DesignedParticipant[];
  readonly markets: readonly DesignedSubmarket[];
}

/** A market below another one, with what its connection point there may feed in and draw. */
export interface DesignedSubmarket extends DesignedMarket, Powers {
  readonly label: string;
}

/** A network under one grid operator. */
export interface Design {
  readonly operatorLabel: string;
  readonly market: DesignedMarket;
}

/** The connection points of a market: those of its participants, then those behind which other markets are. */
export const pointsOf = ({ participants, markets }: DesignedMarket): readonly PlannedPoint[] => [
  ...participants.map(participantPoint),
  ...markets.map(marketPoint),
];

const participantPoint = ({ name, feedIn, draw }: DesignedParticipant): PlannedParticipant => ({
  name,
  point: `point-${name}`,
  feedIn,
  draw,
});

const marketPoint = ({ label, feedIn, draw }: DesignedSubmarket): PlannedPoint => ({
  point: `market-${label}`,
  feedIn,
  draw,
});

/** A design as a plan of certificates. */
export function planOf(
  { operatorLabel, market }: Design,
  times: Pick<TreePlan, 'at' | 'longLifetime' | 'proxyLifetime'>,
): TreePlan {
  const { label } = market;
  return { operatorLabel, market: { ...plannedMarket(market), ...(label === undefined ? {} : { label }) }, ...times };
}

const plannedMarket = ({ participants, markets }: DesignedMarket): PlannedMarket => ({
  participants: participants.map(participantPoint),
  submarkets: markets.map(plannedSubmarket),
});

const plannedSubmarket = (market: DesignedSubmarket): PlannedSubmarket => ({
  label: market.label,
  uplink: marketPoint(market),
  ...plannedMarket(market),
});

/** All markets of a design by their addresses, each after the one above it. */
export function marketsOf({ operatorLabel, market }: Design): ReadonlyMap<string, DesignedMarket> {
  const found = new Map<string, DesignedMarket>();
  const visit = (one: DesignedMarket, above: string): void => {
    const address = one.label === undefined ? above : `${one.label}.${above}`;
    found.set(address, one);
    for (const below of one.markets) visit(below, address);
  };
  visit(market, operatorLabel);
  return found;
}
