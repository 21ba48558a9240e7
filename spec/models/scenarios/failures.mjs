// What the network and the machines may do to one take.

/** @typedef {import('../tree/world.mjs').Scenario} Scenario */

const ask = { market: 'D' };
const acceptance = { market: 'T' };
const near = ['T', 'B', 'D'];
const far = ['T', 'B', 'C', 'D'];
const take = { order: 'acceptance', offer: 'ask' };

/** @type {readonly Scenario[]} */
export const FAILURES = [
  {
    name: 'lost',
    says: 'links break at any time and take with them what was on the way',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: far }, a2: { ...take, path: far } },
    network: 'ordered',
    failures: { breaks: 3 },
  },
  {
    name: 'neighbours',
    says: 'the deciding market is the next one: nobody is between; links break, frames come twice or late, markets crash',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: ['T', 'D'] }, a2: { ...take, path: ['T', 'D'] } },
    network: 'late',
    failures: { breaks: 1, copies: 1, crashes: 1 },
  },
  {
    name: 'doubled',
    says: 'frames come twice, and links break',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: near }, a2: { ...take, path: near } },
    network: 'ordered',
    failures: { breaks: 1, copies: 3 },
  },
  {
    name: 'late',
    says: 'what was on a link that broke comes after the reconnect, or later, or never',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: near } },
    network: 'late',
    failures: { breaks: 2 },
  },
  {
    name: 'late, tried again',
    says: 'the same, and what was refused is tried again under a new id while old frames still come',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: near }, a2: { ...take, path: near } },
    network: 'late',
    failures: { breaks: 2 },
    large: true,
  },
  {
    name: 'crashes',
    says: 'each market crashes between any two steps, and between its journal and what it sends',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: far }, a2: { ...take, path: far } },
    network: 'ordered',
    failures: { crashes: 3 },
  },
  {
    name: 'overtaking',
    says: 'a question for the outcome overtakes the take that it asks about',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: far } },
    network: 'any',
  },
  {
    name: 'anything',
    says: 'every frame that was ever sent comes at any time, any number of times or never, and markets crash',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: far }, a2: { ...take, path: far } },
    network: 'any',
    failures: { crashes: 1 },
  },
  {
    name: 'four levels',
    says: 'the same over five markets',
    orders: { ask, acceptance },
    takes: { a1: { ...take, path: ['T', 'B', 'C', 'E', 'D'] } },
    network: 'any',
    failures: { crashes: 2 },
  },
];
