import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileSynced } from './files.ts';
import { StoreError } from './store-error.ts';

/** From which the salts of a market's log follow: in a file of its own, so that a copy of the database opens no leaf. */
const fileIn = (folder: string): string => join(folder, 'log.secret');
const SECRET_BYTES = 32;

/** Makes the secret behind the log's salts, for its owner's eyes only. */
export async function makeLogSecret(folder: string): Promise<Uint8Array> {
  const secret = randomBytes(SECRET_BYTES);
  await writeLogSecret(folder, secret);
  return secret;
}

/** Puts a secret that is there already into the folder of a copy. */
export const writeLogSecret = (folder: string, secret: Uint8Array): Promise<void> =>
  writeFileSynced(fileIn(folder), `${Buffer.from(secret).toString('base64url')}\n`);

/** Reads the secret behind the log's salts; `undefined` in a store of a version that kept no log. */
export async function readLogSecret(folder: string): Promise<Uint8Array | undefined> {
  const path = fileIn(folder);
  if (!existsSync(path)) return undefined;
  const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url');
  if (secret.length === SECRET_BYTES) return secret;
  throw new StoreError(
    'store-damaged',
    `${path} is not what was written.`,
    'Restore it from a backup of the folder: without it nobody can open what the log says.',
  );
}
