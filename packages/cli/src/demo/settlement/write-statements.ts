import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnStatements } from './collect-statements.ts';
import type { StatementsReport } from './settlement-report.ts';

/** In the folder of the demonstration. */
const FOLDER = 'statements';

/**
 * Writes what each participant got, page by page, as evidence that anybody can verify; tells how, for somebody to whom
 * the demonstration's folder is called `shown`.
 */
export async function writeStatements(
  folder: string,
  shown: string,
  statements: readonly OwnStatements[],
): Promise<Pick<StatementsReport, 'files' | 'command'>> {
  await mkdir(join(folder, FOLDER), { recursive: true, mode: 0o700 });
  const verify = (files: string): string => `bc4p statement verify ${files} --root ${join(shown, 'root.pem')}`;
  const files: StatementsReport['files'][number][] = [];
  for (const { name, market, pages } of statements) {
    const named = pages.map((_, place) => join(shown, FOLDER, `${name}-${place + 1}.json`));
    for (const [place, page] of pages.entries()) {
      await writeFile(join(folder, FOLDER, `${name}-${place + 1}.json`), `${JSON.stringify(page)}\n`, { flag: 'wx' });
      // Statements go on from page to page: the pages of one participant are verified together.
      files.push({ name, market, file: named[place] ?? '', command: verify(join(shown, FOLDER, `${name}-*.json`)) });
    }
  }
  return { files, command: verify(join(shown, FOLDER, '*.json')) };
}
