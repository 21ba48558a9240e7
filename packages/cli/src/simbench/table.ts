import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { fault } from './fault.ts';

/** One row of a table, which remembers where it stands. */
export interface Row {
  readonly file: string;
  /** The line of the file; the header is line 1. */
  readonly line: number;
  /** The text in `column`, which must be one of those that the table was read with. */
  cell(column: string): string;
}

/** Reads the table `file` (CSV, `;` between the columns, names in the first line) and sees to it that it has `columns`. */
export async function readTable(folder: string, file: string, columns: readonly string[]): Promise<readonly Row[]> {
  const [header, ...records] = parseRecords(file, await readText(folder, file));
  if (header === undefined) throw fault({ file }, 'the file is empty', 'the first line names the columns');
  const index = new Map(header.record.map((name, at) => [name, at]));
  for (const column of columns) {
    if (!index.has(column)) throw fault({ file, line: 1 }, `there is no column ${column}`, 'this column is needed');
  }
  return records.map(({ record, info }) => ({
    file,
    line: info.lines,
    cell: (column) => record[index.get(column) ?? -1] ?? '',
  }));
}

async function readText(folder: string, file: string): Promise<string> {
  const bytes = await readFile(join(folder, file)).catch((cause: unknown) => {
    throw fault({ file }, `cannot be read in ${folder}`, 'a grid is a folder with this file', cause);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fault({ file }, 'the file is not UTF-8 text', 'tables are UTF-8');
  }
}

interface RecordWithInfo {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseRecords(file: string, text: string): readonly RecordWithInfo[] {
  try {
    return parse(text, {
      delimiter: ';',
      bom: true,
      info: true,
      skip_empty_lines: true,
    }) as unknown as RecordWithInfo[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { line: error.lines } : {};
    throw fault(
      { file, ...line },
      'the row does not fit the header',
      'every row has as many columns as the first',
      error,
    );
  }
}
