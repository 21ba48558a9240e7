import type { SignatureAlgorithm } from '../crypto/ports.ts';
import type { Result } from '../result.ts';
import { type DerElement, DerReader, octetsFromBits, oidFromDer, parsing, strictDer, TAG } from './der/index.ts';

/** Kinds of public keys: what a signature by one can be. `other` is a kind that no signature is checked with. */
export type KeyKind = 'P-256' | 'P-384' | 'P-521' | 'Ed25519' | 'RSA' | 'other';

/** Kinds of keys, by algorithm and, for elliptic curves, the curve. */
const KEY_KINDS: Readonly<Record<string, KeyKind>> = {
  '1.2.840.10045.2.1 1.2.840.10045.3.1.7': 'P-256',
  '1.2.840.10045.2.1 1.3.132.0.34': 'P-384',
  '1.2.840.10045.2.1 1.3.132.0.35': 'P-521',
  '1.3.101.112': 'Ed25519',
  '1.2.840.113549.1.1.1 null': 'RSA',
};

interface SignatureKind {
  readonly algorithm: SignatureAlgorithm;
  readonly keys: readonly KeyKind[];
}

const CURVES: readonly KeyKind[] = ['P-256', 'P-384', 'P-521'];

/** Signature algorithms, by object identifier and parameters, with the keys that can make them. */
const SIGNATURE_KINDS: Readonly<Record<string, SignatureKind>> = {
  '1.2.840.10045.4.3.2': { algorithm: 'ES256', keys: CURVES },
  '1.2.840.10045.4.3.3': { algorithm: 'ES384', keys: CURVES },
  '1.2.840.10045.4.3.4': { algorithm: 'ES512', keys: CURVES },
  '1.3.101.112': { algorithm: 'Ed25519', keys: ['Ed25519'] },
  // RFC 4055 §5: the parameters are NULL, and their absence is to be accepted.
  '1.2.840.113549.1.1.11 null': { algorithm: 'RS256', keys: ['RSA'] },
  '1.2.840.113549.1.1.11': { algorithm: 'RS256', keys: ['RSA'] },
  '1.2.840.113549.1.1.12 null': { algorithm: 'RS384', keys: ['RSA'] },
  '1.2.840.113549.1.1.12': { algorithm: 'RS384', keys: ['RSA'] },
  '1.2.840.113549.1.1.13 null': { algorithm: 'RS512', keys: ['RSA'] },
  '1.2.840.113549.1.1.13': { algorithm: 'RS512', keys: ['RSA'] },
};

/** An algorithm with its parameters. */
export interface AlgorithmIdentifier {
  readonly encoded: Uint8Array;
  /** Object identifier and parameters in one text, as the tables here have them. */
  readonly key: string;
}

/** Reads an AlgorithmIdentifier (RFC 5280 §4.1.1.2). */
export function readAlgorithm(reader: DerReader): AlgorithmIdentifier {
  const element = reader.read(TAG.sequence, 'an algorithm');
  const fields: DerReader = new DerReader(element, reader.kind);
  const oid = oidFromDer(fields.read(TAG.oid, 'the identifier of an algorithm'));
  if (fields.atEnd) return { encoded: element.encoded, key: oid };
  const parameters = fields.any('the parameters of an algorithm');
  fields.end('an algorithm');
  const text = parameters.tag === TAG.null ? 'null' : parameters.tag === TAG.oid ? oidFromDer(parameters) : 'other';
  return { encoded: element.encoded, key: `${oid} ${text}` };
}

/** A public key as certificates carry it. */
export interface PublicKey {
  readonly kind: KeyKind;
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  /** The key's own octets, without the algorithm: what RFC 5280 §4.2.1.2 (1) hashes. */
  readonly octets: Uint8Array;
}

/** Reads a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). */
export function readPublicKey(element: DerElement, reader: DerReader): PublicKey {
  const fields: DerReader = new DerReader(element, reader.kind);
  const { key } = readAlgorithm(fields);
  const octets = octetsFromBits(fields.read(TAG.bitString, 'the public key'));
  fields.end('the public key');
  reader.demand(octets !== undefined && octets.length > 0, 'a public key is whole octets');
  return { kind: keyKindForAlgorithm(key), spki: element.encoded, octets };
}

/** The kind of a key by its algorithm and parameters, as `AlgorithmIdentifier.key` has them. */
export const keyKindForAlgorithm = (key: string): KeyKind => KEY_KINDS[key] ?? 'other';

const SPKI = { requirement: 'PKI-003', code: 'certificate-malformed' } as const;

/** A public key in a SubjectPublicKeyInfo that stands alone. */
export function parsePublicKey(spki: Uint8Array): Result<PublicKey> {
  return parsing(() => {
    const element = strictDer(spki);
    const reader: DerReader = new DerReader(element, SPKI);
    reader.demand(element.tag === TAG.sequence, 'a public key is a sequence');
    return readPublicKey(element, reader);
  });
}

/** What a signature under this identifier by a key of this kind is, undefined where nobody here can check it. */
export function signatureAlgorithmFor(identifier: AlgorithmIdentifier, key: KeyKind): SignatureAlgorithm | undefined {
  const kind = SIGNATURE_KINDS[identifier.key];
  return kind?.keys.includes(key) ? kind.algorithm : undefined;
}

/** The algorithm of messages signed with a key of this kind: one each, and none for keys of other chains. */
export function messageAlgorithmFor(key: KeyKind): 'ES256' | 'Ed25519' | undefined {
  if (key === 'P-256') return 'ES256';
  return key === 'Ed25519' ? 'Ed25519' : undefined;
}
