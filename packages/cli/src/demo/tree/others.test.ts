import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSimbenchGrid } from '../../simbench/grid.ts';
import { marketsOf } from '../market-design.ts';
import { OWN_DATE, OWN_GRID } from '../own-grid.ts';
import { demoTree } from './demo-tree.ts';
import { biogasPlant, tenantsOf } from './others.ts';

const simbench = await readSimbenchGrid(fileURLToPath(OWN_GRID), OWN_DATE);
const onTheDay = (energy: ReadonlyMap<number, number>) =>
  simbench.slots.reduce((sum, { start }) => sum + (energy.get(start) ?? 0), 0);

describe('who is made up beside the village', () => {
  test('are three flats and a roof, with profiles of the village', () => {
    const [one, two, family, roof] = tenantsOf(simbench);
    const kilowattHours = [one, two, family].map((flat) => Math.round(onTheDay(flat?.energy ?? new Map()) / 100) / 10);
    expect(kilowattHours).toEqual([4, 6.5, 9]);
    expect(Math.max(...(roof?.energy.values() ?? []))).toBeLessThanOrEqual(1500);
    expect(onTheDay(roof?.energy ?? new Map())).toBeGreaterThan(10_000);
  });

  test('is a biogas plant that runs all day', () => {
    expect(onTheDay(biogasPlant(simbench).energy)).toBe(288_000);
  });

  test('find models on a grid without households, and without plants', () => {
    const farms = simbench.loads.filter(({ profile }) => profile.startsWith('L'));
    expect(tenantsOf({ ...simbench, loads: farms, plants: [] }).map(({ name }) => name)).toEqual([
      'Flat-1',
      'Flat-2',
      'Flat-3',
    ]);
  });

  test('have names that nobody in the village has', () => {
    const names = [...marketsOf(demoTree(simbench)).values()].flatMap(({ participants }) =>
      participants.map(({ name }) => name),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(25);
  });
});
