// node packages/protocol/bench/market.mjs [ORDERS …]: how many orders a second the market core matches in one slot.
// The build must be fresh; orders come from a seed, so two runs match the same. Other work on the machine only ever
// makes it slower: the best of several runs is shown, and of the largest size one.
import { MarketCore } from '@bc4p/protocol/market';

const SLOT = { start: 900, len: 900 };
const PARAMETERS = {
  address: 'bench',
  slotLength: 900,
  gateClosure: 0,
  minimumAvailability: 0,
  horizon: 900,
  minimumLot: 1,
  lotSizes: [],
  depth: 10,
  retention: 0,
};

/** Numbers from 0 to 1, the same in every run. */
function chance(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A chain of feeders with houses, each line with three steps. @param {number} nodes */
function feederGrid(nodes) {
  const tiers = [0, 600, 900].map((from, step) => ({ from, price: step * 500 }));
  const lines = Array.from({ length: nodes }, (_, index) => ({
    id: `line-${index}`,
    upper: index % 5 === 0 ? 'root' : `node-${index - 1}`,
    lower: `node-${index}`,
    capacityUp: 400_000_000,
    capacityDown: 400_000_000,
    baseFee: 100,
    tiersUp: tiers,
    tiersDown: tiers,
  }));
  return { root: 'root', lines };
}

/** @typedef {{node: (next: () => number) => string, lot: (next: () => number) => number, count: (next: () => number) => number, grid: object}} Shape */
/** @type {Record<string, Shape>} */
const SHAPES = {
  'one node, lots of 1 Wh': {
    node: () => 'root',
    lot: () => 1,
    count: (next) => 1 + Math.floor(next() * 1000),
    grid: { root: 'root', lines: [] },
  },
  'one node, lots of 1 to 10 Wh': {
    node: () => 'root',
    lot: (next) => 1 + Math.floor(next() * 10),
    count: (next) => 1 + Math.floor(next() * 100),
    grid: { root: 'root', lines: [] },
  },
  'one node, single lots that seldom fit': {
    node: () => 'root',
    lot: (next) => 7 + 4 * Math.floor(next() * 2),
    count: () => 1,
    grid: { root: 'root', lines: [] },
  },
  '20 nodes with fees, lots of 100 Wh': {
    node: (next) => `node-${Math.floor(next() * 20)}`,
    lot: () => 100,
    count: (next) => 1 + Math.floor(next() * 20),
    grid: feederGrid(20),
  },
};

/** @param {number} orders @param {Shape} shape */
function commandsFor(orders, { node, lot, count }) {
  const next = chance(1);
  return Array.from({ length: orders }, (_, index) => ({
    kind: 'submit-offer',
    at: 0,
    id: `offer-${index}`,
    party: {
      point: `point-${index}`,
      node: node(next),
      feedIn: 2 ** 40,
      draw: 2 ** 40,
      until: 2 ** 40,
      certificate: `certificate-${index}`,
    },
    offer: {
      market: 'bench',
      side: next() < 0.5 ? 'buy' : 'sell',
      slot: SLOT,
      lot: lot(next),
      lots: count(next),
      price: 20_000 + Math.floor(next() * 20_000),
      validUntil: 900,
    },
  }));
}

/** Applies the commands to a new market; how long it took, and how many trades came of it. */
function measure(/** @type {any[]} */ commands, /** @type {object} */ grid) {
  const core = new MarketCore();
  core.apply(/** @type {any} */ ({ kind: 'open-market', at: 0, parameters: { ...PARAMETERS, grid } }));
  const begin = performance.now();
  for (const command of commands) core.apply(command);
  const ms = performance.now() - begin;
  return { ms, trades: core.trades(/** @type {any} */ (SLOT)).length };
}

const RUNS = 5;
const ORDERS_IN_ALL = 1_000_000;

const sizes = process.argv.slice(2).map(Number);
for (const [name, shape] of Object.entries(SHAPES)) {
  console.log(name);
  for (const orders of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    const commands = commandsFor(orders, shape);
    const runs = Array.from({ length: Math.max(1, Math.min(RUNS, Math.floor(ORDERS_IN_ALL / orders))) }, () =>
      measure(commands, shape.grid),
    );
    const ms = Math.min(...runs.map((run) => run.ms));
    const rate = Math.round((1000 * orders) / ms).toLocaleString('en');
    const columns = [`${orders} orders`, `${runs[0]?.trades} trades`, `${ms.toFixed(0)} ms`, `${rate} orders/s`];
    console.log(columns.map((column) => column.padStart(18)).join(''));
  }
}
