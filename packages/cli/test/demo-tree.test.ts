import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadNodeConfig } from '@bc4p/node/config';
import { instant } from '@bc4p/protocol/units';
import { afterAll, describe, expect, test } from 'vitest';
import { htmlPage } from '../src/demo/html/page.ts';
import { pageFromReport } from '../src/demo/html/page-from-report.ts';
import { reportJson } from '../src/demo/report-json.ts';
import { tradeAndCheck } from '../src/demo/run-demo.ts';
import { startTree } from '../src/demo/start-tree.ts';
import { demoTree, TENANTS, TOWN, TRANSMISSION, VILLAGE } from '../src/demo/tree/demo-tree.ts';
import { printTree } from '../src/demo/tree/print-tree.ts';
import { LEVELS } from '../src/demo/tree/ways.ts';
import { readSimbenchGrid } from '../src/simbench/grid.ts';

// An hour of the night, in which everything comes from elsewhere, and one at noon, in which much is left over.
const EXTRACT = fileURLToPath(new URL('../data/simbench-1-LV-rural1', import.meta.url));
const whole = await readSimbenchGrid(EXTRACT, '2016-05-08');
const simbench = { ...whole, slots: [...whole.slots.slice(20, 22), ...whole.slots.slice(50, 53)] };
const start = instant((simbench.slots[0]?.start ?? 0) - 900);
const silent = { stage: () => {}, watcher: () => () => {}, end: () => {} };
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'bc4p-demo-tree-'));
  folders.push(folder);
  await using tree = await startTree(folder, demoTree(simbench), start);
  return {
    folder,
    report: {
      ...(await tradeAndCheck(tree, simbench, { name: 'village', folder: join(folder, 'statements') }, silent)),
      elapsedMs: 0,
    },
  };
}

const { folder, report } = await run();

describe('five quarter hours in four markets, over sockets and on disk', () => {
  test('break no rule, and each check has looked at something', () => {
    expect(report.checks.flatMap(({ faults }) => faults)).toEqual([]);
    for (const { rule, cases } of report.checks) expect(cases, rule).toBeGreaterThan(2);
    expect(report.messages.refused).toEqual({});
  });

  test('have energy traded at every level, each dearer for the grid than the one below', () => {
    const fee = (level: string) => {
      const ways = report.ways.filter((way) => way.level === level);
      const sum = (of: 'energy' | 'fees') => ways.reduce((all, way) => all + Number(way[of]), 0);
      return sum('fees') / sum('energy');
    };
    const rates = ['distribution', 'border', 'transmission'].map(fee);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    expect(rates[0]).toBeGreaterThan(0);
    expect(new Set(report.ways.map(({ level }) => level)).size).toBe(4);
  });

  test('balance in each market: sold + imported = bought + exported', () => {
    expect(report.markets.map(({ address }) => address)).toEqual([TRANSMISSION, VILLAGE, TOWN, TENANTS]);
    for (const { sold, bought, within, imported, exported } of report.markets) {
      expect(bought).toBe(within.energy + imported.energy);
      expect(sold).toBe(within.energy + exported.energy);
    }
    const all = (of: 'imported' | 'exported') => report.markets.reduce((sum, one) => sum + one[of].energy, 0);
    expect(all('imported')).toBe(all('exported'));
    expect(all('imported')).toBeGreaterThan(0);
  });

  test('include a direct acceptance of an offer of another market', () => {
    expect(report.village.fromBeyond.trades).toBeGreaterThan(0);
  });

  test('fit on a page of 80 characters', () => {
    const page = printTree(report);
    for (const line of page) expect([...line].length, line).toBeLessThanOrEqual(80);
    expect(page.join('\n')).not.toContain('NaN');
  });

  test('are told to machines too', () => {
    const { ways, village, checks } = JSON.parse(JSON.stringify(reportJson(report)));
    expect(ways.every(({ fees }: { fees: string }) => /^-?\d+$/.test(fees))).toBe(true);
    expect(village.positions).toHaveLength(18);
    expect(checks).toHaveLength(12);
  });

  test('add up to the same, slot by slot, level by level and line by line', () => {
    const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
    for (const level of LEVELS) {
      const ways = report.ways.filter((way) => way.level === level);
      expect(sum(report.levels.map((slot) => slot[level]))).toBe(sum(ways.map(({ energy }) => energy)));
    }
    expect(report.prices.map(({ address }) => address)).toEqual(report.markets.map(({ address }) => address));
    for (const { paid, received } of report.prices)
      for (const { lowest, mean, highest } of [...paid, ...received])
        expect([lowest, mean, highest]).toEqual([lowest, mean, highest].sort((a, b) => a - b));
    for (const { load, peak } of report.village.lineUse) {
      expect(load).toHaveLength(report.slots);
      expect(Math.max(...load.map(Math.abs))).toBe(peak?.perMille ?? 0);
    }
    const off = report.village.metering.map(({ booked, metered }) => booked - metered);
    expect(sum(off)).toBe(sum(report.village.positions.map(({ deviation = 0 }) => deviation)));
  });

  test('make a page of which each figure is one of the report', () => {
    const page = pageFromReport(report, []);
    expect(page.slots).toEqual(simbench.slots.map(({ start }) => start));
    expect(page.traded.fees).toBe(page.traded.paid - page.traded.received);
    expect(page.levels).toHaveLength(4);
    for (const { shortage, surplus } of page.deviation?.participants ?? []) {
      expect(Number.isInteger(shortage) && shortage >= 0).toBe(true);
      expect(Number.isInteger(surplus) && surplus >= 0).toBe(true);
    }
    expect(page.deviation?.participants).toHaveLength(17);
    expect(htmlPage(page)).toContain('rural1.transmission');
  });

  test('are the same when they are traded again', async () => {
    const again = await run();
    expect(again.report).toEqual({ ...report, signatures: again.report.signatures });
  });

  test('leave behind a folder from which every node could be started again', async () => {
    for (const address of [TRANSMISSION, VILLAGE, TOWN, TENANTS]) {
      const config = await loadNodeConfig(join(folder, 'markets', address, 'node.yaml'));
      expect(config.market).toBe(address);
    }
  });
});
