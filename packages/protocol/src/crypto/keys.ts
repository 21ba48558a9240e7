import { importParameters, keyKindFor, signatureParameters } from './algorithms.ts';
import { privateKeyKindOf } from './key-kind.ts';
import type { MessageAlgorithm, Signer } from './ports.ts';
import { type CryptoKeyLike, getSubtle, type Subtle } from './webcrypto.ts';

/** A private key that signs, with its public half and the form in which it is kept. */
export interface SigningKey extends Signer {
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  /** PKCS #8 in DER: the secret itself. */
  readonly privateKey: Uint8Array;
}

/** The key file holds something else than a private key that BC4P can sign with. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  readonly code = 'key-unusable';
}

const bytes = (buffer: ArrayBuffer): Uint8Array => new Uint8Array(buffer);

const parametersOf = (algorithm: MessageAlgorithm): object => importParameters(algorithm, keyKindFor(algorithm));

function signingKey(
  subtle: Subtle,
  algorithm: MessageAlgorithm,
  key: CryptoKeyLike,
  privateKey: Uint8Array,
  publicKey: Uint8Array,
): SigningKey {
  return {
    algorithm,
    publicKey,
    privateKey,
    sign: async (message) => bytes(await subtle.sign(signatureParameters(algorithm), key, message)),
  };
}

/** Makes a new key pair. Chance comes from the platform's generator. */
export async function generateSigningKey(algorithm: MessageAlgorithm = 'ES256'): Promise<SigningKey> {
  const subtle = await getSubtle();
  const pair = await subtle.generateKey(parametersOf(algorithm), true, ['sign', 'verify']);
  const privateKey = bytes(await subtle.exportKey('pkcs8', pair.privateKey));
  const publicKey = bytes(await subtle.exportKey('spki', pair.publicKey));
  return signingKey(subtle, algorithm, pair.privateKey, privateKey, publicKey);
}

/** The public half of a private key: its JWK without the private number. */
async function publicHalf(subtle: Subtle, key: CryptoKeyLike, algorithm: MessageAlgorithm): Promise<Uint8Array> {
  const { d: _secret, key_ops: _uses, ...open } = await subtle.exportKey('jwk', key);
  const publicKey = await subtle.importKey('jwk', open, parametersOf(algorithm), true, ['verify']);
  return bytes(await subtle.exportKey('spki', publicKey));
}

/** Reads a private key in PKCS #8. Throws a `KeyError` for anything but a P-256 or Ed25519 key. */
export async function importSigningKey(pkcs8: Uint8Array): Promise<SigningKey> {
  const kind = privateKeyKindOf(pkcs8);
  if (kind !== 'P-256' && kind !== 'Ed25519')
    throw new KeyError('not a private key in PKCS #8 for P-256 or Ed25519, the two kinds that sign in BC4P');
  const algorithm = kind === 'P-256' ? 'ES256' : 'Ed25519';
  const subtle = await getSubtle();
  try {
    const key = await subtle.importKey('pkcs8', pkcs8, parametersOf(algorithm), true, ['sign']);
    return signingKey(subtle, algorithm, key, pkcs8, await publicHalf(subtle, key, algorithm));
  } catch (cause) {
    throw new KeyError('the private key is damaged', { cause });
  }
}
