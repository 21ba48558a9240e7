import type { SignatureVerifier } from '@bc4p/protocol/crypto';

/** Checks each signature once: the certificates of a chain come back with every message that its holder signed. */
export function rememberingVerifier(verifier: SignatureVerifier): SignatureVerifier {
  const known = new Map<string, Promise<boolean>>();
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  return {
    verify(algorithm, publicKey, message, signature) {
      // The lengths keep parts from running into each other.
      const parts = [text(publicKey), text(signature), text(message)];
      const key = [algorithm, ...parts.map(({ length }) => length), ...parts].join(' ');
      const answer = known.get(key) ?? verifier.verify(algorithm, publicKey, message, signature);
      known.set(key, answer);
      return answer;
    },
  };
}
