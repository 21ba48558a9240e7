import { type KeyKind, keyKindForAlgorithm, parsePublicKey, readAlgorithm } from '../certificates/algorithms.ts';
import { DerReader, parsing, strictDer, TAG } from '../certificates/der/index.ts';

const KIND = { requirement: 'PKI-003', code: 'certificate-malformed' } as const;

/** The kind of a public key in a SubjectPublicKeyInfo; undefined for other bytes. */
export function keyKindOf(spki: Uint8Array): KeyKind | undefined {
  const parsed = parsePublicKey(spki);
  return parsed.ok ? parsed.value.kind : undefined;
}

/** The kind of a private key in PKCS #8 (RFC 5208); undefined for other bytes. */
export function privateKeyKindOf(pkcs8: Uint8Array): KeyKind | undefined {
  const parsed = parsing(() => {
    const outer = strictDer(pkcs8);
    const fields: DerReader = new DerReader(outer, KIND);
    fields.demand(outer.tag === TAG.sequence, 'a private key is a sequence');
    fields.read(TAG.integer, 'the version');
    return keyKindForAlgorithm(readAlgorithm(fields).key);
  });
  return parsed.ok ? parsed.value : undefined;
}
