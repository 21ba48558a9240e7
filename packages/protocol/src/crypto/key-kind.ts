import { type KeyKind, keyKindForAlgorithm, readAlgorithm, readPublicKey } from '../certificates/algorithms.ts';
import { DerReader, parsing, strictDer, TAG } from '../certificates/der/index.ts';

const KIND = { requirement: 'PKI-003', code: 'certificate-malformed' } as const;

/** The kind of a public key in a SubjectPublicKeyInfo; undefined for other bytes. */
export function keyKindOf(spki: Uint8Array): KeyKind | undefined {
  const parsed = parsing(() => {
    const element = strictDer(spki);
    return readPublicKey(element, new DerReader(element, KIND)).kind;
  });
  return parsed.ok ? parsed.value : undefined;
}

/** The kind of a private key in PKCS #8 (RFC 5208); undefined for other bytes. */
export function privateKeyKindOf(pkcs8: Uint8Array): KeyKind | undefined {
  const parsed = parsing(() => {
    const fields: DerReader = new DerReader(strictDer(pkcs8), KIND);
    fields.read(TAG.integer, 'the version');
    return keyKindForAlgorithm(readAlgorithm(fields).key);
  });
  return parsed.ok ? parsed.value : undefined;
}
