import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FaultyStore } from '../../test/support/faulty-store.ts';
import { temporaryFolders } from '../../test/support/folder.ts';
import { statementStoreAcceptance } from '../../test/support/statement-store-acceptance.ts';
import { storedStatement } from '../../test/support/statements.ts';
import { LevelStore } from '../store/level-store.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { StoreStatementStore } from './store-statement-store.ts';

const temporaryFolder = temporaryFolders();

statementStoreAcceptance('Memory', async () => ({ store: new StoreStatementStore(new MemoryStore()) }));

let folder: string;
statementStoreAcceptance(
  'LevelDB',
  async () => {
    folder = join(temporaryFolder(), 'db');
    return { store: new StoreStatementStore(await LevelStore.create(folder)) };
  },
  async () => new StoreStatementStore(await LevelStore.open(folder)),
);

test('a write that fails is told to who waits for it, and the next append finds the store as it is', async () => {
  const disk = new FaultyStore(new MemoryStore());
  const store = new StoreStatementStore(disk);
  disk.writesLeft = 0;
  await expect(store.append([storedStatement('p-1', 1)])).rejects.toMatchObject({ code: 'store-failed' });
  disk.writesLeft = 1;
  await store.append([storedStatement('p-1', 1)]);
  expect(await store.points()).toEqual(['p-1']);
});
