export type { GroupCommitLimits } from './group-commit.ts';
export { type BatchReport, Journal } from './journal.ts';
export type { JsonValue } from './sorted-json.ts';
