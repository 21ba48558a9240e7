import { fileURLToPath } from 'node:url';
import { instant } from '@bc4p/protocol/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  LaunchedTargets,
  MARKET_CHECKS,
  type MarketCheck,
  runMarketChecks,
  type SettingName,
  SuiteNetwork,
  Uppers,
} from '../src/index.ts';

const bc4p = fileURLToPath(new URL('../../packages/cli/bin/run.js', import.meta.url));
const COMMAND = `node ${bc4p} conformance target {config}`;

let network: SuiteNetwork;
let uppers: Uppers;
let targets: LaunchedTargets;

beforeAll(async () => {
  network = await SuiteNetwork.make(instant(Math.floor(Date.now() / 1000)));
  uppers = await Uppers.listen(network);
  targets = await LaunchedTargets.in({ command: COMMAND, network, placeOf: (name) => uppers.placeOf(name) });
});

afterAll(async () => {
  await targets[Symbol.asyncDispose]();
  await uppers[Symbol.asyncDispose]();
});

/** Checks that need no waiting for the end of a slot or for what comes at intervals. */
const quick = (setting: SettingName, every: number): MarketCheck[] => {
  const all = MARKET_CHECKS.filter(
    (check) =>
      check.setting === setting &&
      check.lane !== 'balance' &&
      check.lane !== 'log-above' &&
      check.lane !== 'settlement',
  );
  const some = all.filter((_, place) => place % every === 0);
  const twins = new Set(some.map(({ twin }) => twin));
  return all.filter((check) => some.includes(check) || twins.has(check.id));
};

describe('the reference passes', () => {
  // A part of each area; `npm run trace:conformance` makes all checks.
  test.each<[string, SettingName, number]>([
    ['in a tree, with a market above and others below that the suite plays', 'tree', 4],
    ['of metering', 'metering', 4],
    ['of accounts', 'settlement', 1],
  ])(
    'checks %s',
    async (_, setting, every) => {
      const checks = quick(setting, every);
      expect(checks.length).toBeGreaterThan(2);
      const results = await runMarketChecks({ checks, targets, network, uppers, seed: 'test' });
      expect(results.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    },
    90_000,
  );

  test('nothing of what needs a market above where it cannot reach one', async () => {
    const checks = MARKET_CHECKS.filter(({ id }) => id === 'tree/takes-direct');
    expect(await runMarketChecks({ checks, targets, network, seed: 'test' })).toMatchObject([
      { verdict: 'skip', message: expect.stringContaining('market above') },
    ]);
  }, 60_000);
});
