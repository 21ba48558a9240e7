import { nativeVerifier } from '@bc4p/node/crypto';
import { type Refusal, type Result, refused } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import { type ProvenStatement, verifyStatements } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import type { GivenLists } from '../certificates/revocation-lists.ts';
import { readMessageFile } from '../offers/message-file.ts';

/** The place of a refusal by the name of the file instead of its number: `may.json/tokens/3/postings`. */
function placed({ path, ...refusal }: Refusal, files: readonly string[]): Refusal {
  const [, number, rest] = /^\/(\d+)(\/.*)$/.exec(path ?? '') ?? [];
  const file = number === undefined ? undefined : files[Number(number)];
  if (file === undefined) return path === undefined ? refusal : { ...refusal, path };
  return { ...refusal, path: `${file}${rest}` };
}

/** Proves the statements in files of evidence, which count as one; the place of a refusal begins with its file. */
export async function verifyStatementFiles(
  files: readonly string[],
  anchors: readonly Certificate[],
  lists: GivenLists = {},
): Promise<Result<readonly ProvenStatement[]>> {
  const evidences: Evidence[] = [];
  for (const file of files) {
    const read = await readMessageFile(file);
    if (!read.ok) return refused({ ...read.refusal, path: `${file}${read.refusal.path ?? ''}` });
    const { tokens, certificates } = read.value;
    evidences.push({ type: 'bc4p-evidence', tokens: [...tokens], certificates: [...certificates] });
  }
  const proven = await verifyStatements(evidences, { anchors, ...lists, verifier: nativeVerifier() });
  return proven.ok ? proven : refused(placed(proven.refusal, files));
}
