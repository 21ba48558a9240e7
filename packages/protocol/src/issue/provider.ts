import type { Signer } from '../crypto/ports.ts';

/** How @peculiar/x509 is told which algorithm to name. */
export const signingAlgorithmOf = ({ algorithm }: Signer): { name: string; hash?: string; namedCurve?: string } =>
  algorithm === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' } : { name: 'Ed25519' };

/**
 * The part of WebCrypto that the generators of @peculiar/x509 call, over one of our signers: the private key stays
 * where the signer has it, and `exportKey` answers with the public key that the caller knows.
 */
export function providerOver(signer: Signer, publicKey: Uint8Array) {
  const buffer = (bytes: Uint8Array): ArrayBufferLike => new Uint8Array(bytes).buffer;
  const subtle = {
    sign: async (_algorithm: unknown, _key: unknown, data: ArrayBuffer) =>
      buffer(await signer.sign(new Uint8Array(data))),
    exportKey: async () => buffer(publicKey),
  };
  // biome-ignore lint/suspicious/noExplicitAny: the library's type is the ambient `Crypto`, which this package has not
  return { subtle } as any;
}
