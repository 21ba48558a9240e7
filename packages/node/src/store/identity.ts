import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@bc4p/protocol/units';
import { writeFileSynced } from './files.ts';
import { StoreError } from './store-error.ts';

/** The version of what is on disk: folders, keys, records. A version that this one does not know is refused. */
const FORMAT_VERSION = 2;
/** Those that open as they are, and stay as they are. */
const KNOWN: readonly number[] = [1, FORMAT_VERSION];

/** True if each entry of the database carries a checksum: since format 2. */
export const hasChecksums = ({ format }: Pick<StoreIdentity, 'format'>): boolean => format >= 2;

/** Whose store it is. Kept beside the database, not in it, so that a damaged database cannot pass for a new one. */
export interface StoreIdentity {
  readonly format: number;
  /** The address of the market, such as `quartier7.westnetz.amprion`. */
  readonly market: string;
  readonly created: Instant;
}

const fileIn = (folder: string): string => join(folder, 'identity.json');

/** Writes the identity; made last, so a folder that has one is whole. Only a copy has a format of its own. */
export async function writeIdentity(
  folder: string,
  { market, created, format = FORMAT_VERSION }: Omit<StoreIdentity, 'format'> & Partial<StoreIdentity>,
): Promise<void> {
  await writeFileSynced(fileIn(folder), `${JSON.stringify({ format, market, created }, null, 2)}\n`);
}

function isIdentity(value: unknown): value is StoreIdentity {
  if (typeof value !== 'object' || value === null) return false;
  const { format, market, created } = value as Readonly<Record<string, unknown>>;
  return Number.isSafeInteger(format) && typeof market === 'string' && Number.isSafeInteger(created);
}

/** Reads the identity of the store in `folder`; undefined if there is none. */
export async function readIdentity(folder: string): Promise<StoreIdentity | undefined> {
  const path = fileIn(folder);
  const damaged = (cause?: unknown): StoreError =>
    new StoreError(
      'store-damaged',
      `${path} is not what was written.`,
      'Restore it from a backup of the folder; without it nobody can tell whose journal this is.',
      cause,
    );
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StoreError('store-failed', `${path} cannot be read.`, 'Look at its permissions and at the disk.', error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(error);
  }
  if (!isIdentity(value)) throw damaged();
  return value;
}

/** Throws unless the store in `folder` is of this format and belongs to `market`. */
export function assertIdentity(identity: StoreIdentity, market: string, folder: string): void {
  if (!KNOWN.includes(identity.format))
    throw new StoreError(
      'store-format',
      `The store in ${folder} has format ${identity.format}; this version of BC4P knows the formats up to ${FORMAT_VERSION}.`,
      'Start it with the version of BC4P that wrote it, or use another folder.',
    );
  if (identity.market !== market)
    throw new StoreError(
      'store-identity',
      `The store in ${folder} belongs to the market ${identity.market}, not to ${market}.`,
      'Set dataDir to the folder of this market, or market to the market of this folder.',
    );
}
