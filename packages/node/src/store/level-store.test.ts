import { join } from 'node:path';
import { Level } from 'level';
import { expect, test, vi } from 'vitest';
import { temporaryFolders } from '../../test/support/folder.ts';
import { storeAcceptance } from '../../test/support/store-acceptance.ts';
import { LevelStore } from './level-store.ts';

const temporaryFolder = temporaryFolders();

storeAcceptance(
  'LevelDB',
  async () => ({ store: await LevelStore.create(join(temporaryFolder(), 'db')) }),
  (closed) => LevelStore.open(closed.folder),
);

test('LevelDB: every write is synced, or a power cut would take what was acknowledged', async () => {
  const batch = vi.spyOn(Level.prototype, 'batch');
  const store = await LevelStore.create(join(temporaryFolder(), 'db'));
  const put = { type: 'put', key: 'a', value: new Uint8Array(1) } as const;
  await store.write([put]);
  const write = vi.spyOn(Object.getPrototypeOf(batch.mock.results[0]?.value), 'write');
  await store.write([put, { type: 'del', key: 'a' }]);
  expect(batch).toHaveBeenCalledTimes(2);
  expect(write.mock.calls).toEqual([[{ sync: true }]]);
  await store.close();
  write.mockRestore();
  batch.mockRestore();
});
