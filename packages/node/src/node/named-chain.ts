import { ERRORS, type Refusal } from '@bc4p/protocol';
import { type Certificate, parseCertificates } from '@bc4p/protocol/certificates';
import type { Signer } from '@bc4p/protocol/crypto';
import { nativeSigner } from '../crypto/index.ts';
import { equalKeys } from '../crypto/same-key.ts';
import { NodeError } from './node-error.ts';

const PEM_HINT = 'Put a PEM file with certificates there.';

/** The certificates in the text of a file, at least one; throws a `NodeError` that names the file. */
export function certificatesFrom(pem: string, file: string): readonly Certificate[] {
  const parsed = parseCertificates(pem);
  if (!parsed.ok) {
    const { code, facts } = parsed.refusal;
    throw new NodeError(code, `${file}: ${ERRORS[code].text} ${JSON.stringify(facts)}`, PEM_HINT);
  }
  if (parsed.value.length === 0) throw new NodeError('pem-empty', `${file} holds no certificate.`, PEM_HINT);
  return parsed.value;
}

/** The key in the text of a file, which has to be that of `certificate` where one is given; throws a `NodeError`. */
export function signerFrom(
  pem: string,
  file: string,
  certificate: Certificate | undefined,
  onSign?: () => void,
): Signer {
  let signer: Signer;
  try {
    signer = nativeSigner(pem, onSign);
  } catch (cause) {
    const hint = 'Put a PKCS #8 key in PEM there: P-256 or Ed25519.';
    throw new NodeError('key-unreadable', `${file} holds no usable private key.`, hint, cause);
  }
  if (certificate && !equalKeys(pem, certificate.publicKey.spki)) {
    const hint = 'Name the key that the certificate was issued for.';
    throw new NodeError('key-mismatch', `The key in ${file} is not the one of its certificate.`, hint);
  }
  return signer;
}

/** What to tell an operator whose chain is not good now. */
export function badChain(file: string, whose: string, { code, facts, path = '' }: Refusal): NodeError {
  const where = path === '' ? '' : ` at ${path}`;
  const details = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  const why = `${code}${where}: ${ERRORS[code].text}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
  const hint = `See \`bc4p cert verify ${file} --root ROOT.pem --explain\`; what has ended is renewed with \`bc4p cert renew\`.`;
  return new NodeError(code, `${whose} in ${file} is not good now: ${why}`, hint);
}
