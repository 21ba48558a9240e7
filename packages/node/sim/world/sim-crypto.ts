import { createHash, createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import type { SignatureVerifier, SigningKey } from '@bc4p/protocol/crypto';

/** RFC 8410: the octets of an Ed25519 private key in PKCS #8 before its seed. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * An Ed25519 key that follows from its name, so that certificates and signatures are the same in every run. It signs
 * at once: the platform's other threads would bring their own order into the simulation.
 */
export function keyNamed(name: string): SigningKey {
  const privateKey = Buffer.concat([PKCS8_PREFIX, hash('sha256', `bc4p simulation ${name}`, 'buffer')]);
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  return {
    algorithm: 'Ed25519',
    privateKey: new Uint8Array(privateKey),
    publicKey: new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' })),
    sign: async (message) => new Uint8Array(sign(null, message, key)),
  };
}

/**
 * Checks Ed25519 signatures at once. What was found once is remembered, since the same chains and tokens are looked
 * at by many: the answer cannot change.
 */
export function simVerifier(): SignatureVerifier {
  const known = new Map<string, boolean>();
  const keys = new Map<string, ReturnType<typeof createPublicKey> | undefined>();

  function keyFrom(publicKey: Uint8Array) {
    const name = Buffer.from(publicKey).toString('latin1');
    if (keys.has(name)) return keys.get(name);
    let key: ReturnType<typeof createPublicKey> | undefined;
    try {
      key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    } catch {
      key = undefined;
    }
    keys.set(name, key);
    return key;
  }

  return {
    async verify(algorithm, publicKey, message, signature) {
      if (algorithm !== 'Ed25519') return false;
      const lengths = Uint16Array.of(publicKey.length, signature.length);
      const name = createHash('sha256')
        .update(lengths)
        .update(publicKey)
        .update(signature)
        .update(message)
        .digest('base64');
      const before = known.get(name);
      if (before !== undefined) return before;
      const key = keyFrom(publicKey);
      const genuine = key?.asymmetricKeyType === 'ed25519' && verify(null, message, key, signature);
      known.set(name, genuine);
      return genuine;
    },
  };
}
