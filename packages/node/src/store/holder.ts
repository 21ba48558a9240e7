import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const fileIn = (folder: string): string => join(folder, 'holder.json');

/** Notes which process has the store open. Only a hint for people: the lock itself is LevelDB's. */
export async function noteHolder(folder: string): Promise<void> {
  await writeFile(fileIn(folder), `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`);
}

/** Removes the note again. */
export async function forgetHolder(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** Says who noted himself last: `process 4711 on this machine`; or that nobody knows. */
export async function describeHolder(folder: string): Promise<string> {
  try {
    const { pid, host } = JSON.parse(await readFile(fileIn(folder), 'utf8')) as { pid: number; host: string };
    return `process ${pid} on ${host === hostname() ? 'this machine' : host}`;
  } catch {
    return 'another process';
  }
}
