import type { Reason } from './reason.ts';

/** A public key as text, and how it is written if that is said. */
export interface KeyText {
  readonly text: string;
  readonly encoding?: string;
}

/** A record as a file holds it; nothing of it is checked. */
export interface FoundRecord {
  readonly file: string;
  /** Its place in the file, from 1; 0 if the file as a whole is none. */
  readonly number: number;
  /** The record as it was signed, or why there is none. */
  readonly text: string | Reason;
  /** The key that came along with the record. */
  readonly key?: KeyText;
  /** The transaction as the container calls it: not signed. */
  readonly transaction?: string;
  /** What earlier evidence says about the record. */
  readonly claim?: Readonly<Record<string, unknown>>;
}
