import { printDuration, type Seconds } from '@bc4p/protocol/units';
import { stringify } from 'yaml';

/** Where participants find a market, and what they have to know of it to sign offers off-line. */
export interface MarketFacts {
  /** The market's address. */
  readonly market: string;
  readonly url: string;
  readonly slotLength: Seconds;
  readonly gateClosure: Seconds;
}

/** The file `market.yaml` that a market hands to its participants. */
export function marketFile({ market, url, slotLength, gateClosure }: MarketFacts): string {
  return stringify({ market, url, slotLength: printDuration(slotLength), gateClosure: printDuration(gateClosure) });
}
