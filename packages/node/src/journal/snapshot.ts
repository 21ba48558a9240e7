import type { Store, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { type JournalPoint, readRecord, recordKey, sha256 } from './record.ts';
import type { JsonValue } from './sorted-json.ts';

/** The market's state after a record, so that a start need not replay everything. */
export interface Snapshot extends JournalPoint {
  readonly state: JsonValue;
}

const PREFIX = 'snapshot/';
/** How many are kept: the newest, and one in case it is damaged. */
const KEPT = 2;
const DIGEST_LENGTH = 43;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const snapshotKey = (seq: number): string => `${PREFIX}${String(seq).padStart(16, '0')}`;

/** The writes that keep `snapshot` and let go of the ones that are too old. */
export async function snapshotWrites(store: Store, snapshot: Snapshot, stateFormat: number): Promise<StoreWrite[]> {
  const { seq, hash, state } = snapshot;
  const body = JSON.stringify({ stateFormat, seq, hash, state });
  const value = encoder.encode(`${sha256(body)} ${body}`);
  const older: string[] = [];
  for await (const [key] of store.range({ from: PREFIX, to: snapshotKey(seq), reverse: true })) older.push(key);
  const outdated = older.slice(KEPT - 1).map((key): StoreWrite => ({ type: 'del', key }));
  return [{ type: 'put', key: snapshotKey(seq), value }, ...outdated];
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

async function verified(store: Store, value: Uint8Array, expectedFormat: number): Promise<Snapshot | string> {
  const body = value.subarray(DIGEST_LENGTH + 1);
  if (decoder.decode(value.subarray(0, DIGEST_LENGTH + 1)) !== `${sha256(body)} `) return 'is not what was written';
  const { stateFormat, seq, hash, state } = JSON.parse(decoder.decode(body)) as Snapshot & { stateFormat: number };
  if (stateFormat !== expectedFormat) return `has the state format ${stateFormat}, not ${expectedFormat}`;
  const record = await store.get(recordKey(seq));
  if (!record || readRecord(record, seq).hash !== hash) return 'is not bound to this journal';
  return { seq, hash, state };
}
