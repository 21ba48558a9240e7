import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Anchor } from '../journal/anchor.ts';
import { genesisOf } from '../journal/journal.ts';
import { isRecordKey, type JournalPoint, readRecord, seqOfKey } from '../journal/record.ts';
import type { StoreEntry, StoreWrite } from '../ports.ts';
import { DiskAnchorFile } from '../store/anchor-file.ts';
import { markBackup } from '../store/backup-mark.ts';
import { syncFolder } from '../store/files.ts';
import { hasChecksums, type StoreIdentity, writeIdentity } from '../store/identity.ts';
import { LevelStore } from '../store/level-store.ts';
import { writeLogSecret } from '../store/log-secret.ts';
import { StoreError } from '../store/store-error.ts';

/** What is written to a copy in one go. */
const BATCH_BYTES = 1 << 20;
const BATCH_ENTRIES = 1000;

/** Where a copy goes, and how it is followed. */
export interface CopyOptions {
  readonly folder: string;
  readonly identity: StoreIdentity;
  /** When the copy was begun, in seconds since 1970. */
  readonly taken: number;
  readonly signal: AbortSignal;
  /** Called with how many entries have been copied since the last call. */
  readonly onCopied: (entries: number) => void;
}

/**
 * Copies a market's store, as it was when reading began, to a new folder while it is written to: the database entry by
 * entry, an anchor at the last record that is in it, the secret of its log, a mark that says it is a copy, and last the identity, so that a
 * copy that was broken off is none. Returns the last record.
 */
export async function copyMarket(
  entries: AsyncIterable<StoreEntry>,
  logSecret: Uint8Array,
  options: CopyOptions,
): Promise<JournalPoint> {
  const { folder, identity, taken } = options;
  await makeRoom(folder);
  let end: JournalPoint = genesisOf(identity);
  await copyEntries(entries, options, ([key, value]) => {
    if (isRecordKey(key)) end = { seq: seqOfKey(key), hash: readRecord(value, seqOfKey(key)).hash };
  });
  await DiskAnchorFile.create(join(folder, 'anchor'));
  const file = await DiskAnchorFile.open(join(folder, 'anchor'));
  try {
    await Anchor.begin(file, end);
  } finally {
    await file.close();
  }
  await writeLogSecret(folder, logSecret);
  await markBackup(folder, { seq: end.seq, taken });
  await writeIdentity(folder, identity);
  await syncFolder(folder);
  return end;
}

/** Copies a store of meter values in the same way; it has no journal, and the same value twice is no harm. */
export async function copyMeters(entries: AsyncIterable<StoreEntry>, options: CopyOptions): Promise<void> {
  await makeRoom(options.folder);
  await copyEntries(entries, options, () => undefined);
  await writeIdentity(options.folder, options.identity);
  await syncFolder(options.folder);
}

async function makeRoom(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length === 0) return;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const hint = 'Name a folder that the user who runs the node may make.';
    throw new StoreError('store-failed', `${folder} cannot be made (${code}).`, hint, cause);
  }
  const hint = 'Name a folder that does not exist yet: a backup is never written over another one.';
  throw new StoreError('store-exists', `${folder} is not empty.`, hint);
}

async function copyEntries(
  entries: AsyncIterable<StoreEntry>,
  { folder, identity, signal, onCopied }: CopyOptions,
  look: (entry: StoreEntry) => void,
): Promise<void> {
  const copy = await LevelStore.create(join(folder, 'db'), { isChecked: hasChecksums(identity) });
  try {
    let batch: StoreWrite[] = [];
    let bytes = 0;
    const flush = async (): Promise<void> => {
      if (signal.aborted) throw new StoreError('store-closed', 'The backup was broken off.', 'Take it again.');
      if (batch.length > 0) await copy.write(batch);
      onCopied(batch.length);
      batch = [];
      bytes = 0;
    };
    for await (const entry of entries) {
      look(entry);
      const [key, value] = entry;
      batch.push({ type: 'put', key, value });
      bytes += value.length;
      if (batch.length >= BATCH_ENTRIES || bytes >= BATCH_BYTES) await flush();
    }
    await flush();
  } finally {
    await copy.close();
  }
}
