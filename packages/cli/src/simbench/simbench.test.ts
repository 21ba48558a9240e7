import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { readSimbenchGrid } from './grid.ts';

const EXTRACT = fileURLToPath(new URL('../../data/simbench-1-LV-rural1', import.meta.url));
const DATE = '2016-05-08';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A copy of the extract in which one file is changed. */
async function changed(file: string, change: (text: string) => string | Uint8Array | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bc4p-grid-'));
  folders.push(folder);
  await cp(EXTRACT, folder, { recursive: true });
  const text = await readFile(join(folder, file), 'utf8').catch(() => '');
  const wanted = change(text);
  if (wanted === undefined) await rm(join(folder, file));
  else await writeFile(join(folder, file), wanted);
  return folder;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);
const short = (name: string): number => Number(name.split(' ').at(-1));

describe('the grid 1-LV-rural1', () => {
  test('hangs by its transformer as the feeder does', async () => {
    const { root, lines, nodes } = await readSimbenchGrid(EXTRACT, DATE);
    expect(root).toBe('MV1.101 Bus 4');
    expect(nodes).toHaveLength(15);
    const shape: Record<number, number[]> = {};
    for (const { kind, upper, lower } of lines) {
      if (kind === 'line') shape[short(upper)] = [...(shape[short(upper)] ?? []), short(lower)].sort((a, b) => a - b);
    }
    expect(shape).toEqual({
      4: [1, 2, 7, 8],
      7: [12],
      12: [14],
      14: [6],
      6: [5],
      8: [11],
      11: [10],
      10: [3],
      2: [9],
      9: [13],
    });
    expect(lines[0]).toMatchObject({ kind: 'transformer', upper: 'MV1.101 Bus 4', lower: 'LV1.101 Bus 4' });
  });

  test('carries 187.1 kW on each line and 160 kW through the transformer', async () => {
    const { lines } = await readSimbenchGrid(EXTRACT, DATE);
    const capacities = lines.map(({ kind, capacity }) => `${kind} ${capacity}`);
    expect(new Set(capacities)).toEqual(new Set(['transformer 160000', 'line 187061']));
    expect(lines.find(({ id }) => id === 'LV1.101 Line 9')?.metres).toBe(137);
  });

  test('moved 643.1 kWh to loads and 561.1 kWh from plants on 8 May 2016', async () => {
    const { slots, loads, plants } = await readSimbenchGrid(EXTRACT, DATE);
    expect(slots).toHaveLength(96);
    expect(slots[0]).toEqual({ start: Date.UTC(2016, 4, 7, 22) / 1000, len: 900 });
    const onDay = (connections: typeof loads): number =>
      sum(connections.flatMap(({ energy }) => slots.map(({ start }) => energy.get(start) ?? Number.NaN)));
    // Computed from the same tables in floating point: 643,103.757 Wh and 561,077.697 Wh; each meter leaves < 1 Wh over.
    expect(Math.abs(onDay(loads) - 643_103.757)).toBeLessThan(loads.length);
    expect(Math.abs(onDay(plants) - 561_077.697)).toBeLessThan(plants.length);
  });

  test('is the same when read again, with the day before it', async () => {
    const [once, again] = [await readSimbenchGrid(EXTRACT, DATE), await readSimbenchGrid(EXTRACT, DATE)];
    expect(again).toEqual(once);
    for (const { energy } of [...once.loads, ...once.plants]) expect(energy.size).toBe(192);
  });

  test('counts whole watt-hours as a register does: never more than 1 Wh away from the exact energy so far', async () => {
    const { loads, slots } = await readSimbenchGrid(EXTRACT, DATE);
    const load = loads[0];
    const rows = (await readFile(join(EXTRACT, 'LoadProfile.csv'), 'utf8')).trim().split('\n');
    const column = rows[0]?.split(';').indexOf('L2-A_pload') ?? -1;
    let exact = 0;
    let counted = 0;
    const starts = [...(load?.energy.keys() ?? [])];
    for (const [index, start] of starts.entries()) {
      exact += (6000 * Number(rows[index + 1]?.split(';')[column])) / 4;
      counted += load?.energy.get(start) ?? Number.NaN;
      expect(exact - counted).toBeGreaterThan(-1e-6);
      expect(exact - counted).toBeLessThan(1);
    }
    expect(starts.slice(96)).toEqual(slots.map(({ start }) => start));
  });
});

