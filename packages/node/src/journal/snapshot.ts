import type { Store, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { jsonPieces } from './json-pieces.ts';
import { type JournalPoint, readRecord, recordKey, sha256 } from './record.ts';
import type { JsonValue } from './sorted-json.ts';

/** The market's state after a record, so that a start need not replay everything. */
export interface Snapshot extends JournalPoint {
  readonly state: JsonValue;
}

const PREFIX = 'snapshot/';
const PARTS = 'snapshot-part/';
/** How many are kept: the newest, and one in case it is damaged. */
const KEPT = 2;
const DIGEST_LENGTH = 43;
/** A state that is longer is kept in parts of about so many characters, each written on its own. */
const PART_LENGTH = 1 << 16;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const padded = (number: number): string => String(number).padStart(16, '0');
const snapshotKey = (seq: number): string => `${PREFIX}${padded(seq)}`;
const partsFrom = (seq: number): string => `${PARTS}${padded(seq)}/`;
const partKey = (seq: number, part: number): string => `${partsFrom(seq)}${padded(part)}`;

/** What a snapshot's own entry says: the state itself if it is short, else the hashes of the parts that it is in. */
type Head = JournalPoint & { readonly stateFormat: number } & (
    | { readonly state: JsonValue }
    | { readonly parts: readonly string[] }
  );

/**
 * Keeps `snapshot`, and lets go of the ones that are too old. `write` is called with one part after the other, so that
 * a large state holds nobody up; the entry that makes a snapshot of them comes last.
 */
export async function keepSnapshot(
  store: Store,
  { seq, hash, state }: Snapshot,
  stateFormat: number,
  write: (writes: readonly StoreWrite[]) => Promise<void>,
): Promise<void> {
  const own = { stateFormat, seq, hash };
  const parts: string[] = [];
  const pieces = jsonPieces(state, PART_LENGTH);
  for (let piece = pieces.next(), next = pieces.next(); !piece.done; piece = next, next = pieces.next()) {
    if (parts.length === 0 && next.done) return write([entryOf({ ...own, state }), ...(await outdated(store, seq))]);
    const value = encoder.encode(piece.value);
    await write([{ type: 'put', key: partKey(seq, parts.length), value }]);
    parts.push(sha256(value));
  }
  await write([entryOf({ ...own, parts }), ...(await outdated(store, seq))]);
}

function entryOf(head: Head): StoreWrite {
  const body = JSON.stringify(head);
  return { type: 'put', key: snapshotKey(head.seq), value: encoder.encode(`${sha256(body)} ${body}`) };
}

/**
 * The newest snapshot that is intact, of this `stateFormat`, and bound to the journal; and what was found wrong with
 * newer ones. None is no failure: the journal alone is enough.
 */
export async function newestSnapshot(
  store: Store,
  stateFormat: number,
): Promise<{ readonly snapshot?: Snapshot; readonly findings: readonly string[] }> {
  const findings: string[] = [];
  for await (const [key, value] of store.range({ ...prefixRange(PREFIX), reverse: true })) {
    const snapshot = await verified(store, value, stateFormat);
    if (typeof snapshot !== 'string') return { snapshot, findings };
    findings.push(`${key} ${snapshot}; an older one, or the whole journal, is used`);
  }
  return { findings };
}

/** All snapshots of this `stateFormat` that are intact and bound to the journal, and what was found wrong with others. */
export async function keptSnapshots(
  store: Store,
  stateFormat: number,
): Promise<{ readonly snapshots: readonly Snapshot[]; readonly findings: readonly string[] }> {
  const found: Snapshot[] = [];
  const findings: string[] = [];
  for await (const [key, value] of store.range(prefixRange(PREFIX))) {
    const snapshot = await verified(store, value, stateFormat);
    if (typeof snapshot === 'string') findings.push(`${key} ${snapshot}; a start does without it`);
    else found.push(snapshot);
  }
  return { snapshots: found, findings };
}

/** Lets go of what is older than the last snapshot before `seq`. */
async function outdated(store: Store, seq: number): Promise<StoreWrite[]> {
  const older: number[] = [];
  for await (const [key] of store.range({ from: PREFIX, to: snapshotKey(seq), reverse: true }))
    older.push(numberIn(key));
  const kept = older[KEPT - 2] ?? seq;
  const writes = older.slice(KEPT - 1).map((old): StoreWrite => ({ type: 'del', key: snapshotKey(old) }));
  for await (const [key] of store.range({ from: PARTS, to: partsFrom(kept) })) writes.push({ type: 'del', key });
  return writes;
}

const numberIn = (key: string): number => Number(key.slice(PREFIX.length));

async function verified(store: Store, value: Uint8Array, expectedFormat: number): Promise<Snapshot | string> {
  const body = value.subarray(DIGEST_LENGTH + 1);
  if (decoder.decode(value.subarray(0, DIGEST_LENGTH + 1)) !== `${sha256(body)} `) return 'is not what was written';
  const head = JSON.parse(decoder.decode(body)) as Head;
  const { stateFormat, seq, hash } = head;
  if (stateFormat !== expectedFormat) return `has the state format ${stateFormat}, not ${expectedFormat}`;
  const record = await store.get(recordKey(seq));
  if (!record || readRecord(record, seq).hash !== hash) return 'is not bound to this journal';
  if ('state' in head) return { seq, hash, state: head.state };
  const text = await joined(store, seq, head.parts);
  return text === undefined ? 'is not what was written' : { seq, hash, state: JSON.parse(text) as JsonValue };
}

/** The text of a state that is kept in parts; undefined if one of them is missing or changed. */
async function joined(store: Store, seq: number, parts: readonly string[]): Promise<string | undefined> {
  let text = '';
  for (const [place, hash] of parts.entries()) {
    const value = await store.get(partKey(seq, place));
    if (!value || sha256(value) !== hash) return undefined;
    text += decoder.decode(value);
  }
  return text;
}
