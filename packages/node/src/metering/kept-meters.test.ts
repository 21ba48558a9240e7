import { join } from 'node:path';
import { temporaryFolders } from '../../test/support/folder.ts';
import { meterStoreAcceptance } from '../../test/support/meter-store-acceptance.ts';
import { LevelStore } from '../store/level-store.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { KeptMeters } from './kept-meters.ts';

const temporaryFolder = temporaryFolders();

meterStoreAcceptance('meter values in memory', async () => ({ store: new KeptMeters(new MemoryStore()) }));

/** Which folder a store of these tests is in. */
const folders = new WeakMap<KeptMeters, string>();

meterStoreAcceptance(
  'meter values in LevelDB',
  async () => {
    const folder = join(temporaryFolder(), 'db');
    const store = new KeptMeters(await LevelStore.create(folder));
    folders.set(store, folder);
    return { store };
  },
  async (closed) => new KeptMeters(await LevelStore.open(folders.get(closed) ?? '')),
);
