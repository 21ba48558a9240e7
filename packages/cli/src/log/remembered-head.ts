import { readFile } from 'node:fs/promises';
import { EXIT, Failure } from '../failure.ts';
import { jsonText, writeText } from '../terminal/files.ts';

/** The newest head of a market's log that was seen, with its signer's chain. */
export interface RememberedHead {
  readonly market: string;
  readonly head: string;
  readonly certificates: readonly string[];
}

const isRemembered = (value: unknown): value is RememberedHead => {
  const { market, head, certificates } = (value ?? {}) as Partial<Record<keyof RememberedHead, unknown>>;
  return typeof market === 'string' && typeof head === 'string' && Array.isArray(certificates);
};

/** What a file remembers; nothing if there is no file yet. */
export async function readRemembered(file: string): Promise<RememberedHead | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(file, cause);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isRemembered(value)) return value;
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw unreadable(file);
}

export const writeRemembered = (file: string, remembered: RememberedHead): Promise<void> =>
  writeText(file, jsonText(remembered), 'remembered head');

const unreadable = (file: string, cause?: unknown): Failure =>
  new Failure(`${file} holds no head that \`bc4p log watch\` has remembered.`, {
    code: 'file-unreadable',
    exitCode: EXIT.usage,
    hint: 'name another file with --memory; without it the market could have changed anything before now',
    cause,
  });
