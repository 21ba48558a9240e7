import type { History } from './check-history.ts';

/** What an observer saw of an offer, one number of open lots after the other, is a part of what became of it, in order. */
export function* checkBooks({ ledgers, traders }: History): Iterable<string> {
  const became = new Map<string, readonly number[]>();
  for (const { openLots } of ledgers.values()) for (const [offer, lots] of openLots) became.set(offer, lots);
  for (const { plan, desks } of traders) {
    for (const { book } of desks) {
      for (const [offer, seen] of book.lots) {
        const lots = became.get(offer) ?? [];
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
