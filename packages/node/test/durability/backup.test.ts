import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkStore } from '../../src/check/check-store.ts';
import { MarketClient } from '../../src/client/index.ts';
import { noMetrics, startNode, systemRandom } from '../../src/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ChildDaemon } from '../support/child-daemon.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket | undefined;
afterEach(async () => {
  await market?.[Symbol.asyncDispose]();
  market = undefined;
});

/** Waits until the backup that was begun is over. */
async function taken(of: TestMarket) {
  const { backups } = of.node;
  await expect.poll(() => backups.status.state, { timeout: 20_000 }).not.toBe('running');
  return backups.status;
}

describe('a backup of a node that goes on working', () => {
  test('[DUR-010] [DUR-011] holds what was acknowledged before; a market goes on from it when its operator says so, once', async () => {
    market = await TestMarket.start();
    const to = join(market.folder, 'backup');
    const { dataDir } = market.config;
    const anna = await market.raw('anna');
    const before = await market.offer('anna');
    const receipt = await anna.request('offer.submit', { token: before.token });
    market.node.backups.begin(to);
    // Goes on meanwhile.
    for (let more = 0; more < 20; more += 1) {
      market.nextSlot();
      await anna.request('offer.submit', { token: (await market.offer('anna')).token });
    }
    const status = await taken(market);
    expect(status).toMatchObject({ state: 'done', to, stores: [join(to, 'data'), join(to, 'meters')], elsewhere: [] });
    const data = join(to, 'data');
    const { parts } = await checkStore(data, { market: market.config.market });
    expect(parts.filter(({ fault }) => fault)).toEqual([]);
    expect((await checkStore(join(to, 'meters'))).isSound).toBe(true);
    expect(existsSync(join(dataDir, 'backup.json'))).toBe(false);
    await market.node.stop();

    const config = { ...market.config, dataDir: data };
    const { clock, log } = market;
    const world = { clock, log, random: systemRandom, metrics: noMetrics };
    await expect(startNode(config, world)).rejects.toMatchObject({
      code: 'store-backup',
      hint: expect.stringContaining('--restored'),
    });
    const restored = (folder: string, name: string) => openStore(folder, name, { isRestored: true });
    await using node = await startNode(config, { ...world, openStore: restored });
    const client = await MarketClient.connect(market.connectOptions(market.identity('anna'), node.url));
    const { re: _, ...known } = receipt;
    expect(await client.request('offer.submit', { token: before.token })).toMatchObject({
      receipt: known.receipt,
      dup: true,
    });
    await client.close();
    await node.stop();
    await expect(startNode(config, { ...world, openStore: restored })).rejects.toMatchObject({ code: 'store-backup' });
    await (await startNode(config, world)).stop();
  }, 60_000);

  test('goes to a new folder outside the store only, one at a time', async () => {
    market = await TestMarket.start();
    const { backups } = market.node;
    expect(() => backups.begin(join(market?.config.dataDir ?? '', 'inside'))).toThrow('no place for a backup');
    expect(() => backups.begin('relative')).toThrow('no place for a backup');
    expect(() => backups.begin(market?.folder ?? '')).toThrow('there already');
    backups.begin(join(market.folder, 'one'));
    expect(() => backups.begin(join(market?.folder ?? '', 'two'))).toThrow('under way');
    expect(await taken(market)).toMatchObject({ state: 'done' });
    backups.begin(join(market.folder, 'root.pem', 'below-a-file'));
    expect(await taken(market)).toMatchObject({ state: 'failed', hint: expect.stringContaining('folder') });
    expect(market.node.notReady()).toEqual([]);
  });
});

test('backups are for whoever can read the data folder, not for all of the machine', async () => {
  market = await TestMarket.prepare();
  const daemon = await ChildDaemon.start(market.config.source.file);
  const begin = (authorization?: string) =>
    fetch(new URL('/backup/begin', daemon.admin), {
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
      body: JSON.stringify({ to: join(market?.folder ?? '', 'backup') }),
    });
  const token = await readFile(join(market.config.dataDir, 'operator-token'), 'utf8');
  for (const wrong of [undefined, 'Bearer ', `Bearer ${'A'.repeat(token.length)}`])
    expect((await begin(wrong)).status).toBe(401);
  expect(existsSync(join(market.folder, 'backup'))).toBe(false);
  expect((await begin(`Bearer ${token}`)).status).toBe(200);
  expect(await daemon.stop()).toBe(0);
  expect(existsSync(join(market.config.dataDir, 'operator-token'))).toBe(false);
});
