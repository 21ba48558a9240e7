import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, seconds } from '@bc4p/protocol/units';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../failure.ts';
import { fraction } from '../fraction.ts';
import { type CsvProfileOptions, readCsvProfile } from './read-csv-profile.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-profile-'));
});
afterEach(() => rm(folder, { recursive: true }));

const START = instant(Date.UTC(2026, 4, 8) / 1000);

async function profile(text: string, options: Partial<CsvProfileOptions> = {}) {
  const file = join(folder, 'profile.csv');
  await writeFile(file, text);
  return readCsvProfile(file, { unit: 'kW', row: seconds(900), isRepeated: false, ...options });
}

const TIMED = 'time,generation,consumption\n2026-05-08T00:00:00Z,2,0.3\n2026-05-08T00:30:00Z,0,0.1\n';

describe('a CSV file as a profile', () => {
  test('has power that lasts until the next row begins', async () => {
    const read = await profile(TIMED);
    expect([read.start, read.end]).toEqual([START, START + 3600]);
    const { generation, consumption } = read.energy(START, instant(START + 3600));
    expect([generation, consumption]).toEqual([fraction(1000n), fraction(200n)]);
  });

  test('is shifted to another beginning', async () => {
    const read = await profile(TIMED, { start: instant(START + 86_400) });
    expect([read.start, read.end]).toEqual([START + 86_400, START + 90_000]);
  });

  test('has rows of one length where no times tell', async () => {
    const read = await profile('consumption\n1.5\n2.25\n', { unit: 'kWh', start: START, row: seconds(3600) });
    expect(read.energy(instant(START + 1800), instant(START + 7200)).consumption).toEqual(fraction(3000n));
  });

  test('can have other names, semicolons and decimal commas', async () => {
    const text = 'Zeit;PV;Haus\n2026-05-08T00:00Z;1,5;9\n2026-05-08T00:15Z;0,5;9\n';
    const read = await profile(text, { timeColumn: 'Zeit', generationColumn: 'PV', unit: 'Wh' });
    const { generation, consumption } = read.energy(START, instant(START + 1800));
    // Whoever names one column wants nothing of the other.
    expect([generation, consumption]).toEqual([fraction(2n), fraction(0n)]);
  });

  test.each([
    ['nothing', '', /no column is called generation or consumption/],
    ['no rows', 'time,generation\n', /has no rows/],
    ['no column of energy', 'time,power\n2026-05-08T00:00Z,1\n', /line 1: no column is called/],
    ['a word for a number', 'time,generation\n2026-05-08T00:00Z,much\n', /line 2: "much" is no decimal/],
    ['a negative number', 'time,generation\n2026-05-08T00:00Z,-1\n', /line 2: "-1" is negative/],
    ['no time', 'time,generation\nnoon,1\n', /line 2: "noon" is no time/],
    ['times that go back', 'time,generation\n2026-05-08T01:00Z,1\n2026-05-08T00:00Z,1\n', /line 3: .* is not later/],
    ['rows of other lengths', 'time,generation\n2026-05-08T00:00Z\n', /line 2: the row does not fit/],
    ['neither times nor a beginning', 'generation\n1\n', /no column tells the time/],
  ])('is refused with %s', async (_, text, message) => {
    await expect(profile(text)).rejects.toThrow(message);
    await expect(profile(text)).rejects.toBeInstanceOf(Failure);
  });

  test('is refused without the column that is asked for', async () => {
    await expect(profile(TIMED, { generationColumn: 'PV' })).rejects.toThrow(/line 1: there is no column "PV"/);
  });
});
