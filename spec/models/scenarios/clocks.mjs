// Gate closure, balance and forgetting, by clocks that have nothing to do with each other.

/** @typedef {import('../tree/world.mjs').Scenario} Scenario */

const orders = { ask: { market: 'D' }, acceptance: { market: 'T' } };
const take = { order: 'acceptance', offer: 'ask', path: ['T', 'B', 'D'] };

/** @type {Scenario} */
const gate = {
  name: 'gate closure',
  says: 'each market reaches gate closure and reports its balance when it likes; links break and frames come late',
  orders,
  takes: { a1: take },
  network: 'late',
  failures: { breaks: 1 },
  stages: 2,
};
/** @type {Scenario} */
const forgetting = {
  name: 'forgetting',
  says: 'each market forgets the slot when it likes, and old frames come even then',
  orders,
  takes: { a1: take },
  network: 'any',
  failures: { crashes: 1 },
  stages: 3,
};
const again = { takes: { a1: take, a2: take }, large: true };

/** @type {readonly Scenario[]} */
export const CLOCKS = [
  gate,
  {
    ...gate,
    ...again,
    name: 'gate closure, tried again',
    says: 'the same with a second attempt after a refusal',
  },
  {
    ...gate,
    name: 'gate closure, crashes',
    says: 'the same with a crash instead',
    failures: { breaks: 1, crashes: 1 },
    large: true,
  },
  forgetting,
  {
    ...forgetting,
    name: 'passed on first',
    says: 'the same where a booking or release may be lost in a crash after the answer has been passed on: allowed',
    failures: { crashes: 2 },
    rules: { sentFirst: ['close'] },
  },
  {
    ...forgetting,
    name: 'passed on first, broken',
    says: 'the same on links as they are, which break',
    network: 'ordered',
    stages: 0,
    failures: { breaks: 1, crashes: 1 },
    rules: { sentFirst: ['close'] },
  },
  { ...forgetting, ...again, name: 'forgetting, tried again', says: 'the same with a second attempt after a refusal' },
  {
    ...forgetting,
    name: 'forgetting, far',
    says: 'the same with two markets between',
    takes: { a1: { ...take, path: ['T', 'B', 'C', 'D'] } },
    large: true,
  },
  {
    ...forgetting,
    name: 'forgetting, broken',
    says: 'each market forgets the slot when it likes, on links as they are, which break and double frames',
    network: 'ordered',
    failures: { breaks: 2, copies: 1, crashes: 1 },
    large: true,
  },
];
