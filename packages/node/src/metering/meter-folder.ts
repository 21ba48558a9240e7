import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@bc4p/protocol/units';
import { failStop } from '../store/fail-stop.ts';
import { syncFolder } from '../store/files.ts';
import { assertIdentity, hasChecksums, readIdentity, writeIdentity } from '../store/identity.ts';
import { LevelStore } from '../store/level-store.ts';
import { StoreError } from '../store/store-error.ts';
import { KeptMeters } from './kept-meters.ts';
import type { MeterStore } from './meter-store.ts';

const databaseIn = (folder: string): string => join(folder, 'db');

/** Makes a new, empty store of meter values for one market in `folder`, which must be empty or not exist yet. */
export async function createMeterStore(
  folder: string,
  identity: { readonly market: string; readonly created: Instant },
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new StoreError(
      'store-exists',
      `${folder} is not empty; a new store of meter values is only made in an empty folder.`,
      'Choose another metering.folder; or, if what is in it is not needed, move it away first.',
    );
  await (await LevelStore.create(databaseIn(folder))).close();
  await writeIdentity(folder, identity);
  await syncFolder(folder);
}

/** Opens the meter values of `market` in `folder`; throws a `StoreError` if they are missing, someone else's, or in use. */
export async function openMeterFolder(
  folder: string,
  market: string,
  onFailure: (failure: StoreError) => void,
): Promise<MeterStore> {
  const identity = await readIdentity(folder);
  // LevelDB would make a new, empty database in place of a lost one: so look first.
  if (!identity || !existsSync(join(databaseIn(folder), 'CURRENT')))
    throw new StoreError(
      'store-missing',
      `There is no store of meter values in ${folder}.`,
      'Make one with `bc4p node init --store CONFIG`; if there was one, restore it from a backup, and look whether the disk is mounted.',
    );
  assertIdentity(identity, market, folder);
  return new KeptMeters(
    failStop(await LevelStore.open(databaseIn(folder), { isChecked: hasChecksums(identity) }), onFailure),
  );
}
