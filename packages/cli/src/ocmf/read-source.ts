import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { EXIT, Failure } from '../failure.ts';
import { isBareRecord, readBareRecords } from './bare-records.ts';
import { readContainer } from './container.ts';
import { readEvidenceRecords } from './evidence-claim.ts';
import type { FoundRecord } from './found-record.ts';
import { reason } from './reason.ts';

const HINT =
  'give a file with OCMF records, a container of the S.A.F.E. transparency software, or evidence; - is standard input';

/** The records of a file, or of standard input for `-`; a `Failure` of exit code 2 if there is nothing to read. */
export async function readSource(file: string): Promise<readonly FoundRecord[]> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch((cause: unknown) => {
    throw new Failure(`${name} cannot be read.`, { code: 'file-unreadable', exitCode: EXIT.usage, hint: HINT, cause });
  });
  const text = decodeText(bytes, name);
  if (text.trim() === '')
    throw new Failure(`${name} is empty.`, { code: 'file-empty', exitCode: EXIT.usage, hint: HINT });
  return recordsIn(name, text);
}

/** The records of a text in any of the forms that are known. */
export function recordsIn(file: string, text: string): readonly FoundRecord[] {
  if (isBareRecord(text)) return readBareRecords(file, text);
  const start = text.trimStart();
  if (start.startsWith('<')) return readContainer(file, start);
  if (start.startsWith('{')) return readEvidenceRecords(file, start);
  return [{ file, number: 0, text: reason('not-ocmf', 'neither records OCMF|…|…, nor XML, nor evidence') }];
}

/** What an XML declaration says of the bytes that follow. */
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** The text of a file: in the encoding that its XML declaration names, or UTF-8. */
function decodeText(bytes: Buffer, name: string): string {
  const said = DECLARED.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(said, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure(`${name} is not ${said} text.`, {
      code: 'file-unreadable',
      exitCode: EXIT.usage,
      hint: HINT,
      cause,
    });
  }
}
