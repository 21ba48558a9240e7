import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { MAX_PRICE, type WattHours } from '../units/index.ts';
import type { Line, Tier } from './grid.ts';
import type { MarketParameters } from './parameters.ts';

/** What is wrong with the parameters of a market, as its operator wrote them; `path` tells where. */
export function checkParameters(parameters: MarketParameters): Refusal | undefined {
  const { slotLength, gateClosure, minimumAvailability, horizon, minimumLot, lotSizes, depth, retention } = parameters;
  const least = {
    slotLength: 60,
    minimumLot: 1,
    depth: 1,
    gateClosure: 0,
    minimumAvailability: 0,
    horizon: 0,
    retention: 0,
  };
  const values = { slotLength, minimumLot, depth, gateClosure, minimumAvailability, horizon, retention };
  for (const name of Object.keys(least) as (keyof typeof least)[]) {
    const [value, minimum] = [values[name], least[name]];
    if (!guard('MKT-001', Number.isSafeInteger(value) && value >= minimum))
      return refusal('parameter-invalid', 'MKT-001', { value, rule: `a whole number from ${minimum} on` }, `/${name}`);
  }
  const small = lotSizes.findIndex((lot: WattHours) => lot < minimumLot);
  if (!guard('MKT-001', small < 0))
    return refusal(
      'parameter-invalid',
      'MKT-001',
      { value: lotSizes[small] ?? 0, rule: 'at least minimumLot' },
      `/lotSizes/${small}`,
    );
  return checkGrid(parameters);
}

function checkGrid({ grid }: MarketParameters): Refusal | undefined {
  const uppers = new Map<string, string>();
  const ids = new Set<string>();
  for (const [index, line] of grid.lines.entries()) {
    const wrong = (value: string, rule: string) =>
      refusal('parameter-invalid', 'FEE-011', { value, rule }, `/grid/lines/${index}`);
    if (!guard('FEE-011', !ids.has(line.id))) return wrong(line.id, 'each line has an id of its own');
    if (!guard('FEE-011', line.lower !== grid.root)) return wrong(line.lower, 'no line leads up from the root');
    if (!guard('FEE-011', !uppers.has(line.lower))) return wrong(line.lower, 'each node has one line towards the root');
    ids.add(line.id);
    uppers.set(line.lower, line.upper);
    const fault = checkLine(line, `/grid/lines/${index}`);
    if (fault) return fault;
  }
  for (const [index, { lower }] of grid.lines.entries()) {
    if (!guard('FEE-011', leadsTo(grid.root, lower, uppers)))
      return refusal(
        'parameter-invalid',
        'FEE-011',
        { value: lower, rule: 'each node is connected to the root' },
        `/grid/lines/${index}`,
      );
  }
  return undefined;
}

function leadsTo(root: string, node: string, uppers: ReadonlyMap<string, string>): boolean {
  let [place, steps]: [string | undefined, number] = [node, 0];
  for (; place !== undefined && place !== root && steps <= uppers.size; steps += 1) place = uppers.get(place);
  return place === root;
}

function checkLine(line: Line, path: string): Refusal | undefined {
  for (const name of ['capacityUp', 'capacityDown'] as const) {
    if (!guard('FEE-012', Number.isSafeInteger(line[name]) && line[name] >= 0))
      return refusal('parameter-invalid', 'FEE-012', { value: line[name], rule: 'W, not negative' }, `${path}/${name}`);
  }
  if (!guard('FEE-012', isRate(line.baseFee)))
    return refusal(
      'parameter-invalid',
      'FEE-012',
      { value: line.baseFee, rule: `mct/kWh, 0 to ${MAX_PRICE}` },
      `${path}/baseFee`,
    );
  const { lossFactor = 0 } = line;
  if (!guard('BAL-020', Number.isSafeInteger(lossFactor) && lossFactor >= 0 && lossFactor <= 1000))
    return refusal(
      'parameter-invalid',
      'BAL-020',
      { value: lossFactor, rule: 'per mille of the flow, 0 to 1000' },
      `${path}/lossFactor`,
    );
  return checkTiers(line.tiersUp, `${path}/tiersUp`) ?? checkTiers(line.tiersDown, `${path}/tiersDown`);
}

/** A staircase starts at no flow and price 0, and each step is farther out and not cheaper. */
function checkTiers(tiers: readonly Tier[], path: string): Refusal | undefined {
  for (const [index, { from, price }] of tiers.entries()) {
    const before = tiers[index - 1];
    const wrong = (value: number, rule: string) =>
      refusal('parameter-invalid', 'FEE-002', { value, rule }, `${path}/${index}`);
    if (!guard('FEE-002', before ? from > before.from && from <= 1000 && Number.isSafeInteger(from) : from === 0))
      return wrong(from, 'per mille of the capacity: the first 0, then rising, at most 1000');
    if (!guard('FEE-002', isRate(price) && price >= (before?.price ?? 0)))
      return wrong(price, `mct/kWh, 0 to ${MAX_PRICE}, never falling`);
    if (!guard('FEE-002', before !== undefined || price === 0)) return wrong(price, 'the first step costs nothing');
  }
  return undefined;
}

const isRate = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= MAX_PRICE;
