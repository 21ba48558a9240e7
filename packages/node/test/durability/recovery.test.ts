import { expect, test } from 'vitest';
import { checkStore } from '../../src/check/check-store.ts';
import { writeHistory } from '../../src/measure/write-history.ts';
import { TestMarket } from '../support/test-market.ts';

test('a start replays what came after the newest snapshot only, and comes to the state of the whole journal', async () => {
  await using market = await TestMarket.prepare({
    adjust: (config) => ({ ...config, journal: { ...config.journal, snapshotEvery: 500 } }),
  });
  const { records, trades, snapshot } = await writeHistory(market.config, 1900, [
    { point: 'point-1', node: 'station' },
    { point: 'point-2', node: 'west' },
  ]);
  expect({ records, snapshot }).toEqual({ records: 1900, snapshot: 1500 });
  expect(trades).toBeGreaterThan(800);
  await market.startNode();
  const rebuilt = market.log.lines.find(({ message }) => message === 'market rebuilt');
  expect(rebuilt?.fields).toMatchObject({ snapshot: 1500, replayed: 400 });
  await market.node.stop();
  // Each snapshot, the one at the end too, is what the whole journal gives.
  const { parts } = await checkStore(market.config.dataDir);
  const part = (name: string) => parts.find((one) => one.part === name);
  expect(part('journal')).toMatchObject({ checked: expect.any(Number) });
  expect(part('snapshots')).toMatchObject({ checked: 2 });
  expect(part('journal')?.fault ?? part('snapshots')?.fault).toBeUndefined();
});
