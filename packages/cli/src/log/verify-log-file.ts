import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { nativeVerifier } from '@bc4p/node/crypto';
import type { Result } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import { type LogVerifyOptions, verifyExport, verifyLogEvidence, verifyLogProof } from '@bc4p/protocol/log';
import { instant, printInstant } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';

/** What a file about a log proves. */
export interface VerifiedLogFile {
  readonly file: string;
  readonly kind: 'evidence' | 'proof' | 'export';
  readonly market: string;
  /** Of the newest head in it. */
  readonly size: number;
  readonly text: string;
}

const HINT = 'name a file of `bc4p log prove`, `bc4p log watch` or `bc4p log export`';
/** Enough of a file to tell an export by. */
const BEGINNING = 64;

/** Proves one file, whatever it is; an export is read line by line. */
export async function verifyLogFile(file: string, anchors: readonly Certificate[]): Promise<Result<VerifiedLogFile>> {
  const options = { anchors, verifier: nativeVerifier() };
  if (await isExport(file)) return verifyExportFile(file, options);
  const value = jsonIn(file, await readText(file, 'file', HINT));
  const { type } = (value ?? {}) as { readonly type?: unknown };
  if (type === 'bc4p-log-evidence') return verifyEvidenceFile(file, value, options);
  if (type === 'bc4p-log-proof') return verifyProofFile(file, value, options);
  throw new Failure(`${file} is nothing about a log.`, { code: 'file-invalid', exitCode: EXIT.usage, hint: HINT });
}

async function verifyEvidenceFile(
  file: string,
  value: unknown,
  options: LogVerifyOptions,
): Promise<Result<VerifiedLogFile>> {
  const proven = await verifyLogEvidence(value, options);
  if (!proven.ok) return proven;
  const [earlier, { market, size, at }] = [proven.value.earlier.head, proven.value.later.head];
  const when = (of: number) => printInstant(instant(of));
  const text = `${market} has changed its history: it signed ${earlier.size} leaves at ${when(earlier.at)} and ${size} at ${when(at)} that contradict them`;
  return { ok: true, value: { file, kind: 'evidence', market, size, text } };
}

async function verifyProofFile(
  file: string,
  value: unknown,
  options: LogVerifyOptions,
): Promise<Result<VerifiedLogFile>> {
  const proven = await verifyLogProof(value, options);
  if (!proven.ok) return proven;
  const { leaf, command, outcome, head } = proven.value;
  const what = (command as { readonly kind?: string } | undefined)?.kind ?? 'a command of somebody else';
  const signed = outcome ? `; the market signed ${outcome.length === 0 ? 'nothing' : outcome.join(', ')}` : '';
  const text = `leaf ${leaf.number} of ${leaf.market}, ${printInstant(instant(leaf.at))}: ${what}${signed}`;
  return { ok: true, value: { file, kind: 'proof', market: leaf.market, size: head.state.size, text } };
}

async function verifyExportFile(file: string, options: LogVerifyOptions): Promise<Result<VerifiedLogFile>> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  const proven = await verifyExport(lines, options);
  if (!proven.ok) return proven;
  const { head, opened, cosigned } = proven.value;
  const { market, size } = head.head;
  const above = cosigned === undefined ? 'co-signed by nobody' : `${cosigned} of them co-signed`;
  const text = `the whole log of ${market}: ${size} leaves, ${opened} opened, ${above}`;
  return { ok: true, value: { file, kind: 'export', market, size, text } };
}

async function isExport(file: string): Promise<boolean> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead).toString('utf8').startsWith('{"format":"bc4p-log/');
  } catch {
    // What is wrong with the file is said when it is read as a whole.
    return false;
  }
}

function jsonIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Failure(`${file} is no JSON.`, { code: 'file-invalid', exitCode: EXIT.usage, hint: HINT, cause });
  }
}
