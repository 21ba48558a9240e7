import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@bc4p/protocol/units';
import type { AnchorFile, Store } from '../ports.ts';
import { DiskAnchorFile } from './anchor-file.ts';
import { syncFolder, writeFileSynced } from './files.ts';
import { describeHolder, forgetHolder, noteHolder } from './holder.ts';
import { assertIdentity, readIdentity, type StoreIdentity, writeIdentity } from './identity.ts';
import { LevelStore } from './level-store.ts';
import { StoreError } from './store-error.ts';

/** The parts of a market's data folder, open. */
export interface OpenStore extends AsyncDisposable {
  readonly store: Store;
  readonly anchor: AnchorFile;
  readonly identity: StoreIdentity;
  /** From which the salts of the market's log follow. */
  readonly logSecret: Uint8Array;
  close(): Promise<void>;
}

const databaseIn = (folder: string): string => join(folder, 'db');
const anchorIn = (folder: string): string => join(folder, 'anchor');
const logSecretIn = (folder: string): string => join(folder, 'log.secret');
const SECRET_BYTES = 32;

/**
 * Makes a new, empty store for one market in `folder`, which must be empty or not exist yet.
 * Only `bc4p node init` and demonstrations call this: a node that starts never makes a store, or a lost disk would
 * look like a new market.
 */
export async function createStore(
  folder: string,
  identity: { readonly market: string; readonly created: Instant },
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new StoreError(
      'store-exists',
      `${folder} is not empty; a new store is only made in an empty folder.`,
      'Choose another dataDir; or, if what is in it is not needed, move it away first.',
    );
  await (await LevelStore.create(databaseIn(folder))).close();
  await DiskAnchorFile.create(anchorIn(folder));
  await makeLogSecret(folder);
  await writeIdentity(folder, identity);
  await syncFolder(folder);
}

/** Opens the store of `market` in `folder`; throws a `StoreError` if it is missing, someone else's, or in use. */
export async function openStore(folder: string, market: string): Promise<OpenStore> {
  const identity = await readIdentity(folder);
  if (!identity)
    throw new StoreError(
      'store-missing',
      existsSync(databaseIn(folder))
        ? `The store in ${folder} has no identity.json: it was never finished, or somebody removed the file.`
        : `There is no store in ${folder}.`,
      'Make one with `bc4p node init`; if there was one, restore it from a backup, and look whether the disk is mounted.',
    );
  assertIdentity(identity, market, folder);
  // LevelDB would leave LOCK and LOG behind, and older versions would make a new, empty database: so look first.
  if (!existsSync(join(databaseIn(folder), 'CURRENT')))
    throw new StoreError(
      'store-missing',
      `The database in ${databaseIn(folder)} has lost its file CURRENT.`,
      'Do not make a new store in its place: keep a copy of the folder and restore it from a backup.',
    );
  const store = await openLocked(folder);
  try {
    const anchor = await DiskAnchorFile.open(anchorIn(folder));
    await noteHolder(folder);
    return openParts(folder, identity, store, anchor, await readLogSecret(folder));
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openLocked(folder: string): Promise<LevelStore> {
  try {
    return await LevelStore.open(databaseIn(folder));
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'store-locked') throw error;
    const holder = await describeHolder(folder);
    throw new StoreError(
      'store-locked',
      `The store in ${folder} is in use by ${holder}.`,
      'Stop that process first, or give this node a dataDir of its own: two nodes cannot share one.',
      error,
    );
  }
}

/** Makes the secret behind the log's salts, for its owner's eyes only. */
async function makeLogSecret(folder: string): Promise<Uint8Array> {
  const secret = randomBytes(SECRET_BYTES);
  await writeFileSynced(logSecretIn(folder), `${secret.toString('base64url')}\n`);
  return secret;
}

/** Reads the secret behind the log's salts; a store of a version that kept no log gets one now. */
async function readLogSecret(folder: string): Promise<Uint8Array> {
  const path = logSecretIn(folder);
  if (!existsSync(path)) return makeLogSecret(folder);
  const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url');
  if (secret.length === SECRET_BYTES) return secret;
  throw new StoreError(
    'store-damaged',
    `${path} is not what was written.`,
    'Restore it from a backup of the folder: without it nobody can open what the log says.',
  );
}

function openParts(
  folder: string,
  identity: StoreIdentity,
  store: Store,
  anchor: AnchorFile,
  logSecret: Uint8Array,
): OpenStore {
  const close = async (): Promise<void> => {
    await anchor.close();
    // Before the lock is given up, so that the next holder's note is not the one that is removed.
    await forgetHolder(folder);
    await store.close();
  };
  return { store, anchor, identity, logSecret, close, [Symbol.asyncDispose]: close };
}
