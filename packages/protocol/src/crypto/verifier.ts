import { encodeBase64url } from '../messages/base64url.ts';
import { importParameters, signatureParameters } from './algorithms.ts';
import { keyKindOf } from './key-kind.ts';
import type { SignatureAlgorithm, SignatureVerifier } from './ports.ts';
import { type CryptoKeyLike, getSubtle } from './webcrypto.ts';

/** How many imported public keys are kept for the next signature by the same key. */
const KEPT_KEYS = 1024;

/** A verifier on WebCrypto. The kind of an elliptic curve comes from the key, the hash from the algorithm. */
export function createVerifier(): SignatureVerifier {
  const keys = new Map<string, Promise<CryptoKeyLike | undefined>>();

  async function importPublicKey(algorithm: SignatureAlgorithm, spki: Uint8Array): Promise<CryptoKeyLike | undefined> {
    const kind = keyKindOf(spki);
    if (kind === undefined) return undefined;
    try {
      return await (await getSubtle()).importKey('spki', spki, importParameters(algorithm, kind), true, ['verify']);
    } catch {
      // A point that is not on the curve, a key of another kind than the algorithm's: nothing can be signed with it.
      return undefined;
    }
  }

  function publicKey(algorithm: SignatureAlgorithm, spki: Uint8Array): Promise<CryptoKeyLike | undefined> {
    const name = `${algorithm}.${encodeBase64url(spki)}`;
    const known = keys.get(name);
    if (known !== undefined) return known;
    const imported = importPublicKey(algorithm, spki);
    keys.set(name, imported);
    const [oldest] = keys.keys();
    if (keys.size > KEPT_KEYS && oldest !== undefined) keys.delete(oldest);
    return imported;
  }

  return {
    async verify(algorithm, spki, message, signature) {
      const key = await publicKey(algorithm, spki);
      if (key === undefined) return false;
      return (await getSubtle()).verify(signatureParameters(algorithm), key, signature, message);
    },
  };
}
