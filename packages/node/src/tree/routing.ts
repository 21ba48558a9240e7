import { marketPath } from '@bc4p/protocol/evidence';

/** True if a market lies below another one: its address ends in that one's. */
export const isBelow = (address: string, above: string): boolean => address.endsWith(`.${above}`);

/** Where something that is meant for a market goes next. */
export type Route<N> =
  | { readonly kind: 'here' }
  | { readonly kind: 'over'; readonly neighbour: N }
  | { readonly kind: 'none' };

/** A neighbour, as far as the way to a market goes by it. */
export interface Signpost {
  readonly address: string;
  readonly isUpper: boolean;
}

/** True if a market lies beyond this neighbour of the market `own`: nobody else can speak for it here. */
export const isBeyond = ({ address, isUpper }: Signpost, market: string, own: string): boolean =>
  isUpper
    ? market !== own && !isBelow(market, own) && marketPath(own, market) !== undefined
    : market === address || isBelow(market, address);

/**
 * The way to a market: the neighbour with the longest address that the market's is or ends in; what is not below this
 * market goes up. [TREE-002]
 */
export function routeTo<N extends Signpost>(own: string, market: string, neighbours: Iterable<N>): Route<N> {
  if (market === own) return { kind: 'here' };
  let best: N | undefined;
  for (const neighbour of neighbours) {
    const isLonger = !best || neighbour.address.length > best.address.length;
    if (isLonger && isBeyond(neighbour, market, own)) best = neighbour;
  }
  return best ? { kind: 'over', neighbour: best } : { kind: 'none' };
}
