import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../ports.ts';
import { assertIdentity, hasChecksums, readIdentity, type StoreIdentity } from './identity.ts';
import { openLinked } from './linked-database.ts';
import { StoreError } from './store-error.ts';

/** A closed store, or a copy of one, that is open for reading. */
export interface ReadStore extends AsyncDisposable {
  readonly store: Store;
  readonly identity: StoreIdentity;
}

/**
 * Opens the closed store in `folder`, or a copy of it, and changes nothing in it. Throws a `StoreError` if it is in
 * use, is none, is not that of `market`, or cannot be opened.
 */
export async function readStore(folder: string, market?: string): Promise<ReadStore> {
  const identity = await readIdentity(folder);
  if (!identity) {
    const hint = 'Name the folder of a store (dataDir of the configuration), or the folder with node.yaml.';
    throw new StoreError('store-missing', `There is no store in ${folder}: it has no identity.json.`, hint);
  }
  assertIdentity(identity, market ?? identity.market, folder);
  if (!existsSync(join(folder, 'db', 'CURRENT'))) throw databaseMissing(folder);
  const isChecked = hasChecksums(identity);
  const database = await openLinked(join(folder, 'db'), { isChecked }).catch((error: unknown) => {
    throw inUse(error, folder);
  });
  return { store: database.store, identity, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

function databaseMissing(folder: string): StoreError {
  const hint = 'Keep a copy of the folder and restore it from a backup.';
  return new StoreError('store-missing', `The database in ${join(folder, 'db')} has lost its file CURRENT.`, hint);
}

function inUse(error: unknown, folder: string): unknown {
  if (!(error instanceof StoreError) || error.code !== 'store-locked') return error;
  return new StoreError(
    'store-locked',
    `The store in ${folder} is in use, so it changes while it is looked at.`,
    'Stop the node first; or take a copy while it runs, with `bc4p node backup`, which is checked at once.',
    error,
  );
}
