import { accepted, type Result, refused } from '@bc4p/protocol';
import { type Certificate, parsePem, parseRevocationList, type RevocationList } from '@bc4p/protocol/certificates';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { certificatesIn } from '../participant/read-certificates.ts';
import { readText } from '../terminal/files.ts';

const HINT = 'give a PEM file with CERTIFICATE blocks, leaf first';

/** The certificates of a file: a malformed one is an answer (exit code 1). */
export async function readChainFile(file: string, what = 'certificate chain'): Promise<readonly Certificate[]> {
  return certificatesIn({ file, text: await readText(file, what, HINT) }, what);
}

/** The certificates of a file that is being judged, or why one of them is none. */
export async function readChainToJudge(
  file: string,
  what = 'certificate chain',
): Promise<Result<readonly Certificate[]>> {
  try {
    return accepted(await readChainFile(file, what));
  } catch (error) {
    if (error instanceof Failure && error.refusal !== undefined) return refused(error.refusal);
    throw error;
  }
}

/** The roots of all these files together, or why one of them is none: then nothing leads to a root. */
export async function readRootsToJudge(files: readonly string[]): Promise<Result<readonly Certificate[]>> {
  const roots: Certificate[] = [];
  for (const file of files) {
    const read = await readChainToJudge(file, 'root certificate');
    if (!read.ok) return refused({ ...read.refusal, path: `${file}${read.refusal.path ?? ''}` });
    roots.push(...read.value);
  }
  return accepted(roots);
}

/** The certificates of a file that others are judged by: without it nobody can tell anything (exit code 2). */
export async function readTrustedFile(file: string, what: string): Promise<readonly Certificate[]> {
  try {
    return await readChainFile(file, what);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { message, code, hint, refusal } = error;
    throw new Failure(message, {
      code,
      exitCode: EXIT.usage,
      ...(hint === undefined ? {} : { hint }),
      ...(refusal === undefined ? {} : { refusal }),
    });
  }
}

/** An issuer's chain, whose first certificate is the issuer's own. */
export async function readIssuerChain(file: string): Promise<readonly [Certificate, ...Certificate[]]> {
  const [own, ...above] = await readTrustedFile(file, "issuer's chain");
  if (own === undefined) throw new Error('a file of certificates has at least one');
  return [own, ...above];
}

function notAList(file: string, why: string): Failure {
  const hint = 'give a PEM file with an X509 CRL block';
  return new Failure(`${file} is not a revocation list: ${why}`, { code: 'crl-malformed', exitCode: EXIT.usage, hint });
}

/** The revocation lists of a file. */
export async function readRevocationFile(file: string): Promise<readonly RevocationList[]> {
  const blocks = parsePem(await readText(file, 'revocation list', 'give a PEM file with an X509 CRL block'));
  if (!blocks.ok) throw notAList(file, describeRefusal(blocks.refusal));
  const lists = blocks.value.filter(({ label }) => label === 'X509 CRL');
  if (lists.length === 0) throw notAList(file, 'there is no X509 CRL block in it.');
  return lists.map(({ bytes }) => {
    const parsed = parseRevocationList(bytes);
    if (!parsed.ok) throw notAList(file, describeRefusal(parsed.refusal));
    return parsed.value;
  });
}
