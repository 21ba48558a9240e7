export type { GroupCommitLimits } from './group-commit.ts';
export { type BatchReport, Journal, type JournalOptions } from './journal.ts';
export type { JournalPoint, JournalRecord } from './record.ts';
export type { Snapshot } from './snapshot.ts';
export type { JsonValue } from './sorted-json.ts';
