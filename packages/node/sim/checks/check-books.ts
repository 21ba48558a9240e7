import type { History } from './check-history.ts';

/**
 * What an observer saw of an offer, one number of open lots after the other, is a part of what became of it, in order.
 * Where a market lies, only what the observer's own market says of its own offers can be relied on.
 */
export function* checkBooks({ world, ledgers, traders }: History): Iterable<string> {
  const liars = world.scenario.rogueMarkets.length > 0;
  const all = new Map([...ledgers.values()].flatMap(({ openLots }) => [...openLots]));
  for (const { plan, desks } of traders) {
    const became = liars ? ledgers.get(plan.market)?.openLots : all;
    for (const { book } of desks) {
      for (const [offer, seen] of book.lots) {
        const lots = became?.get(offer) ?? [];
        if (liars && lots.length === 0) continue;
        if (!isWithin(seen, lots)) yield `${plan.name} saw ${seen.join()} lots of ${offer}, which had ${lots.join()}`;
      }
    }
  }
}

/** True if `part` can be had from `whole` by leaving out some of it. */
function isWithin(part: readonly number[], whole: readonly number[]): boolean {
  let found = 0;
  for (const value of whole) if (value === part[found]) found += 1;
  return found === part.length;
}
