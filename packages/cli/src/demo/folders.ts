import { mkdir, readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { EXIT, Failure } from '../failure.ts';

/** What people call a grid: the name of its folder; that of the extract that comes along if there is none. */
export const gridName = (folder: string | undefined): string =>
  folder === undefined ? 'SimBench 1-LV-rural1' : basename(resolve(folder));

/** The folder itself, made if need be; a `Failure` if there is something in it, or if it cannot be had. */
export async function emptyFolder(folder: string): Promise<string> {
  const hint = 'name a folder that does not exist yet, or an empty one';
  const fail = (message: string, cause?: unknown): Failure =>
    new Failure(message, {
      code: 'folder-unusable',
      exitCode: EXIT.usage,
      hint,
      ...(cause === undefined ? {} : { cause }),
    });
  const found = await mkdir(folder, { recursive: true })
    .then(() => readdir(folder))
    .catch((cause: unknown) => {
      throw fail(`${folder} cannot be used.`, cause);
    });
  if (found.length > 0) throw fail(`${folder} is not empty.`);
  return resolve(folder);
}
