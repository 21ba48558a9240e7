import type { PlannedMarket } from '@bc4p/node/network';
import type { Grid } from '@bc4p/protocol/market';
import type { Watts } from '@bc4p/protocol/units';
import type { Participant } from './participants.ts';

/** A market as the demonstration wants it, with everything below it. */
export interface MarketDesign {
  readonly grid: Grid;
  readonly participants: readonly Participant[];
  /** How many offers its books show; enough for everybody's if left out. */
  readonly depth?: number;
  readonly below?: readonly SubmarketDesign[];
  /** What each line loses of what it carries, in per mille: its operator buys that before; nothing if left out. */
  readonly lossPerMille?: number;
}

/** A market behind a connection point of the one above. */
export interface SubmarketDesign extends MarketDesign {
  /** Its step of the address, and what the market above calls its connection point. */
  readonly label: string;
  /** Where in the grid of the market above that is, and what it carries. */
  readonly uplink: { readonly node: string; readonly feedIn: Watts; readonly draw: Watts };
}

/** The markets of one grid operator. */
export interface TreeDesign {
  /** The last step of every address. */
  readonly operator: string;
  /** The step of the market at the top; it is called as the operator is if left out. */
  readonly label?: string;
  readonly top: MarketDesign;
}

/** All markets by their addresses, each after the one above it. */
export function marketsOf({ operator, label, top }: TreeDesign): ReadonlyMap<string, MarketDesign> {
  const found = new Map<string, MarketDesign>();
  const add = (address: string, market: MarketDesign): void => {
    found.set(address, market);
    for (const submarket of market.below ?? []) add(`${submarket.label}.${address}`, submarket);
  };
  add(label === undefined ? operator : `${label}.${operator}`, top);
  return found;
}

/** What certificates have to be made for a market and those below it. */
export function plannedMarket({ participants, below = [] }: MarketDesign): PlannedMarket {
  return {
    participants: participants.map(({ name, feedIn, draw }) => ({ name, point: name, feedIn, draw })),
    submarkets: below.map((submarket) => {
      const { label, uplink } = submarket;
      const { feedIn, draw } = uplink;
      return { label, uplink: { point: label, feedIn, draw }, ...plannedMarket(submarket) };
    }),
  };
}