describe('a folder that is not such a grid', () => {
  const replace = (from: string | RegExp, to: string) => (text: string) => {
    const result = text.replace(from, to);
    expect(result).not.toBe(text);
    return result;
  };
  test.each<[string, string, (text: string) => string | Uint8Array | undefined, RegExp]>([
    ['a missing file', 'Load.csv', () => undefined, /^Load\.csv: cannot be read in .*rule: a grid is a folder/],
    ['an empty file', 'Line.csv', () => '', /^Line\.csv: the file is empty/],
    ['bytes that are no text', 'Line.csv', () => new Uint8Array([0xff, 0xfe, 0]), /^Line\.csv: the file is not UTF-8/],
    ['a missing column', 'Line.csv', replace('loadingMax', 'max'), /^Line\.csv line 1: there is no column loadingMax/],
    ['a short row', 'Load.csv', replace(';0.003\n', '\n'), /^Load\.csv line 3: the row does not fit the header/],
    [
      'a word for a number',
      'Load.csv',
      replace('0.003', 'few'),
      /^Load\.csv line 3, column pLoad: "few" \(rule: a dec/,
    ],
    ['a comma for the point', 'Load.csv', replace('0.003', '0,003'), /^Load\.csv line 3, column pLoad: "0,003"/],
    ['a negative number', 'Load.csv', replace('0.003', '-0.003'), /^Load\.csv line 3, column pLoad: .*not negative/],
    ['a load of nothing', 'Load.csv', replace('0.003', '0.000'), /^Load\.csv line 3, column pLoad: .*above 0/],
    [
      'too many digits',
      'RES.csv',
      replace('0.04', '0.0400000001'),
      /^RES\.csv line 2, column pRES: .*at most 9 digits/,
    ],
    [
      'NULL for a name',
      'Load.csv',
      replace('H0-C', 'NULL'),
      /^Load\.csv line 3, column profile: "NULL" \(rule: a name/,
    ],
    ['an id twice', 'Load.csv', replace('Load 2;', 'Load 1;'), /^Load\.csv line 3, column id: .* in line 2 too/],
    ['an unknown node', 'Load.csv', replace('Bus 8;', 'Bus 88;'), /^Load\.csv line 3, column node: "LV1\.101 Bus 88"/],
    ['an unknown type', 'Line.csv', replace('NAYY', 'NAY'), /^Line\.csv line 2, column type: .* in LineType\.csv/],
    [
      'an unknown profile',
      'Load.csv',
      replace('H0-C', 'H7-C'),
      /^LoadProfile\.csv line 1: there is no column H7-C_pload/,
    ],
    ['a line that carries nothing', 'Line.csv', replace(';100\n', ';0\n'), /^Line\.csv line 2: it can carry nothing/],
    ['two voltages', 'Line.csv', replace('LV1.101 Bus 10', 'MV1.101 Bus 4'), /^Line\.csv line 2: .*different voltages/],
    ['a ring', 'Line.csv', replace(/$/, ring('Bus 5', 'Bus 3')), /^Line\.csv line 15: .* closes a ring/],
    ['a line to itself', 'Line.csv', replace(/$/, ring('Bus 5', 'Bus 5')), /^Line\.csv line 15: .* closes a ring/],
    [
      'an island',
      'Line.csv',
      replace(/.*Line 10;.*\n/, ''),
      /^Node\.csv line 2, column id: "LV1\.101 Bus 1" has no way/,
    ],
    ['no root', 'ExternalNet.csv', replace(/\n.*/, ''), /^ExternalNet\.csv: there is no row/],
    ['two roots', 'ExternalNet.csv', replace(/$/, 'x;LV1.101 Bus 1\n'), /^ExternalNet\.csv line 3: .*second/],
    ['a time that is none', 'LoadProfile.csv', replace('07.05.2016 00:15', '7 May'), /line 3, column time: "7 May"/],
    [
      'a day that is none',
      'LoadProfile.csv',
      replace('07.05.2016 00:15', '31.04.2016 00:15'),
      /line 3, column time: .*exists/,
    ],
    ['a time twice', 'RESProfile.csv', replace('00:30', '00:15'), /^RESProfile\.csv line 4, column time: .*later than/],
    [
      'a time between',
      'RESProfile.csv',
      replace('00:30', '00:31'),
      /line 4, column time: .*beginning of a quarter hour/,
    ],
    [
      'a missing row',
      'RESProfile.csv',
      replace(/07.05.2016 00:30.*\n/, ''),
      /no row for 2016-05-07 00:30, which 2016-05-08/,
    ],
    ['a share that is none', 'RESProfile.csv', replace('0.0370808', 'x'), /^RESProfile\.csv line 123, column PV6: "x"/],
    [
      'switches',
      'Switch.csv',
      () => 'id;nodeA\ns;LV1.101 Bus 1\n',
      /^Switch\.csv line 2: this part of a grid is not read/,
    ],
  ])('%s is answered with the place and the rule', async (_, file, change, message) => {
    const folder = await changed(file, change);
    await expect(readSimbenchGrid(folder, DATE)).rejects.toThrow(message);
    await expect(readSimbenchGrid(folder, DATE)).rejects.toMatchObject({ name: 'Failure', exitCode: 2 });
  });

  test.each([
    ['2016-05-07', /no row for 2016-05-06 00:00, which 2016-05-07 needs; it holds 2016-05-07 to 2016-05-08/],
    ['2016-05-09', /no row for 2016-05-09 00:00/],
    ['2016-02-30', /"2016-02-30" is not a date/],
    ['08.05.2016', /"08.05.2016" is not a date/],
    ['', /"" is not a date/],
  ])('the date "%s" is answered with what there is', async (date, message) => {
    await expect(readSimbenchGrid(EXTRACT, date)).rejects.toThrow(message);
  });

  test('numbers with an exponent are read exactly', async () => {
    const { loads } = await readSimbenchGrid(await changed('Load.csv', replace('0.003\n', '3e-3\n')), DATE);
    expect(loads[1]?.ratedPower).toBe(3000);
    expect(
      (await readSimbenchGrid(await changed('Load.csv', replace('0.003\n', '0.3E1\n')), DATE)).loads[1]?.ratedPower,
    ).toBe(3_000_000);
  });
});

function ring(a: string, b: string): string {
  return `LV1.101 Line 14;LV1.101 ${a};LV1.101 ${b};NAYY 4x150SE 0.6/1kV;0.1;100\n`;
}
