import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { MessageAlgorithm, Signer } from '@bc4p/protocol/crypto';

const ALGORITHMS: Readonly<Record<string, MessageAlgorithm>> = { 'ec prime256v1': 'ES256', ed25519: 'Ed25519' };

function algorithmOf(key: KeyObject): MessageAlgorithm {
  const kind = key.asymmetricKeyType === 'ec' ? `ec ${key.asymmetricKeyDetails?.namedCurve}` : key.asymmetricKeyType;
  const algorithm = ALGORITHMS[kind ?? ''];
  if (algorithm) return algorithm;
  throw new Error(`A key of the kind ${kind} cannot sign here: use P-256 (ES256) or Ed25519.`);
}

/** A signer over a private key in PEM (PKCS #8), signing in the platform's thread pool. */
export function nativeSigner(pem: string, onSign?: () => void): Signer {
  const key = createPrivateKey(pem);
  const algorithm = algorithmOf(key);
  return {
    algorithm,
    sign: (message) =>
      new Promise((resolve, reject) => {
        const digest = algorithm === 'ES256' ? 'sha256' : null;
        sign(digest, message, { key, dsaEncoding: 'ieee-p1363' }, (error, signature) => {
          onSign?.();
          if (error) reject(error);
          else resolve(new Uint8Array(signature));
        });
      }),
  };
}
