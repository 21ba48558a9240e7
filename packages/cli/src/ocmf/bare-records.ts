import type { FoundRecord } from './found-record.ts';

/** Where a record begins in a text of several: at the beginning of a line. */
const BEGIN = /^[ \t]*(?=OCMF\|)/m;

/** True if a text begins as a record does. */
export const isBareRecord = (text: string): boolean => text.trimStart().startsWith('OCMF|');

/** The records `OCMF|payload|signature` of a text; one may go over several lines, which are signed as they are. */
export const readBareRecords = (file: string, text: string): readonly FoundRecord[] =>
  text
    .split(BEGIN)
    .map((record) => record.trim())
    .filter((record) => record !== '')
    .map((record, at) => ({ file, number: at + 1, text: record }));
