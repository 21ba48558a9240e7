import { hash } from 'node:crypto';
import type { Instant } from '@bc4p/protocol/units';
import { StoreError } from '../store/store-error.ts';
import { crc32c } from './crc32c.ts';
import type { JsonValue } from './sorted-json.ts';

/** One command of the market, as the journal holds it. */
export interface JournalRecord {
  /** 1 for the first one, then without a gap. */
  readonly seq: number;
  /** The time of the command, the only one that the market's core knows. */
  readonly at: Instant;
  readonly command: JsonValue;
  /** The hash of the record before, or of the store's identity. */
  readonly prev: string;
  /** SHA-256 over the record's body, base64url. */
  readonly hash: string;
}

/** A place in the journal: everything up to `seq`, bound by the hash of that record. */
export interface JournalPoint {
  readonly seq: number;
  readonly hash: string;
}

const PREFIX = 'journal/';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** SHA-256 as 43 characters of base64url. */
export const sha256 = (data: Uint8Array | string): string => hash('sha256', data, 'base64url');

/** The key of a record: padded, so that keys sort like numbers. */
export const recordKey = (seq: number): string => `${PREFIX}${String(seq).padStart(16, '0')}`;

/** True for the keys of records. */
export const isRecordKey = (key: string): boolean => key.startsWith(PREFIX);

/** The number in a record's key. */
export const seqOfKey = (key: string): number => Number(key.slice(PREFIX.length));

/**
 * Builds a record's bytes: the CRC-32C of the body, a space, and the body, which is JSON with sorted members.
 * `command` is its JSON already.
 */
export function encodeRecord(
  seq: number,
  prev: string,
  at: Instant,
  command: string,
): { readonly bytes: Uint8Array; readonly hash: string } {
  const body = encoder.encode(`{"at":${at},"command":${command},"prev":"${prev}","seq":${seq}}`);
  const bytes = new Uint8Array(9 + body.length);
  encoder.encodeInto(`${crc32c(body)} `, bytes);
  bytes.set(body, 9);
  return { bytes, hash: sha256(body) };
}

/** Reads a record's bytes and checks that they are what was written after `before`. */
export function decodeRecord(bytes: Uint8Array, before: JournalPoint): JournalRecord {
  const seq = before.seq + 1;
  const record = readRecord(bytes, seq);
  if (record.prev !== before.hash)
    throw damaged(seq, 'does not follow from the record before it (its chain of hashes is broken)');
  return record;
}

/** Reads the record numbered `seq` on its own: its checksum and its number are checked, not what comes before it. */
export function readRecord(bytes: Uint8Array, seq: number): JournalRecord {
  const body = bytes.subarray(9);
  if (decoder.decode(bytes.subarray(0, 9)) !== `${crc32c(body)} `)
    throw damaged(seq, 'is not what was written (its checksum differs)');
  const fields = fieldsOf(body);
  if (!fields) throw damaged(seq, 'is not a record of this format');
  if (fields.seq !== seq) throw damaged(seq, `carries the number ${fields.seq}`);
  return { ...fields, hash: sha256(body) };
}

function fieldsOf(body: Uint8Array): Omit<JournalRecord, 'hash'> | undefined {
  try {
    const fields = JSON.parse(decoder.decode(body)) as Omit<JournalRecord, 'hash'>;
    const { seq, at, prev, command } = fields;
    const whole = Number.isSafeInteger(seq) && Number.isSafeInteger(at) && typeof prev === 'string';
    return whole && command !== undefined ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** The journal cannot be trusted at record `seq`. */
export function damaged(seq: number, what: string): StoreError {
  return new StoreError(
    'journal-damaged',
    `Record ${seq} of the journal ${what}.`,
    'Keep a copy of the folder, look at the disk, and restore a backup: a node does not serve from a journal with a gap.',
  );
}
