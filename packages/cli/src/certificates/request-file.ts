import { parsePem, writePem } from '@bc4p/protocol/certificates';
import { createVerifier } from '@bc4p/protocol/crypto';
import { type CertificateRequest, parseRequest } from '@bc4p/protocol/issue';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';

const LABEL = 'CERTIFICATE REQUEST';
const HINT = 'have it made anew with `bc4p cert request`';

export const requestText = (bytes: Uint8Array): string => writePem([{ label: LABEL, bytes }]);

/** Reads a request and makes sure that whoever made it has the key. */
export async function readRequestFile(file: string): Promise<CertificateRequest> {
  const blocks = parsePem(await readText(file, 'certificate request', HINT));
  const block = blocks.ok ? blocks.value.find(({ label }) => label === LABEL) : undefined;
  if (block === undefined) {
    const message = `${file} holds no ${LABEL} block.`;
    throw new Failure(message, { code: 'pem-empty', exitCode: EXIT.usage, hint: HINT });
  }
  const parsed = await parseRequest(block.bytes, createVerifier());
  if (parsed.ok) return parsed.value;
  const { refusal } = parsed;
  throw new Failure(`${file}: ${describeRefusal(refusal)}`, { code: refusal.code, hint: HINT, refusal });
}
