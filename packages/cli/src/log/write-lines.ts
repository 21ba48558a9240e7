import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Failure } from '../failure.ts';

/** Writes lines to a file as they come, however many; returns how many. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<number> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  const done = finished(out);
  done.catch(() => undefined);
  let count = 0;
  try {
    await once(out, 'open');
    for await (const line of lines) {
      count += 1;
      if (!out.write(`${line}\n`)) await Promise.race([once(out, 'drain'), done]);
    }
    out.end();
    await done;
  } catch (cause) {
    out.destroy();
    if (!(cause instanceof Error) || !('syscall' in cause)) throw cause;
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Failure(exists ? `${file} is there already.` : `${file} cannot be written.`, {
      code: 'file-unwritable',
      hint: 'name a new file in a folder that exists and that you may write to',
      cause,
    });
  }
  return count;
}
