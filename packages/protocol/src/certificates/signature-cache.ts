import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../messages/base64url.ts';
import type { Certificate } from './certificate.ts';

/**
 * Remembers which signatures were found good, and nothing else: times, policies and revocation are judged anew each
 * time. A signature that is not good is not remembered.
 */
export interface SignatureCache {
  has(certificate: Certificate, issuer: Certificate): boolean;
  add(certificate: Certificate, issuer: Certificate): void;
  /** How many are held at present. */
  readonly size: number;
}

/** By the certificate's own hash and that of the key it was checked with. */
const keyOf = (certificate: Certificate, issuer: Certificate): string =>
  `${certificate.kid}.${encodeBase64url(sha256(issuer.publicKey.spki))}`;

/** A cache that holds the `limit` signatures used last. */
export function createSignatureCache(limit = 4096): SignatureCache {
  // A Set keeps the order of insertion: the first key is the one that was used longest ago.
  const known = new Set<string>();
  return {
    has(certificate, issuer) {
      const key = keyOf(certificate, issuer);
      if (!known.delete(key)) return false;
      known.add(key);
      return true;
    },
    add(certificate, issuer) {
      known.add(keyOf(certificate, issuer));
      const [oldest] = known;
      if (known.size > limit && oldest !== undefined) known.delete(oldest);
    },
    get size() {
      return known.size;
    },
  };
}
