import type { PointConfig } from '../../src/config/node-config.ts';
import type { Chance } from '../world/chance.ts';
import { drawClock } from './draw-markets.ts';
import type { MarketPlan, RoguePlan, TraderPlan } from './scenario.ts';
import type { Swarm } from './swarm.ts';

/** When certificates end that end within a run: a few instants only, so that they are made once for all seeds. */
const SHORT_ENDS = [20, 45, 90, 200];

/** The connection points of a market's own participants. */
const participantsOf = ({ points }: MarketPlan): PointConfig[] =>
  points.filter(({ point }) => point.startsWith('point-'));

/** One trader for each connection point of a participant, but for the last one of a market that has a rogue. */
export function drawTraders(chance: Chance, markets: readonly MarketPlan[], swarm: Swarm): TraderPlan[] {
  return markets.flatMap((market, number) =>
    participantsOf(market)
      .slice(0, number < swarm.rogues ? -1 : undefined)
      .map(({ point }, place): TraderPlan => {
        const { address } = market;
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

/** Rogues at the last connection point of the first markets. */
export function drawRogues(markets: readonly MarketPlan[], { rogues }: Swarm): RoguePlan[] {
  return markets.slice(0, rogues).flatMap((market): RoguePlan[] => {
    const last = participantsOf(market).at(-1);
    return last ? [{ name: `rogue@${market.address}`, market: market.address, point: last.point }] : [];
  });
}
