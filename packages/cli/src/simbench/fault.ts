import { EXIT, Failure } from '../failure.ts';

/** A place in a table: the file, and in it the line (the header is line 1) and the column where there are any. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

const HINT = 'correct the file, or take the grid anew from SimBench (the data set without switches, in CSV form)';

/** What is wrong with a folder of tables: the place, what stands there, and the rule that it breaks. */
export function fault(place: Place, found: string, rule: string, cause?: unknown): Failure {
  const line = place.line === undefined ? '' : ` line ${place.line}`;
  const column = place.column === undefined ? '' : `, column ${place.column}`;
  const message = `${place.file}${line}${column}: ${found} (rule: ${rule})`;
  const options = { code: 'grid-data-invalid', exitCode: EXIT.usage, hint: HINT };
  return new Failure(message, cause === undefined ? options : { ...options, cause });
}
