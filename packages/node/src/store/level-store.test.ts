import { join } from 'node:path';
import { temporaryFolders } from '../../test/support/folder.ts';
import { storeAcceptance } from '../../test/support/store-acceptance.ts';
import { LevelStore } from './level-store.ts';

const temporaryFolder = temporaryFolders();

storeAcceptance(
  'LevelDB',
  async () => ({ store: await LevelStore.create(join(temporaryFolder(), 'db')) }),
  (closed) => LevelStore.open(closed.folder),
);
