import { describe, expect, test } from 'vitest';
import { grid, line, parameters } from '../../test/market/fixtures.ts';
import { milliCentPerKwh, seconds, wattHours, watts } from '../units/index.ts';
import { checkParameters, type MarketParameters } from './index.ts';

const price = milliCentPerKwh;
const feeder = line('feeder', 'root', 'n');
const tiers = (...steps: [number, number][]) => steps.map(([from, cost]) => ({ from, price: price(cost) }));
const ofGrid = (changes: object): Partial<MarketParameters> => ({ grid: grid({ ...feeder, ...changes }) });

describe('[MKT-001] [FEE-002] [FEE-011] [FEE-012] [BAL-020] parameters', () => {
  test('that are sound pass', () => {
    expect(
      checkParameters(parameters({ grid: grid(feeder, line('x', 'n', 'm')), lotSizes: [wattHours(1)] })),
    ).toBeUndefined();
    expect(checkParameters(parameters(ofGrid({ tiersUp: tiers([0, 0], [500, 5], [1000, 5]) })))).toBeUndefined();
    expect(checkParameters(parameters(ofGrid({ lossFactor: 1000 })))).toBeUndefined();
  });

  test.each<[string, string, Partial<MarketParameters>, string]>([
    ['a slot without length', 'MKT-001', { slotLength: seconds(0) }, '/slotLength'],
    ['a negative gate closure', 'MKT-001', { gateClosure: seconds(-1) }, '/gateClosure'],
    ['half a lot', 'MKT-001', { minimumLot: 0.5 as never }, '/minimumLot'],
    ['a lot size below the smallest', 'MKT-001', { lotSizes: [wattHours(0)] }, '/lotSizes/0'],
    ['a line twice', 'FEE-011', { grid: grid(feeder, line('feeder', 'n', 'm')) }, '/grid/lines/1'],
    ['two ways to the root', 'FEE-011', { grid: grid(feeder, line('x', 'root', 'n')) }, '/grid/lines/1'],
    ['a line above the root', 'FEE-011', { grid: grid(line('x', 'n', 'root')) }, '/grid/lines/0'],
    ['an island', 'FEE-011', { grid: grid(feeder, line('x', 'far', 'off')) }, '/grid/lines/1'],
    ['a ring', 'FEE-011', { grid: grid(line('x', 'a', 'b'), line('y', 'b', 'a')) }, '/grid/lines/0'],
    ['a negative capacity', 'FEE-012', ofGrid({ capacityUp: watts(-1) }), '/grid/lines/0/capacityUp'],
    ['a negative base fee', 'FEE-012', ofGrid({ baseFee: price(-1) }), '/grid/lines/0/baseFee'],
    ['a base fee beyond the bound', 'FEE-012', ofGrid({ baseFee: price(2 ** 20 + 1) }), '/grid/lines/0/baseFee'],
    ['a staircase that starts late', 'FEE-002', ofGrid({ tiersUp: tiers([1, 0]) }), '/grid/lines/0/tiersUp/0'],
    ['a staircase that starts high', 'FEE-002', ofGrid({ tiersUp: tiers([0, 1]) }), '/grid/lines/0/tiersUp/0'],
    ['a step down', 'FEE-002', ofGrid({ tiersDown: tiers([0, 0], [1, 5], [2, 4]) }), '/grid/lines/0/tiersDown/2'],
    ['a step back', 'FEE-002', ofGrid({ tiersDown: tiers([0, 0], [5, 5], [5, 6]) }), '/grid/lines/0/tiersDown/2'],
    ['a step beyond the capacity', 'FEE-002', ofGrid({ tiersUp: tiers([0, 0], [1001, 5]) }), '/grid/lines/0/tiersUp/1'],
    ['a negative loss factor', 'BAL-020', ofGrid({ lossFactor: -1 }), '/grid/lines/0/lossFactor'],
    ['a line that loses more than there is', 'BAL-020', ofGrid({ lossFactor: 1001 }), '/grid/lines/0/lossFactor'],
    ['half a per mille', 'BAL-020', ofGrid({ lossFactor: 0.5 }), '/grid/lines/0/lossFactor'],
  ])('with %s are refused', (_, requirement, changes, path) => {
    expect(checkParameters(parameters(changes))).toMatchObject({ code: 'parameter-invalid', requirement, path });
  });
});
