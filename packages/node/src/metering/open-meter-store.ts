import { readFile } from 'node:fs/promises';
import type { MeteringConfig } from '../config/index.ts';
import { NodeError } from '../node/node-error.ts';
import type { StoreError } from '../store/store-error.ts';
import { openMeterFolder } from './meter-folder.ts';
import type { MeterStore } from './meter-store.ts';
import { openPostgresMeterStore } from './postgres/postgres-meter-store.ts';

/**
 * Opens the store that a configuration names: the one place where the adapter is chosen. `onFailure` hears of a disk
 * that fails; a database server is asked again, since it comes back by itself.
 */
export async function openMeterStore(
  { store }: MeteringConfig,
  market: string,
  onFailure: (failure: StoreError) => void,
): Promise<MeterStore> {
  if ('folder' in store) return openMeterFolder(store.folder, market, onFailure);
  return openPostgresMeterStore({ url: await addressIn(store.postgres), owner: market });
}

/** The address of a database, which stands alone in a file since it may hold a password. */
async function addressIn(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    const hint = 'Put the address of the database there, such as postgresql://bc4p@db.example/meters.';
    throw new NodeError('database-unknown', `${file} cannot be read.`, hint, cause);
  }
}
