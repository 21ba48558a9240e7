import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RunningMarket } from '../src/market/running-market.ts';
import { KeptMeters } from '../src/metering/kept-meters.ts';
import { StoreStatementStore } from '../src/settlement/store-statement-store.ts';
import { drawScenario } from './plan/draw.ts';
import type { Regression } from './regression.ts';
import { simulate } from './simulation.ts';

/** Trees of one to four markets, with and without rogues; none of them takes long. */
const SEEDS = [
  227, 1001, 1005, 1006, 1008, 1009, 1010, 1013, 1014, 1015, 1016, 1018, 1020, 1022, 1023, 1024, 1025, 1027, 1031,
];
/** Each takes a second or less where nothing else runs. */
const TIMEOUT_MS = 120_000;
const REGRESSIONS = join(import.meta.dirname, 'regressions');

afterEach(() => vi.restoreAllMocks());

describe('whole trees of markets in simulated time', { timeout: TIMEOUT_MS }, () => {
  const hashes = new Map<number, string>();

  test.each(SEEDS)('seed %i holds', async (seed) => {
    const { finding, hash } = await simulate(drawScenario(seed));
    expect(finding).toBeUndefined();
    hashes.set(seed, hash);
  });

  test('one seed gives one trace, line by line; another seed another one', async () => {
    const lines: string[] = [];
    const { hash } = await simulate(drawScenario(1025), { show: (line) => lines.push(line) });
    const again: string[] = [];
    expect((await simulate(drawScenario(1025), { show: (line) => again.push(line) })).hash).toBe(hash);
    expect(again).toEqual(lines);
    expect(lines.length).toBeGreaterThan(500);
    expect(new Set([...hashes.values(), hash]).size).toBe(new Set([...hashes.keys(), 1025]).size);
  });

  test('a market that does not keep what it was sent is found out', async () => {
    const { submit } = RunningMarket.prototype;
    vi.spyOn(RunningMarket.prototype, 'submit').mockImplementation(function (this: RunningMarket, command) {
      return submit.call(this, command, []);
    });
    const { finding } = await simulate(drawScenario(1008));
    expect(finding?.fact).toMatch(/^history, archive: top\.grid has no token of /);
  });

  test('a market that does not keep the meter values that it has acknowledged is found out', async () => {
    vi.spyOn(KeptMeters.prototype, 'append').mockImplementation(async (values) =>
      values.map(() => ({ kind: 'stored' })),
    );
    const { finding } = await simulate(drawScenario(1016));
    expect(finding?.fact).toMatch(/^history, meter values: top\.grid: .* was acknowledged and is not kept$/);
  });

  test('[ACT-014] statements of the market above are taken over without a gap, and none after one', async () => {
    expect((await simulate(drawScenario(1020))).finding).toBeUndefined();
    const { list } = StoreStatementStore.prototype;
    vi.spyOn(StoreStatementStore.prototype, 'list').mockImplementation(function (
      this: StoreStatementStore,
      point,
      after,
      most,
    ) {
      return list.call(this, point, Math.max(after, 1), most);
    });
    const { finding } = await simulate(drawScenario(1020));
    expect(finding?.fact).toMatch(/^a\.top\.grid logs an error: a statement of the upper market is not taken over/);
  });

  test('a market that books something else than the market above has charged is found out', async () => {
    const { submit } = RunningMarket.prototype;
    vi.spyOn(RunningMarket.prototype, 'submit').mockImplementation(function (this: RunningMarket, command, writes) {
      const wrong =
        command.kind === 'settle-uplink' ? { ...command, amount: `${BigInt(command.amount) + 1n}` } : command;
      return submit.call(this, wrong, writes);
    });
    const { finding } = await simulate(drawScenario(1020));
    expect(finding?.fact).toMatch(/^history, accounts: a\.top\.grid has -?\d+ on @upper, top\.grid has -?\d+ for it$/);
  });

  test.each(readdirSync(REGRESSIONS).filter((file) => file.endsWith('.json')))(
    '%s does not fail any more',
    async (file) => {
      const { scenario } = JSON.parse(readFileSync(join(REGRESSIONS, file), 'utf8')) as Regression;
      expect((await simulate(scenario)).finding).toBeUndefined();
    },
  );
});
