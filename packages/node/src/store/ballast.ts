import { existsSync } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileSynced } from './files.ts';
import { StoreError } from './store-error.ts';

/** Enough for LevelDB to open a database: it writes what is in its log, at most about 4 MB, to a table first. */
const BYTES = 8 * 1024 * 1024;
/** How much of it has to be free before it is laid. */
const TIMES = 4;
const fileIn = (folder: string): string => join(folder, 'ballast');

/** Lays a file into the data folder that takes up room and can be given up: a full disk could not even be opened. */
export async function layBallast(folder: string): Promise<void> {
  if (existsSync(fileIn(folder))) return;
  // One that was just given up is not laid again before there is room to spare.
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < TIMES * BYTES) return;
  // Nothing rests on it: where there is no room for it there is none, and the disk tells by itself.
  await writeFileSynced(fileIn(folder), Buffer.alloc(BYTES, 'ballast ')).catch(() => forget(folder));
}

const forget = (folder: string): Promise<void> => rm(`${fileIn(folder)}.unfinished`, { force: true });

/** The same failure; on a full disk with the name of what may be deleted. */
export function withBallastHint(error: unknown, folder: string): unknown {
  if (!(error instanceof StoreError) || error.code !== 'store-full' || !existsSync(fileIn(folder))) return error;
  const hint = `Free space on that disk, then start again: nothing that was acknowledged is lost. If nothing else can go, delete ${fileIn(folder)} (8 MB, kept for this).`;
  return new StoreError('store-full', error.message, hint, error);
}
