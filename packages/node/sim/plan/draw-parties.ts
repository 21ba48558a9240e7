import type { Chance } from '../world/chance.ts';
import { drawClock } from './draw-markets.ts';
import type { MarketPlan, RoguePlan, TraderPlan } from './scenario.ts';
import type { Swarm } from './swarm.ts';

/** When certificates end that end within a run: a few instants only, so that they are made once for all seeds. */
const SHORT_ENDS = [20, 45, 90, 200];

/** One trader for each connection point but the last one, which is a rogue's where there are any. */
export function drawTraders(chance: Chance, markets: readonly MarketPlan[], swarm: Swarm): TraderPlan[] {
  return markets.flatMap(({ address, points }) =>
    points.slice(0, swarm.rogues > 0 ? -1 : undefined).map(({ point }, place): TraderPlan => {
      const own = chance.of(`${address} ${point}`);
      const end = (): number | null => (own.happens(swarm.shortLived) ? own.one(SHORT_ENDS) : null);
      return {
        name: `trader-${place}@${address}`,
        market: address,
        point,
        // The last certificate outlasts the run, so that somebody can look at the end.
        certificates: own.happens(0.3) ? [end(), null] : [null],
        clock: drawClock(own, swarm),
      };
    }),
  );
}

/** Rogues at the last connection point of some markets. */
export function drawRogues(markets: readonly MarketPlan[], { rogues }: Swarm): RoguePlan[] {
  return markets.slice(0, rogues).flatMap(({ address, points }): RoguePlan[] => {
    const last = points.at(-1);
    return last ? [{ name: `rogue@${address}`, market: address, point: last.point }] : [];
  });
}
