import type { Store } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { StoreError } from '../store/store-error.ts';
import {
  damaged,
  decodeRecord,
  type JournalPoint,
  type JournalRecord,
  readRecord,
  recordKey,
  seqOfKey,
} from './record.ts';

/** Reads the records after `start`, each checked to be what was written after the one before. Throws at the first doubt. */
export async function* recordsAfter(store: Store, start: JournalPoint): AsyncGenerator<JournalRecord> {
  let before = start;
  const range = { ...prefixRange('journal/'), from: recordKey(start.seq + 1) };
  for await (const [key, bytes] of store.range(range)) {
    const seq = before.seq + 1;
    if (key !== recordKey(seq)) throw damaged(seq, `is missing (the next one that is there is ${seqOfKey(key)})`);
    const record = decodeRecord(bytes, before);
    yield record;
    before = record;
  }
}

/** Reads and checks all records after `start`; returns the place of the last one. */
export async function endOfJournal(store: Store, start: JournalPoint): Promise<JournalPoint> {
  let end = start;
  for await (const { seq, hash } of recordsAfter(store, start)) end = { seq, hash };
  return end;
}

/** Throws unless the journal, which begins at `genesis` and ends at `end`, contains what the anchor says was acknowledged. */
export async function assertAnchored(
  store: Store,
  anchored: JournalPoint,
  end: JournalPoint,
  genesis: JournalPoint,
): Promise<void> {
  if (anchored.seq > end.seq)
    throw new StoreError(
      'journal-behind-anchor',
      `The journal ends with record ${end.seq}, but record ${anchored.seq} was acknowledged: the last ${anchored.seq - end.seq} are lost.`,
      'Keep a copy of the folder, look at the disk, and restore a backup: a node that went on would sell what it has sold already.',
    );
  const found = anchored.seq === 0 ? genesis : await pointAt(store, anchored.seq);
  if (found.hash !== anchored.hash)
    throw damaged(anchored.seq, 'is not the one that was acknowledged (the anchor has another hash)');
}

/** The place of record `seq`; throws if it is missing or damaged. */
export async function pointAt(store: Store, seq: number): Promise<JournalPoint> {
  const bytes = await store.get(recordKey(seq));
  if (!bytes) throw damaged(seq, 'is missing');
  return { seq, hash: readRecord(bytes, seq).hash };
}
