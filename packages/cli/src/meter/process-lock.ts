import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { EXIT, Failure } from '../failure.ts';

/** True if a process with this id runs; one of somebody else counts, too. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function holderOf(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * Takes a lock that holds for as long as this process runs: one left behind by a process that was killed counts for
 * nothing. Returns what gives it back.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(file, error);
    }
    const holder = await holderOf(file);
    if (holder !== undefined && isRunning(holder)) throw busy(file, holder);
    // Moved away first and looked at again: between the look and the move somebody else may have taken it anew.
    const aside = `${file}.${process.pid}`;
    await rename(file, aside).catch(() => undefined);
    const moved = await holderOf(aside);
    if (moved !== undefined && moved !== holder && isRunning(moved)) {
      await rename(aside, file);
      throw busy(file, moved);
    }
    await rm(aside, { force: true });
  }
  throw busy(file, undefined);
}

const busy = (file: string, holder: number | undefined): Failure =>
  new Failure(`Another process${holder === undefined ? '' : ` (${holder})`} signs as this meter now.`, {
    code: 'meter-busy',
    hint: `end it first; if there is none, remove ${file}`,
  });

const unwritable = (file: string, cause: unknown): Failure =>
  new Failure(`${file} cannot be written.`, {
    code: 'file-unwritable',
    exitCode: EXIT.usage,
    hint: 'the folder of a meter keeps what it signed last: let it be writable',
    cause,
  });
