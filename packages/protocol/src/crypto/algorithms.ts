import type { KeyKind } from '../certificates/algorithms.ts';
import type { MessageAlgorithm, SignatureAlgorithm } from './ports.ts';

const HASHES: Readonly<Record<string, string>> = { '256': 'SHA-256', '384': 'SHA-384', '512': 'SHA-512' };

/** How WebCrypto is told to read a key of this kind for signatures of this algorithm. */
export function importParameters(algorithm: SignatureAlgorithm, kind: KeyKind): object {
  if (algorithm === 'Ed25519') return { name: 'Ed25519' };
  if (algorithm.startsWith('ES')) return { name: 'ECDSA', namedCurve: kind };
  return { name: 'RSASSA-PKCS1-v1_5', hash: HASHES[algorithm.slice(2)] };
}

/** How WebCrypto is told to sign or to check a signature. */
export function signatureParameters(algorithm: SignatureAlgorithm): object {
  if (algorithm === 'Ed25519') return { name: 'Ed25519' };
  if (algorithm.startsWith('ES')) return { name: 'ECDSA', hash: HASHES[algorithm.slice(2)] };
  return { name: 'RSASSA-PKCS1-v1_5' };
}

/** The kind of the keys that sign messages with this algorithm. */
export const keyKindFor = (algorithm: MessageAlgorithm): KeyKind => (algorithm === 'ES256' ? 'P-256' : 'Ed25519');
