import { type Certificate, parseCertificates } from '@bc4p/protocol/certificates';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';
import type { NamedText } from './participant-files.ts';

/** The certificates of a PEM file, in their order. `what` names them in messages. */
export function certificatesIn({ file, text }: NamedText, what: string): readonly Certificate[] {
  const parsed = parseCertificates(text);
  if (!parsed.ok) {
    throw new Failure(`${file} is no ${what}: ${describeRefusal(parsed.refusal)}`, {
      code: parsed.refusal.code,
      hint: 'get the file anew from whoever issued it; nobody can mend a certificate',
      refusal: parsed.refusal,
    });
  }
  if (parsed.value.length > 0) return parsed.value;
  throw new Failure(`${file} holds no certificate.`, {
    code: 'pem-empty',
    exitCode: EXIT.usage,
    // A SEQUENCE with a length of two octets: how certificates begin where they are not in PEM.
    hint: text.startsWith('0\uFFFD')
      ? `it looks like DER: write it as PEM with \`openssl x509 -inform DER -in ${file}\``
      : `put the ${what} there as PEM`,
  });
}

/** The root certificates of a file. */
export async function readAnchors(file: string): Promise<readonly Certificate[]> {
  const text = await readText(file, 'root certificate', 'name the PEM file of the root that you trust');
  return certificatesIn({ file, text }, 'root certificate');
}

/** The certificates of a PEM file as messages carry them: base64url DER. */
export async function readChainTexts(file: string): Promise<readonly string[]> {
  const text = await readText(file, 'certificate chain', 'name the PEM file of the signer’s chain');
  return certificatesIn({ file, text }, 'certificate chain').map(({ der }) => encodeBase64url(der));
}
