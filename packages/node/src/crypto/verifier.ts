import { type KeyObject, verify } from 'node:crypto';
import type { SignatureAlgorithm, SignatureVerifier } from '@bc4p/protocol/crypto';
import { Lru } from './lru.ts';
import { publicKeyFrom } from './public-key.ts';

const DIGEST: Readonly<Record<SignatureAlgorithm, string | null>> = {
  ES256: 'sha256',
  ES384: 'sha384',
  ES512: 'sha512',
  Ed25519: null,
  RS256: 'sha256',
  RS384: 'sha384',
  RS512: 'sha512',
};

/** The kind of key (and curve) that belongs to an algorithm: a signature by any other key is none. */
const KEY_OF: Readonly<Record<SignatureAlgorithm, string>> = {
  ES256: 'ec prime256v1',
  ES384: 'ec secp384r1',
  ES512: 'ec secp521r1',
  Ed25519: 'ed25519',
  RS256: 'rsa',
  RS384: 'rsa',
  RS512: 'rsa',
};

const kindOf = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string =>
  asymmetricKeyType === 'ec' ? `ec ${asymmetricKeyDetails?.namedCurve}` : (asymmetricKeyType ?? '');

/** A public key with its kind, or that it is none. */
type KnownKey = { readonly key: KeyObject; readonly kind: string } | null;

/** How many parsed public keys are kept: parsing one costs as much as a signature check. */
const KEYS_KEPT = 10_000;

/**
 * Checks signatures with the platform's OpenSSL in its thread pool, so that the market's own thread stays free.
 * About 65 µs a P-256 signature; 16 to 64 in flight use two cores fully.
 */
export function nativeVerifier(onCheck?: (genuine: boolean, elapsedMs: number) => void): SignatureVerifier {
  const keys = new Lru<string, KnownKey>(KEYS_KEPT);

  function keyFrom(publicKey: Uint8Array): KnownKey {
    const name = Buffer.from(publicKey.buffer, publicKey.byteOffset, publicKey.byteLength).toString('latin1');
    const known = keys.get(name);
    if (known !== undefined) return known;
    const read = readKey(publicKey);
    keys.set(name, read);
    return read;
  }

  return {
    verify(algorithm, publicKey, message, signature) {
      const known = keyFrom(publicKey);
      if (known?.kind !== KEY_OF[algorithm]) return Promise.resolve(false);
      const { key } = known;
      const started = performance.now();
      return new Promise((resolve) => {
        verify(DIGEST[algorithm], message, { key, dsaEncoding: 'ieee-p1363' }, signature, (error, genuine) => {
          onCheck?.(!error && genuine, performance.now() - started);
          resolve(!error && genuine);
        });
      });
    },
  };
}

function readKey(publicKey: Uint8Array): KnownKey {
  try {
    const key = publicKeyFrom(publicKey);
    return { key, kind: kindOf(key) };
  } catch {
    return null;
  }
}
