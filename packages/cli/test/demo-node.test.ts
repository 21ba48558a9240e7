import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadNodeConfig } from '@bc4p/node/config';
import { instant } from '@bc4p/protocol/units';
import { afterAll, describe, expect, test } from 'vitest';
import { tradeDay } from '../src/demo/day.ts';
import type { DemoMarket } from '../src/demo/demo-market.ts';
import { demoParameters } from '../src/demo/parameters.ts';
import { participantsOf } from '../src/demo/participants.ts';
import { ADDRESS, startMarket } from '../src/demo/start-market.ts';
import { tally } from '../src/demo/tally.ts';
import { readSimbenchGrid } from '../src/simbench/grid.ts';
import { CoreMarket } from './core-market.ts';

// Noon to two o'clock: neighbours trade, directly too, and the supplier takes what is left over.
const EXTRACT = fileURLToPath(new URL('../data/simbench-1-LV-rural1', import.meta.url));
const simbench = await readSimbenchGrid(EXTRACT, '2016-05-08');
const slots = simbench.slots.slice(48, 56);
const participants = participantsOf(simbench);
const parameters = demoParameters(ADDRESS, simbench);
const start = instant((slots[0]?.start ?? 0) - 3600);

async function reportOf(market: DemoMarket) {
  const day = await tradeDay(market, participants, slots);
  const signatures = { made: 0, checked: 0 };
  const report = tally({
    ...{ name: 'rural1', date: simbench.date, slots, grid: parameters.grid, participants, day },
    ...{ signatures, elapsedMs: 0 },
  });
  return { day, report };
}

const folder = await mkdtemp(join(tmpdir(), 'bc4p-demo-test-'));
const market = await startMarket(folder, parameters, participants, start);
const { day, report } = await reportOf(market);
afterAll(async () => {
  await market[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe('two hours on a node, over sockets and on disk', () => {
  test('bring the very trades that the bare core makes', async () => {
    const onCore = await reportOf(new CoreMarket(parameters, participants, start));
    expect(report).toEqual(onCore.report);
  });

  test('are proven trade by trade to somebody who trusts the root alone', async () => {
    const checks = await market.finalChecks(day.trades, slots.length);
    expect(checks.map(({ faults }) => faults)).toEqual([[], []]);
    expect(checks.map(({ cases }) => cases)).toEqual([day.trades.length, slots.length]);
    expect(day.trades.length).toBeGreaterThan(100);
  });

  test('would not be, were there one trade more than the evidence proves', async () => {
    const [evidence] = await market.finalChecks([...day.trades, ...day.trades.slice(0, 1)], slots.length);
    expect(evidence?.faults).toEqual([`${day.trades.length} of ${day.trades.length + 1} trades are proven`]);
  });

  test('have signed every offer, acceptance, trade and receipt', () => {
    const { made, checked } = market.signatures();
    const messages = day.offers.length + day.acceptances;
    expect(made).toBeGreaterThan(2 * messages);
    expect(checked).toBeGreaterThan(messages);
  });

  test('leave behind a folder from which the node could be started again', async () => {
    const config = await loadNodeConfig(join(folder, 'market', 'node.yaml'));
    expect(config.parameters).toEqual(parameters);
    for (const { name } of participants) await access(join(folder, 'participants', name, 'key.pem'));
  });
});
