import { HintedError } from '../hinted-error.ts';

/** What can be wrong with a store, and with the journal in it. */
export type StoreErrorCode =
  /** There is no store, or not a whole one, where one is expected. */
  | 'store-missing'
  /** There is something where a new store is to be made. */
  | 'store-exists'
  /** Another process has it open. */
  | 'store-locked'
  /** It was written by a version that this one does not understand. */
  | 'store-format'
  /** It belongs to another market. */
  | 'store-identity'
  /** What is read is not what was written. */
  | 'store-damaged'
  /** The disk is full. */
  | 'store-full'
  /** The disk, or the operating system, failed. */
  | 'store-failed'
  /** It was used after it was closed. */
  | 'store-closed'
  /** The database server does not answer, or the connection to it broke. */
  | 'store-unreachable'
  /** The database server does not let this node in, or not do what it must. */
  | 'store-forbidden'
  /** The market has signed no state of its log. */
  | 'log-unsigned'
  /** Too much waits for the database, or waited too long; worth trying again. */
  | 'store-busy'
  /** A statement does not follow the newest one of its account. */
  | 'statement-gap'
  /** Another statement of the account has this number. */
  | 'statement-contradiction'
  /** A record of the journal is missing, or is not what was written. */
  | 'journal-damaged'
  /** The journal ends before a record that was acknowledged. */
  | 'journal-behind-anchor'
  /** Neither slot of the anchor can be read. */
  | 'anchor-damaged'
  /** The journal stopped after an earlier failure. */
  | 'journal-stopped'
  /** The journal's queue is full; worth trying again. */
  | 'journal-busy';

/** A failure of the disk or of what is on it. */
export class StoreError extends HintedError<StoreErrorCode> {
  override readonly name = 'StoreError';
}
