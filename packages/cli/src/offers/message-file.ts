import { accepted, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { readEvidence } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';

/** What a file holds: signed messages, and the certificates that came with them. */
export interface MessageFile {
  readonly tokens: readonly string[];
  /** base64url DER; empty if the file is a token alone. */
  readonly certificates: readonly string[];
  /** Present if the file is evidence. */
  readonly evidence?: Evidence;
}

/** Takes the text of a file for tokens, one on each line, or for evidence in JSON. */
export function readMessages(text: string): Result<MessageFile, Refusal> {
  const content = text.trim();
  if (!content.startsWith('{')) return accepted({ tokens: content.split(/\s*\n\s*/), certificates: [] });
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    const rule = `evidence is JSON: ${(error as SyntaxError).message}`;
    return refused(refusal('payload-invalid', 'TRD-100', { keyword: 'type', rule }));
  }
  const evidence = readEvidence(value);
  if (!evidence.ok) return evidence;
  const { tokens, certificates } = evidence.value;
  return accepted({ tokens, certificates, evidence: evidence.value });
}

/** Reads a file of signed messages; one that is empty or cannot be read is a `Failure` of exit code 2. */
export async function readMessageFile(file: string): Promise<Result<MessageFile, Refusal>> {
  const hint = 'name a file that `bc4p offer sign --out FILE` or an option --evidence FILE has written';
  const text = await readText(file, 'signed message', hint);
  if (text.trim() !== '') return readMessages(text);
  throw new Failure(`${file} is empty.`, { code: 'file-empty', exitCode: EXIT.usage, hint });
}
