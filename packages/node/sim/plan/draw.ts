import { Chance } from '../world/chance.ts';
import { drawMarkets, rogueMarketsOf } from './draw-markets.ts';
import { drawRogues, drawTraders } from './draw-parties.ts';
import { drawMeters, drawPayments, settleMarkets } from './draw-settlement.ts';
import { drawSteps } from './draw-steps.ts';
import type { Scenario } from './scenario.ts';
import { drawSwarm } from './swarm.ts';

/** Draws the scenario of a seed: the same one for the same seed. */
export function drawScenario(seed: number): Scenario {
  const chance = new Chance(`scenario ${seed}`);
  const swarm = drawSwarm(chance.of('swarm'));
  const markets = settleMarkets(chance.of('settlement'), drawMarkets(chance.of('markets'), swarm));
  const traders = drawTraders(chance.of('traders'), markets, swarm);
  const rogues = drawRogues(markets, swarm);
  const rogueMarkets = rogueMarketsOf(markets);
  const meters = drawMeters(chance.of('meters'), markets);
  const deeds = drawSteps(chance.of('steps'), { markets, traders, rogues, rogueMarkets }, swarm);
  const payments = drawPayments(chance.of('payments'), markets, swarm);
  const steps = [...deeds, ...payments].sort((one, other) => one.atMs - other.atMs);
  const { lengthMs, network, disk, machine } = swarm;
  return { seed, lengthMs, markets, traders, rogues, rogueMarkets, meters, network, disk, machine, steps };
}
