import { fileURLToPath } from 'node:url';
import { instant } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { OWN_DATE, OWN_GRID } from '../src/demo/own-grid.ts';
import { split } from '../src/meter/fraction.ts';
import { readSimbenchProfile } from '../src/meter/profile/read-simbench-profile.ts';
import { readSimbenchGrid } from '../src/simbench/grid.ts';

const folder = fileURLToPath(OWN_GRID);
const START = instant(1_800_000_000);

test('a day of a SimBench load or plant is what the demonstration meters there', async () => {
  const grid = await readSimbenchGrid(folder, OWN_DATE);
  for (const one of [...grid.loads.slice(0, 3), ...grid.plants.slice(0, 2)]) {
    const { kind, id } = one;
    const profile = await readSimbenchProfile(folder, { kind, id, date: OWN_DATE, start: START });
    const { generation, consumption } = profile.energy(START, instant(START + 86_400));
    const [own, other] = kind === 'load' ? [consumption, generation] : [generation, consumption];
    const metered = grid.slots.reduce((sum, { start }) => sum + (one.energy.get(start) ?? 0), 0);
    // The demonstration's register began a day earlier, with a share of a Wh of its own.
    expect(Math.abs(Number(split(own).whole) - metered)).toBeLessThanOrEqual(1);
    expect(other.num).toBe(0n);
    const tomorrow = profile.energy(instant(START + 86_400), instant(START + 2 * 86_400));
    expect(kind === 'load' ? tomorrow.consumption : tomorrow.generation).toEqual(own);
  }
});

test('who is not in the grid is told with those who are', async () => {
  const options = { kind: 'load', id: 'nobody', date: OWN_DATE, start: START } as const;
  await expect(readSimbenchProfile(folder, options)).rejects.toMatchObject({
    code: 'profile-invalid',
    hint: expect.stringContaining('LV1.101 Load 1'),
  });
  const load = { ...options, id: 'LV1.101 Load 1' };
  await expect(readSimbenchProfile(folder, { ...load, date: '2016-01-01' })).rejects.toThrow(/no row on 2016-01-01/);
  await expect(readSimbenchProfile(folder, { ...load, date: 'May' })).rejects.toThrow(/not a date/);
});
