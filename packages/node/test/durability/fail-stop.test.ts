import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { answerKey } from '../../src/market/keys.ts';
import { LevelStore } from '../../src/store/level-store.ts';
import { TestMarket } from '../support/test-market.ts';

let market: TestMarket | undefined;
afterEach(async () => {
  await market?.[Symbol.asyncDispose]();
  market = undefined;
});

test('[DUR-004] [DUR-006] an entry that is not what was written is not handed out, and stops the node', async () => {
  market = await TestMarket.start();
  const offer = await market.offer('anna');
  await (await market.raw('anna')).request('offer.submit', { token: offer.token });
  await market.node.stop();
  // An answer as another one: written without the checksum that belongs to it.
  const database = join(market.config.dataDir, 'db');
  const store = await LevelStore.open(database, { isChecked: false });
  const value = (await store.get(answerKey(offer.id))) ?? new Uint8Array();
  const changed = new TextDecoder().decode(value.subarray(0, -4)).replace('point-1', 'point-2');
  const bytes = new Uint8Array([...new TextEncoder().encode(changed), ...value.subarray(-4)]);
  await store.write([{ type: 'put', key: answerKey(offer.id), value: bytes }]);
  await store.close();

  await market.startNode();
  const anna = await market.raw('anna');
  anna.post('offer.submit', { token: offer.token });
  expect(await anna.ended()).toMatchObject({ code: 1011, reason: 'storage-failed' });
  expect(anna.frames.filter(({ of }) => of === 'offer.submit')).toEqual([]);
  expect(await market.node.failed).toMatchObject({
    code: 'store-damaged',
    message: expect.stringContaining(answerKey(offer.id)),
    hint: expect.stringContaining('backup'),
  });
  expect(market.node.notReady()).toEqual(['storage-failed']);
});
