import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertOpens } from '../check/check-apart.ts';
import { layBallast, withBallastHint } from './ballast.ts';
import { readIdentity } from './identity.ts';
import { type OpenStore, openStore } from './open-store.ts';

/**
 * Opens a market's store like `openStore`. Where a process has not survived that before, as its note in the folder
 * says, another process tries first: LevelDB ends the one that meets some kinds of damage, and nobody would learn why.
 */
export async function openCarefully(
  folder: string,
  market: string,
  options: { readonly isRestored?: boolean },
): Promise<OpenStore> {
  // Nothing is written where no store is.
  if (!(await readIdentity(folder))) return openStore(folder, market, options);
  const note = join(folder, 'opening');
  if (existsSync(note) && existsSync(join(folder, 'db', 'CURRENT'))) await assertOpens(join(folder, 'db'));
  // On a full disk there is no note either; that it is full is what opening it says.
  await writeFile(note, '').catch(() => undefined);
  try {
    const opened = await openStore(folder, market, options);
    await layBallast(folder);
    return opened;
  } catch (error) {
    throw withBallastHint(error, folder);
  } finally {
    await rm(note, { force: true });
  }
}
