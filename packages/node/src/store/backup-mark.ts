import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { instant, printInstant } from '@bc4p/protocol/units';
import { syncFolder, writeFileSynced } from './files.ts';
import { StoreError } from './store-error.ts';

/** Which state of a market a copy of its store holds. */
export interface BackupMark {
  /** The last record of the journal in it. */
  readonly seq: number;
  /** When it was taken, in seconds since 1970. */
  readonly taken: number;
}

const markIn = (folder: string): string => join(folder, 'backup.json');
const restoredIn = (folder: string): string => join(folder, 'restored.json');

/** Says that the store in `folder` is a copy: the market may have gone on since. */
export async function markBackup(folder: string, mark: BackupMark): Promise<void> {
  await writeFileSynced(markIn(folder), `${JSON.stringify(mark)}\n`);
}

/** The mark of a copy; undefined if the folder is none, or one that was restored. What cannot be read is a mark too. */
async function readMark(folder: string): Promise<Partial<BackupMark> | undefined> {
  try {
    return JSON.parse(await readFile(markIn(folder), 'utf8')) as BackupMark;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : {};
  }
}

/**
 * Throws unless a market may go on from the store in `folder`: from a copy only if its operator says so, once. A market
 * that starts from an old copy would sign other decisions under numbers that it has used, which nobody can take back.
 */
export async function assertMayGoOn(folder: string, isRestored: boolean): Promise<void> {
  const mark = await readMark(folder);
  if (mark && !isRestored)
    throw new StoreError(
      'store-backup',
      `The store in ${folder} is a backup ${describeMark(mark)}. If the market has taken anything after that, a start from here would contradict what it has signed.`,
      'Make sure that no newer store of this market can be had and that no other node runs it; then start once with --restored.',
    );
  if (!mark && isRestored)
    throw new StoreError(
      'store-backup',
      `The store in ${folder} is not a backup that waits to be restored.`,
      'Start it without --restored, which is for the first start from a backup only.',
    );
}

/** Lets the market go on from a copy; the mark stays under another name, for whoever wants to know later. */
export async function goOnFromBackup(folder: string): Promise<void> {
  await rename(markIn(folder), restoredIn(folder));
  await syncFolder(folder);
}

const describeMark = ({ seq, taken }: Partial<BackupMark>): string =>
  seq === undefined || taken === undefined
    ? 'whose backup.json cannot be read'
    : `up to record ${seq}, taken at ${printInstant(instant(taken))}`;
