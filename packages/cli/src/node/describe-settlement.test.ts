import { expect, test } from 'vitest';
import { describeSettlement } from './describe-settlement.ts';

const QUIET = { unsettled: 0, waiting: [], silent: [], unstated: [], risky: [], accountsSum: '0' };
const START = 1_782_907_200;

test('a market without accounts says nothing of them', () => expect(describeSettlement(undefined)).toEqual([]));

test('where all is well, one line says so', () =>
  expect(describeSettlement(QUIET)).toEqual(['  settlement every slot that is over is settled']));

test('what waits, and what an operator should look at, is named', () => {
  const waiting = [
    { start: START, missing: ['meter anna', 'meter ben'], needsArea: false },
    { start: START + 900, missing: [], needsArea: true },
    { start: START + 1800, missing: [], needsArea: false, takes: ['take-7'] },
  ];
  const silent = [{ point: 'point-1', slots: 97 }];
  const risky = [{ start: START, price: 15_000, lowest: 6000, highest: 10_000 }];
  const lines = describeSettlement({
    unsettled: 3,
    waiting,
    silent,
    unstated: [{ point: 'point-2', reason: 'it is too long' }],
    risky,
    accountsSum: '100000000',
    failure: 'no disk',
  });
  expect(lines).toEqual([
    '  settlement 3 slots that are over are not settled',
    '             2026-07-01T12:00:00Z waits for values of meter anna, meter ben',
    '             2026-07-01T12:15:00Z waits for the state of the area',
    '             2026-07-01T12:30:00Z waits for the outcome of take-7',
    '  warning    accounts add up to 1.00 EUR',
    '  warning    settlement is held up: no disk',
    '  warning    no statement of point-2 can be made: it is too long',
    '  warning    orders of point-1 are refused: nothing from its meter in 97 slots',
    '  warning    slot 2026-07-01T12:00:00Z was traded at 15 ct/kWh, outside 6 ct/kWh to 10 ct/kWh: deviating on purpose could pay',
  ]);
});

test('of many slots that wait, the first few are named', () => {
  const waiting = Array.from({ length: 7 }, (_, place) => ({
    start: START + 900 * place,
    missing: ['m'],
    needsArea: false,
  }));
  expect(describeSettlement({ ...QUIET, unsettled: 7, waiting }).at(-1)).toBe('             and 2 more');
});
