/** True if a market lies below another one: its address ends in that one's. */
export const isBelow = (address: string, above: string): boolean => address.endsWith(`.${above}`);

/** Where something that is meant for a market goes next. */
export type Route<N> =
  | { readonly kind: 'here' }
  | { readonly kind: 'over'; readonly neighbour: N }
  | { readonly kind: 'none' };

/**
 * The way to a market: the neighbour with the longest address that the market's is or ends in; what is not below this
 * market goes up. [TREE-002]
 */
export function routeTo<N extends { readonly address: string; readonly isUpper: boolean }>(
  own: string,
  market: string,
  neighbours: Iterable<N>,
): Route<N> {
  if (market === own) return { kind: 'here' };
  const isOwnTree = isBelow(market, own);
  let best: N | undefined;
  for (const neighbour of neighbours) {
    const { address, isUpper } = neighbour;
    const fits = isUpper ? !isOwnTree : isOwnTree && (market === address || isBelow(market, address));
    if (fits && (!best || address.length > best.address.length)) best = neighbour;
  }
  return best ? { kind: 'over', neighbour: best } : { kind: 'none' };
}
