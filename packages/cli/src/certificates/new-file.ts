import { constants } from 'node:fs';
import { access, chmod, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXIT, Failure } from '../failure.ts';

/** A file to be, and who may read it. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Nobody but its owner may read it (mode 0600). */
  readonly isSecret?: boolean;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

/** Refuses, before anything is made, if one of these files is there already and nobody said `--force`. */
export async function assertFree(paths: readonly string[], force: boolean): Promise<void> {
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw usage(`${twice} is named for two files.`, 'give each file a name of its own');
  if (force) return;
  for (const path of paths)
    if (await exists(path)) throw usage(`${path} is there already.`, 'name another file, or overwrite it with --force');
}

/** Refuses, before work that takes its time, if a file could not be put there: its folder is missing or protected. */
export async function assertPlace(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch (cause) {
    const hint = 'name a file in a folder that exists and that you may write to';
    throw new Failure(`${path} cannot be written.`, { code: 'file-unwritable', exitCode: EXIT.usage, hint, cause });
  }
}

const usage = (message: string, hint: string): Failure =>
  new Failure(message, { code: 'file-exists', exitCode: EXIT.usage, hint });

/** Writes these files in their order; without `force` none that is there already is touched. */
export async function writeNewFiles(files: readonly NewFile[], force: boolean): Promise<void> {
  for (const { path, content, isSecret = false } of files) {
    const mode = isSecret ? 0o600 : 0o644;
    try {
      await writeFile(path, content, { mode, flag: force ? 'w' : 'wx' });
      // An existing file keeps its mode when it is overwritten.
      if (force && isSecret) await chmod(path, mode);
    } catch (cause) {
      const hint = 'name a file in a folder that exists and that you may write to';
      throw new Failure(`${path} cannot be written.`, { code: 'file-unwritable', hint, cause });
    }
  }
}

/** Where the private key goes that belongs into `path`: `chain.pem` → `chain-key.pem`. */
export const keyPathFor = (path: string): string => `${path.replace(/\.[a-z]+$/, '')}-key.pem`;
