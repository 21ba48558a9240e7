import type { Grid, Line, MarketParameters, Tier } from '@bc4p/protocol/market';
import { milliCentPerKwh, seconds, type Watts, wattHours, watts } from '@bc4p/protocol/units';
import type { PointConfig } from '../../src/config/node-config.ts';
import { addressOf, linkPointOf } from '../parties/authority.ts';
import type { Chance } from '../world/chance.ts';
import type { ClockError } from '../world/sim-clock.ts';
import type { MarketPlan } from './scenario.ts';
import type { Swarm } from './swarm.ts';

/** How far a clock is off in this seed. */
export function drawClock(chance: Chance, { clockMs, driftPpm }: Swarm): ClockError {
  return { offsetMs: chance.between(-clockMs, clockMs), driftPpm: chance.between(-driftPpm, driftPpm) };
}

/** How many markets there are one below the other at most. */
const MOST_LEVELS = 4;

/** Draws the markets of a tree, each below one that was drawn before it. */
export function drawMarkets(chance: Chance, swarm: Swarm): MarketPlan[] {
  const below = new Map<string, string[]>([[addressOf('top'), []]]);
  while (below.size < swarm.markets) {
    const [upper, submarkets] = chance.one([...below].filter(([address]) => levelOf(address) < MOST_LEVELS));
    const address = `${'abcdef'[submarkets.length]}.${upper}`;
    submarkets.push(address);
    below.set(address, []);
  }
  const rogues = new Set(chance.of('rogues').some([...below.keys()], swarm.rogueMarkets));
  return [...below].map(([address, submarkets]) => {
    const all = rogues.has(address) ? [...submarkets, `${ROGUE_LABEL}.${address}`] : submarkets;
    return drawMarket(chance.of(address), address, all, swarm);
  });
}

/** The label of a market that keeps to no rule. */
const ROGUE_LABEL = 'rogue';

/** The rogue markets that have a connection point somewhere. */
export const rogueMarketsOf = (markets: readonly MarketPlan[]): string[] =>
  markets.flatMap(({ address, points }) =>
    points.some(({ point }) => point === linkPointOf(`${ROGUE_LABEL}.${address}`)) ? [`${ROGUE_LABEL}.${address}`] : [],
  );

/** 1 for the top market. */
const levelOf = (address: string): number => address.split('.').length - 1;

function drawMarket(chance: Chance, address: string, submarkets: readonly string[], swarm: Swarm): MarketPlan {
  const grid = drawGrid(chance.of('grid'), swarm);
  const nodes = [grid.root, ...grid.lines.map(({ lower }) => lower)];
  const most = swarm.markets === 1 ? 6 : 3;
  const participants = Array.from({ length: chance.between(2, most) }, (_, place) => `point-${place}`);
  const names = [...participants, ...submarkets.map(linkPointOf)];
  return {
    address,
    parameters: drawParameters(chance.of('rules'), address, grid, swarm),
    points: names.map((name) => drawPoint(chance.of(name), name, nodes)),
    clock: drawClock(chance, swarm),
    limits: {
      inFlight: chance.one([2, 8, 64]),
      ratePerIdentity: chance.one([5, 50, 1000]),
      burstPerIdentity: chance.one([5, 200]),
      sessionsPerIdentity: chance.between(1, 4),
      bufferedBytes: chance.one([70_000, 1_048_576]),
      bookIntervalMs: chance.one([1, 50, 500]),
      helloTimeoutMs: chance.one([2000, 10_000]),
      openTakesPerPoint: chance.one([1, 4, 32]),
      openTakesPerLink: chance.one([1, 4, 1000]),
    },
    journal: {
      queue: chance.one([2, 16, 4096]),
      batch: chance.one([1, 4, 256]),
      snapshotEvery: chance.one([4, 25, 100, 10_000]),
    },
  };
}

function drawParameters(chance: Chance, address: string, grid: Grid, swarm: Swarm): MarketParameters {
  const { slotLength, retention } = swarm;
  return {
    address,
    slotLength: seconds(slotLength),
    gateClosure: seconds(chance.one([0, Math.floor(slotLength / 4), slotLength])),
    minimumAvailability: seconds(chance.one([0, 2, 10])),
    horizon: seconds(chance.one([3, 6]) * slotLength),
    minimumLot: wattHours(1),
    lotSizes: chance.happens(0.2) ? [wattHours(100), wattHours(200)] : [],
    depth: chance.one([2, 5, 20]),
    retention: seconds(retention),
    grid,
  };
}

function drawPoint(chance: Chance, point: string, nodes: readonly string[]): PointConfig {
  const limit = (): Watts => watts(chance.one([20_000, 200_000, 1_000_000]));
  return { point, node: chance.one(nodes), ...(chance.happens(0.5) ? { feedIn: limit(), draw: limit() } : {}) };
}

function drawGrid(chance: Chance, { lines: kind }: Swarm): Grid {
  const nodes = ['root'];
  const lines: Line[] = [];
  for (let count = chance.one([0, 1, 3, 6]); count > 0; count -= 1) {
    const isScarce = kind === 'mixed' ? chance.happens(0.5) : kind === 'scarce';
    const lower = `node-${nodes.length}`;
    lines.push(drawLine(chance, chance.one(nodes), lower, isScarce));
    nodes.push(lower);
  }
  return { root: 'root', lines };
}

function drawLine(chance: Chance, upper: string, lower: string, isScarce: boolean): Line {
  const capacity = (): Watts => watts(isScarce ? chance.one([0, 12_000, 36_000, 90_000]) : 10_000_000);
  return {
    id: `line-${lower}`,
    upper,
    lower,
    capacityUp: capacity(),
    capacityDown: capacity(),
    baseFee: milliCentPerKwh(chance.one([0, 500, 3000])),
    tiersUp: drawTiers(chance),
    tiersDown: drawTiers(chance),
  };
}

function drawTiers(chance: Chance): Tier[] {
  if (chance.happens(0.4)) return [];
  return [0, 300, 700].map((from, step) => ({ from, price: milliCentPerKwh(step * 2000) }));
}
