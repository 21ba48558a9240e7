/** Signature algorithms of signed messages; the name is the JWS `alg`. [SIG-003] */
export type MessageAlgorithm = 'ES256' | 'Ed25519';

/**
 * Signature algorithms that certificates may carry. BC4P's own profile uses those of messages only; the others let
 * chains of other issuers be judged by RFC 3820 alone.
 */
export type SignatureAlgorithm = MessageAlgorithm | 'ES384' | 'ES512' | 'RS256' | 'RS384' | 'RS512';

/** Makes signatures with one private key, wherever that key is kept. */
export interface Signer {
  readonly algorithm: MessageAlgorithm;
  /** The signature over `message` as JWS wants it: 64 bytes, for ES256 r ‖ s. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** Checks signatures. Never rejects because of what a peer sent: a malformed key or signature is `false`. */
export interface SignatureVerifier {
  /**
   * True if `signature` is one over `message` by the key in `publicKey` (a DER SubjectPublicKeyInfo).
   * ECDSA signatures come as r ‖ s, each as long as the curve's order.
   */
  verify(
    algorithm: SignatureAlgorithm,
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ): Promise<boolean>;
}
