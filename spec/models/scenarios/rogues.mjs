// Markets that break the rules: what holds all the same, and what only can be proven afterwards.

/** @typedef {import('../tree/world.mjs').Scenario} Scenario */

const take = { order: 'acceptance', offer: 'ask', path: ['T', 'B', 'D'] };

/** @type {readonly Scenario[]} */
export const ROGUES = [
  {
    name: 'rogue taker',
    says: 'T signs two takes of one acceptance at once, holds nothing and listens to no answer',
    orders: { ask: { market: 'D', lots: 2, local: 1 }, acceptance: { market: 'T' } },
    lines: { feeder: { market: 'B', capacity: 2 } },
    takes: { a1: { ...take, flows: { feeder: 1 } }, a2: { ...take, flows: { feeder: 1 } } },
    network: 'any',
    failures: { crashes: 1 },
    rogue: { taker: 'T' },
  },
  {
    name: 'rogue between',
    says: 'B forges refusals, passes on without a quote or asks as of another slot: T and D may disagree, and B signed both',
    orders: { ask: { market: 'D', lots: 2 }, acceptance: { market: 'T' } },
    takes: { a1: take },
    network: 'any',
    rogue: { between: 'B' },
    not: ['agreement', 'covered', 'holds'],
  },
  {
    name: 'rogue between, tried again',
    says: 'the same with a second attempt, by which the acceptance must not trade twice',
    orders: { ask: { market: 'D', lots: 2 }, acceptance: { market: 'T' } },
    takes: { a1: take, a2: take },
    network: 'any',
    rogue: { between: 'B' },
    large: true,
    not: ['agreement', 'covered', 'holds'],
  },
  {
    name: 'rogue decider',
    says: 'D signs trades and refusals as it likes: T and B may disagree, and D signed both',
    orders: { ask: { market: 'D' }, acceptance: { market: 'T' } },
    takes: { a1: { ...take, path: ['T', 'B', 'C', 'D'] } },
    network: 'any',
    rogue: { decider: 'D' },
    not: ['agreement', 'covered'],
  },
];
