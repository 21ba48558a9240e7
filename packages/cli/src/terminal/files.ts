import { readFile, writeFile } from 'node:fs/promises';
import { EXIT, Failure } from '../failure.ts';

/** The text of a file; a `Failure` (exit code 2) that says what was expected there if it cannot be read. */
export async function readText(file: string, what: string, hint: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing ? `There is no ${what} at ${file}.` : `The ${what} ${file} cannot be read.`;
    throw new Failure(message, { code: 'file-unreadable', exitCode: EXIT.usage, hint, ...(missing ? {} : { cause }) });
  }
}

/** Writes a text file; nothing is written in part without being told. */
export async function writeText(file: string, text: string, what: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const hint = 'name a file in a folder that exists and that you may write to';
    throw new Failure(`The ${what} cannot be written to ${file}.`, { code: 'file-unwritable', hint, cause });
  }
}

/** A value as the text of a JSON file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
