import { HintedError } from '../hinted-error.ts';
import { StoreError } from '../store/store-error.ts';

/** What is looked at, in the order in which it is. */
export const PARTS = [
  'identity',
  'anchor',
  'journal',
  'snapshots',
  'outputs',
  'log',
  'statements',
  'meter values',
] as const;
export type PartName = (typeof PARTS)[number];

/** The first thing that is wrong with a part, and the way out. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What was found of one part of a store. */
export interface CheckedPart {
  readonly part: PartName;
  /** How many were looked at: records, snapshots, outputs, leaves, statements, values. */
  readonly checked: number;
  /** In words, for people: `up to record 400`. */
  readonly about: string;
  /** What is odd but does no harm. */
  readonly findings: readonly string[];
  readonly fault?: Fault;
}

export interface CheckReport {
  readonly folder: string;
  readonly market: string;
  readonly isSound: boolean;
  readonly parts: readonly CheckedPart[];
}

/** Called now and then while a part is looked at. */
export type Progress = (part: PartName, done: number, of: number) => void;

/** What is wrong with a store, in the words of the error that says it. What cannot even be read is damaged as well. */
export function faultFrom(error: unknown): Fault {
  const known = error instanceof HintedError ? error : untrue(`What is kept cannot be understood: ${String(error)}.`);
  const { code, message, hint } = known;
  return { code, message, hint };
}

/** Something that was kept is not what the journal demands. */
export function untrue(message: string): StoreError {
  return new StoreError(
    'store-damaged',
    message,
    'Do not start a node from this folder: keep a copy of it, look at the disk, and restore a backup.',
  );
}
