// Several want the same: a lot, a bid, a line.

/** @typedef {import('../tree/world.mjs').Scenario} Scenario */

const near = ['T', 'B', 'D'];

/** @type {Scenario} */
const twoRemote = {
  name: 'two remote',
  says: 'two markets take the same lot, and the deciding market trades inside as well',
  orders: { ask: { market: 'D', local: 1 }, one: { market: 'T' }, other: { market: 'U' } },
  takes: {
    a1: { order: 'one', offer: 'ask', path: near },
    a2: { order: 'one', offer: 'ask', path: near },
    b1: { order: 'other', offer: 'ask', path: ['U', 'B', 'D'] },
  },
  network: 'any',
};

/** @type {Scenario} */
const fullLine = {
  name: 'full line',
  says: 'two takes want the last room on a line between, late frames come, and refused ones are tried again',
  orders: { ask: { market: 'D', lots: 2 }, one: { market: 'T' }, other: { market: 'U' } },
  lines: { feeder: { market: 'B', capacity: 1 } },
  takes: {
    a1: { order: 'one', offer: 'ask', path: near, flows: { feeder: 1 } },
    a2: { order: 'one', offer: 'ask', path: near, flows: { feeder: 1 } },
    b1: { order: 'other', offer: 'ask', path: ['U', 'B', 'D'], flows: { feeder: 1 } },
  },
  network: 'any',
};

/** @type {readonly Scenario[]} */
export const CONTENTION = [
  {
    name: 'local and remote',
    says: 'a participant of the deciding market and one of another want the same lot',
    orders: { ask: { market: 'D', local: 1 }, acceptance: { market: 'T' } },
    takes: {
      a1: { order: 'acceptance', offer: 'ask', path: near },
      a2: { order: 'acceptance', offer: 'ask', path: near },
    },
    network: 'any',
    failures: { crashes: 1 },
  },
  twoRemote,
  {
    ...twoRemote,
    name: 'two remote, broken',
    says: 'the same on links as they are, which break and double frames, and markets crash',
    network: 'ordered',
    failures: { breaks: 1, copies: 1, crashes: 1 },
    large: true,
  },
  {
    name: 'crossing',
    says: 'the bid of T takes the ask of D while a participant of D accepts that bid, and both markets trade inside',
    orders: { bid: { market: 'T', local: 1 }, ask: { market: 'D', local: 1 }, acceptance: { market: 'D' } },
    takes: {
      a1: { order: 'bid', offer: 'ask', path: near },
      c1: { order: 'acceptance', offer: 'bid', path: [...near].reverse() },
    },
    network: 'any',
  },
  {
    name: 'crossing, tried again',
    says: 'the same, and the acceptance is tried again',
    orders: { bid: { market: 'T', local: 1 }, ask: { market: 'D', local: 1 }, acceptance: { market: 'D' } },
    takes: {
      a1: { order: 'bid', offer: 'ask', path: near },
      c1: { order: 'acceptance', offer: 'bid', path: [...near].reverse() },
      c2: { order: 'acceptance', offer: 'bid', path: [...near].reverse() },
    },
    network: 'any',
    large: true,
  },
  {
    name: 'crossing, broken',
    says: 'the same on links as they are, which break, and markets crash',
    orders: { bid: { market: 'T', local: 1 }, ask: { market: 'D' }, acceptance: { market: 'D' } },
    takes: {
      a1: { order: 'bid', offer: 'ask', path: near },
      c1: { order: 'acceptance', offer: 'bid', path: [...near].reverse() },
    },
    network: 'ordered',
    failures: { breaks: 1, crashes: 1 },
    large: true,
  },
  {
    name: 'one bid, two asks',
    says: 'a bid takes one ask and, refused there, the other; each is traded inside its own market as well',
    orders: { bid: { market: 'T' }, near: { market: 'D', local: 1 }, far: { market: 'E', local: 1 } },
    takes: {
      a1: { order: 'bid', offer: 'near', path: near },
      a2: { order: 'bid', offer: 'far', path: ['T', 'B', 'E'] },
    },
    network: 'any',
    failures: { crashes: 1 },
  },
  fullLine,
  {
    ...fullLine,
    name: 'full line, broken',
    says: 'the same on links as they are, which break, and markets crash',
    network: 'ordered',
    failures: { breaks: 1, crashes: 1 },
    large: true,
  },
  {
    name: 'busy lines',
    says: 'two takes need the same two lines in opposite order, and are tried again until one trades',
    orders: {
      bid: { market: 'M' },
      offer: { market: 'M' },
      demand: { market: 'N' },
      supply: { market: 'N' },
    },
    lines: { left: { market: 'M', capacity: 1 }, right: { market: 'N', capacity: 1 } },
    takes: {
      sale: { order: 'offer', offer: 'demand', path: ['M', 'B', 'N'], flows: { left: 1, right: -1 } },
      purchase: { order: 'demand', offer: 'offer', path: ['N', 'B', 'M'], flows: { left: 1, right: -1 } },
    },
    network: 'ordered',
    failures: { breaks: 1 },
    freshTakes: true,
    tradeWanted: true,
  },
  {
    name: 'opposite flows',
    says: 'flows in both directions of a line with room for one unit, with prices that rise with the load',
    orders: {
      ask: { market: 'D', lots: 2 },
      one: { market: 'T', limit: 1 },
      other: { market: 'T', limit: 1 },
      counter: { market: 'D' },
      demand: { market: 'T' },
    },
    lines: { feeder: { market: 'B', capacity: 1, prices: [1] } },
    takes: {
      up: { order: 'one', offer: 'ask', path: near, flows: { feeder: 1 } },
      more: { order: 'other', offer: 'ask', path: near, flows: { feeder: 1 } },
      down: { order: 'counter', offer: 'demand', path: [...near].reverse(), flows: { feeder: -1 } },
    },
    network: 'any',
    large: true,
  },
  {
    name: 'rising fees',
    says: 'quotes of three markets, prices that rise between quote and booking, and limits',
    orders: {
      ask: { market: 'D', lots: 2 },
      one: { market: 'T', limit: 2 },
      other: { market: 'U', limit: 2 },
    },
    lines: {
      exit: { market: 'T', capacity: 2, prices: [0, 1] },
      feeder: { market: 'B', capacity: 2, prices: [0, 1] },
      entry: { market: 'D', capacity: 2, prices: [1, 2] },
    },
    takes: {
      a1: { order: 'one', offer: 'ask', path: near, flows: { exit: -1, feeder: 1, entry: 1 } },
      b1: { order: 'other', offer: 'ask', path: ['U', 'B', 'D'], flows: { feeder: 1, entry: 1 } },
    },
    network: 'any',
    failures: { crashes: 1 },
  },
];
