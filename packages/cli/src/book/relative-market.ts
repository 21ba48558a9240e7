import { marketPath } from '@bc4p/protocol/evidence';

const depthOf = (address: string): number => address.split('.').length;

/** How many market borders lie on the way between two markets of one tree; none within one market. */
export const bordersTo = (own: string, market: string): number | undefined => {
  const path = marketPath(own, market);
  return path && path.length - 1;
};

/**
 * A market as somebody in another one sees it: an arrow for each border on the way, up towards the root first, and the
 * labels of its address that the two do not share. `↑ amprion`, `↑↓ nordnetz`, `↓↓ mieter.nordnetz`; `here` is the own.
 */
export function relativeMarket(own: string, market: string): string {
  if (market === own) return 'here';
  const path = marketPath(own, market);
  if (!path) return market;
  const turn = Math.min(...path.map(depthOf));
  const [up, down] = [depthOf(own) - turn, depthOf(market) - turn];
  const name = market.split('.').slice(0, Math.max(down, 1)).join('.');
  return `${'↑'.repeat(up)}${'↓'.repeat(down)} ${name}`;
}
