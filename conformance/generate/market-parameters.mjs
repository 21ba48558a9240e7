// Vectors of a market's parameters: with which it may start.
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { line, NOW, parameters } from './market-kit.mjs';

const FEEDER = line('feeder', 'root', 'n', 1000);
const tiers = (/** @type {[number, number][]} */ ...steps) => steps.map(([from, price]) => ({ from, price }));
const withLines = (/** @type {any[]} */ ...lines) => ({ parameters: parameters({ grid: { root: 'root', lines } }) });
const withFeeder = (/** @type {object} */ changes) => withLines({ ...FEEDER, ...changes });

/** @param {string} id @param {string} requirement @param {string} path @param {string} mutation @param {object} input */
const no = (id, requirement, path, mutation, input) => {
  const one = refused(id, requirement, 'parameter-invalid', mutation, input);
  return { ...one, expect: { ...one.expect, requirement, path } };
};
const outside = (
  /** @type {string} */ id,
  /** @type {string} */ path,
  /** @type {string} */ mutation,
  /** @type {object} */ changes,
) => no(id, 'MKT-001', path, mutation, { parameters: parameters(changes) });
const misstepped = (
  /** @type {string} */ id,
  /** @type {string} */ place,
  /** @type {string} */ mutation,
  /** @type {object} */ changes,
) => no(id, 'FEE-002', `/grid/lines/0/${place}`, mutation, withFeeder(changes));

const cases = [
  family(
    stated('plain', ['MKT-001', 'TIM-003'], 'A market without a grid.', { parameters: parameters() }),
    outside('slot-of-nothing', '/slotLength', 'a slot without length', { slotLength: 0 }),
    outside('slot-of-half-a-second', '/slotLength', 'a slot of 60.5 s', { slotLength: 60.5 }),
    outside('slot-of-59', '/slotLength', 'a slot of 59 s', { slotLength: 59 }),
    outside('gate-negative', '/gateClosure', 'a negative gate closure', { gateClosure: -1 }),
    outside('availability-negative', '/minimumAvailability', 'a negative availability', { minimumAvailability: -1 }),
    outside('horizon-negative', '/horizon', 'a negative horizon', { horizon: -1 }),
    outside('half-a-lot', '/minimumLot', 'half a watt-hour as the smallest lot', { minimumLot: 0.5 }),
    outside('no-lot', '/minimumLot', 'nothing as the smallest lot', { minimumLot: 0 }),
    outside('lot-size-too-small', '/lotSizes/1', 'a lot size below the smallest lot', { lotSizes: [10, 9] }),
    outside('no-depth', '/depth', 'a book that shows nothing', { depth: 0 }),
    outside('retention-negative', '/retention', 'a negative retention', { retention: -1 }),
    outside('beyond-a-double', '/horizon', 'a horizon of 2^53', { horizon: 2 ** 53 }),
  ),
  stated('least', ['MKT-001'], 'Every bound.', {
    parameters: parameters({
      slotLength: 60,
      gateClosure: 0,
      minimumAvailability: 0,
      horizon: 0,
      minimumLot: 1,
      lotSizes: [1],
      depth: 1,
      retention: 0,
    }),
  }),
  family(
    stated(
      'grid',
      ['FEE-002', 'FEE-011', 'FEE-012', 'BAL-020'],
      'A line below a line, with staircases.',
      withLines({ ...FEEDER, tiersUp: tiers([0, 0], [500, 5], [1000, 5]), lossFactor: 1000 }, line('x', 'n', 'm', 500)),
    ),
    no(
      'line-twice',
      'FEE-011',
      '/grid/lines/1',
      'both lines have one id',
      withLines(FEEDER, line('feeder', 'n', 'm', 500)),
    ),
    no(
      'two-ways',
      'FEE-011',
      '/grid/lines/1',
      'a node with two lines towards the root',
      withLines(FEEDER, line('x', 'root', 'n', 500)),
    ),
    no(
      'above-the-root',
      'FEE-011',
      '/grid/lines/0',
      'a line that leads up from the root',
      withLines(line('x', 'n', 'root', 500)),
    ),
    no('island', 'FEE-011', '/grid/lines/1', 'an island', withLines(FEEDER, line('x', 'far', 'off', 500))),
    no('ring', 'FEE-011', '/grid/lines/0', 'a ring', withLines(line('x', 'a', 'b', 500), line('y', 'b', 'a', 500))),
    no(
      'capacity-negative',
      'FEE-012',
      '/grid/lines/0/capacityUp',
      'a negative capacity upward',
      withFeeder({ capacityUp: -1 }),
    ),
    no(
      'capacity-down-negative',
      'FEE-012',
      '/grid/lines/0/capacityDown',
      'a negative capacity downward',
      withFeeder({ capacityDown: -1 }),
    ),
    no('base-fee-negative', 'FEE-012', '/grid/lines/0/baseFee', 'a negative base fee', withFeeder({ baseFee: -1 })),
    no(
      'base-fee-too-high',
      'FEE-012',
      '/grid/lines/0/baseFee',
      'a base fee of 2^20 + 1',
      withFeeder({ baseFee: 2 ** 20 + 1 }),
    ),
    misstepped('starts-late', 'tiersUp/0', 'a staircase that begins at 1 ‰', { tiersUp: tiers([1, 0]) }),
    misstepped('starts-high', 'tiersUp/0', 'a staircase that begins at 1 mct/kWh', { tiersUp: tiers([0, 1]) }),
    misstepped('step-down', 'tiersDown/2', 'a step down', { tiersDown: tiers([0, 0], [1, 5], [2, 4]) }),
    misstepped('step-back', 'tiersDown/2', 'two steps at one place', { tiersDown: tiers([0, 0], [5, 5], [5, 6]) }),
    misstepped('step-beyond', 'tiersUp/1', 'a step beyond the capacity', { tiersUp: tiers([0, 0], [1001, 5]) }),
    misstepped('step-too-high', 'tiersUp/1', 'a step of 2^20 + 1 mct/kWh', {
      tiersUp: tiers([0, 0], [1, 2 ** 20 + 1]),
    }),
    no(
      'loss-negative',
      'BAL-020',
      '/grid/lines/0/lossFactor',
      'a negative loss factor',
      withFeeder({ lossFactor: -1 }),
    ),
    no('loss-of-more', 'BAL-020', '/grid/lines/0/lossFactor', 'a loss of 1001 ‰', withFeeder({ lossFactor: 1001 })),
    no('half-a-per-mille', 'BAL-020', '/grid/lines/0/lossFactor', 'a loss of 0.5 ‰', withFeeder({ lossFactor: 0.5 })),
  ),
  stated(
    'widest',
    ['FEE-002', 'FEE-012'],
    'A line that admits nothing, and one at the highest fees.',
    withLines(
      line('a', 'root', 'a', 0),
      line('b', 'root', 'b', 10, { baseFee: 2 ** 20, tiersUp: tiers([0, 0], [1, 2 ** 20]) }),
    ),
  ),
];

export const marketParameters = areaOf('market', 'check-parameters', NOW, cases);
