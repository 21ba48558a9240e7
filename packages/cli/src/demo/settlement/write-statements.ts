import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnStatements } from './collect-statements.ts';

/** Writes what each participant got, page by page, as evidence that anybody can verify. */
export async function writeStatements(folder: string, statements: readonly OwnStatements[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { name, pages } of statements) {
    for (const [place, page] of pages.entries()) {
      await writeFile(join(folder, `${name}-${place + 1}.json`), `${JSON.stringify(page)}\n`, { flag: 'wx' });
    }
  }
}
