import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, Failure } from '../failure.ts';

/** A store that is to be checked, and what is known of it beyond its folder. */
export interface CheckTarget {
  readonly folder: string;
  readonly market?: string;
  readonly roots: readonly { readonly pem: string; readonly file: string }[];
}

const CONFIG = 'node.yaml';
const holdsStore = (folder: string): boolean => existsSync(join(folder, 'identity.json'));

/** The stores that `place` names: a configuration or its folder, a backup, or the folder of one store. */
export async function checkTargets(place: string): Promise<readonly CheckTarget[]> {
  if (!existsSync(place)) throw nothingAt(place, 'is not there');
  if (!statSync(place).isDirectory()) return configured(place);
  if (existsSync(join(place, CONFIG))) return configured(join(place, CONFIG));
  const stores = [place, join(place, 'data'), join(place, 'meters')].filter(holdsStore);
  if (stores.length === 0) throw nothingAt(place, 'holds neither node.yaml nor a store');
  return stores.map((folder) => ({ folder, roots: [] }));
}

async function configured(file: string): Promise<readonly CheckTarget[]> {
  const { loadNodeConfig } = await import('@bc4p/node/config');
  const { market, dataDir, metering, certificates } = await loadNodeConfig(file);
  const roots = await Promise.all(
    certificates.roots.map(async (root) => ({ pem: await readFile(root, 'utf8'), file: root })),
  );
  const values = metering && 'folder' in metering.store ? [metering.store.folder] : [];
  const folders = metering?.isOnly ? values : [dataDir, ...values];
  return folders.map((folder) => ({ folder, market, roots }));
}

const nothingAt = (place: string, what: string): Failure =>
  new Failure(`${place} ${what}.`, {
    code: 'store-missing',
    exitCode: EXIT.usage,
    hint: 'name the folder with node.yaml, a backup, or the folder of a store (dataDir of the configuration)',
  });
