import { constants } from 'node:fs';
import { access, copyFile, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LevelStore, type LevelStoreOptions } from './level-store.ts';
import { StoreError } from './store-error.ts';

/** What LevelDB writes once and then only reads or deletes: such a file can be lent. The log of changes is read at opening. */
const LENT = /^(\d+\.(ldb|sst|log)|MANIFEST-\d+)$/;

/** A database that was opened for reading without a byte of its folder being changed. */
export interface LinkedDatabase extends AsyncDisposable {
  readonly store: LevelStore;
}

/**
 * Opens the database in `folder` for reading. LevelDB cannot open anything without writing beside it, so it is given
 * links in a temporary folder: what it writes goes there, what it deletes are the links. The lock is the real one:
 * a database in use is refused, and while this one is open no node can start from it.
 */
export async function openLinked(folder: string, options: LevelStoreOptions = {}): Promise<LinkedDatabase> {
  const copy = await mkdtemp(join(tmpdir(), 'bc4p-check-'));
  const forget = (): Promise<void> => rm(copy, { recursive: true, force: true });
  try {
    const store = await LevelStore.open(await linkInto(copy, resolve(folder)), options);
    const close = async (): Promise<void> => {
      await store.close();
      await forget();
    };
    return { store, [Symbol.asyncDispose]: close };
  } catch (error) {
    await forget();
    throw error;
  }
}

/** Fills `copy` with links to what is in `folder`; returns the folder that LevelDB may open. */
async function linkInto(copy: string, folder: string): Promise<string> {
  const database = join(copy, 'db');
  await mkdir(database);
  const names = await readdir(folder).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  for (const name of names) {
    const [from, to] = [join(folder, name), join(database, name)];
    if (name === 'CURRENT') await copyFile(from, to);
    else if (LENT.test(name) || (name === 'LOCK' && (await canBeLocked(from)))) await symlink(from, to);
  }
  return database;
}

/** A lock can be had on what may be written to; on a disk that is read only nobody holds one. */
async function canBeLocked(file: string): Promise<boolean> {
  try {
    await access(file, constants.W_OK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EROFS') return false;
    throw unreadable(file, error);
  }
}

function unreadable(path: string, cause: unknown): StoreError {
  const { code } = cause as NodeJS.ErrnoException;
  const hint = 'Check it as the user who runs the node, and look whether the disk is mounted.';
  return new StoreError('store-failed', `${path} cannot be read (${code}).`, hint, cause);
}
