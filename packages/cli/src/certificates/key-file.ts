import { parsePem, writePem } from '@bc4p/protocol/certificates';
import { importSigningKey, KeyError, type SigningKey } from '@bc4p/protocol/crypto';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';

const LABEL = 'PRIVATE KEY';
const HINT = 'give a file with one PRIVATE KEY block (PKCS #8, not encrypted), such as `bc4p cert request` makes';

/** The text of a key file. */
export const keyText = ({ privateKey }: SigningKey): string => writePem([{ label: LABEL, bytes: privateKey }]);

function unusable(file: string, cause?: unknown): Failure {
  const options = { code: 'key-unusable', exitCode: EXIT.usage, hint: HINT };
  return new Failure(`${file} is not a private key that BC4P can sign with.`, cause ? { ...options, cause } : options);
}

/** Reads a private key from its file. */
export async function readKeyFile(file: string, what = 'private key'): Promise<SigningKey> {
  const blocks = parsePem(await readText(file, what, HINT));
  const keys = blocks.ok ? blocks.value.filter(({ label }) => label === LABEL) : [];
  const [key] = keys;
  if (key === undefined || keys.length > 1) throw unusable(file);
  try {
    return await importSigningKey(key.bytes);
  } catch (error) {
    if (error instanceof KeyError) throw unusable(file, error);
    throw error;
  }
}
