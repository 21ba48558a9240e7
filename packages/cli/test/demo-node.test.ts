import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadNodeConfig } from '@bc4p/node/config';
import { instant } from '@bc4p/protocol/units';
import { afterAll, describe, expect, test } from 'vitest';
import { tradeDay } from '../src/demo/day.ts';
import type { DemoMarket } from '../src/demo/demo-market.ts';
import { evidenceCheck } from '../src/demo/evidence-check.ts';
import { marketGrid } from '../src/demo/market-grid.ts';
import { nodesCheck } from '../src/demo/nodes-check.ts';
import { demoParameters } from '../src/demo/parameters.ts';
import { participantsOf } from '../src/demo/participants.ts';
import { startTree } from '../src/demo/start-tree.ts';
import { tally } from '../src/demo/tally.ts';
import { readSimbenchGrid } from '../src/simbench/grid.ts';
import { CoreMarket } from './core-market.ts';

// Noon to two o'clock: neighbours trade, directly too, and the supplier takes what is left over.
const EXTRACT = fileURLToPath(new URL('../data/simbench-1-LV-rural1', import.meta.url));
const simbench = await readSimbenchGrid(EXTRACT, '2016-05-08');
const slots = simbench.slots.slice(48, 56);
const participants = participantsOf(simbench);
const grid = marketGrid(simbench);
const ADDRESS = 'rural1.simbench';
const parameters = demoParameters(ADDRESS, grid);
const start = instant((slots[0]?.start ?? 0) - 3600);

/** What the day adds up to; its trades without what differs from run to run: the ids of signed messages. */
async function reportOf(market: DemoMarket) {
  const day = await tradeDay(market, participants, slots);
  const { date } = simbench;
  return { day, report: tally({ name: 'rural1', date, slots, address: ADDRESS, grid, participants, day }) };
}

const folder = await mkdtemp(join(tmpdir(), 'bc4p-demo-test-'));
const tree = await startTree(folder, { operator: 'simbench', label: 'rural1', top: { grid, participants } }, start);
const market = tree.market(ADDRESS);
const { day, report } = await reportOf(market);
const sellers = new Set(day.trades.map(({ seller }) => seller));
afterAll(async () => {
  await tree[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe('two hours on a node, over sockets and on disk', () => {
  test('bring the very trades that the bare core makes', async () => {
    const onCore = await reportOf(new CoreMarket(parameters, participants, start));
    expect(report).toEqual(onCore.report);
  });

  test('are proven trade by trade to somebody who trusts the root alone', async () => {
    const proofs = await market.prove(sellers);
    expect(day.trades.length).toBeGreaterThan(100);
    expect(evidenceCheck(proofs, day.trades.length)).toMatchObject({ cases: day.trades.length, faults: [] });
    expect(evidenceCheck(proofs, day.trades.length + 1).faults).toEqual([
      `${day.trades.length} of ${day.trades.length + 1} trades are proven`,
    ]);
  });

  test('leave a node behind that finds nothing wrong with itself', () => {
    expect(nodesCheck([market], slots.length)).toMatchObject({ cases: slots.length, faults: [] });
  });

  test('have signed every offer, acceptance, trade and receipt', () => {
    const { made, checked } = market.signatures();
    const messages = day.offers.length + day.acceptances;
    expect(made).toBeGreaterThan(2 * messages);
    expect(checked).toBeGreaterThan(messages);
  });

  test('leave behind a folder from which the node could be started again', async () => {
    const config = await loadNodeConfig(join(folder, 'market', 'node.yaml'));
    expect(config.parameters).toEqual({ ...parameters, settled: true });
    for (const { name } of participants) await access(join(folder, 'participants', name, 'key.pem'));
  });
});
