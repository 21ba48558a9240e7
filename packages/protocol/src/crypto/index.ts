export { derFromRawSignature, rawFromDerSignature } from './ecdsa.ts';
export { generateSigningKey, importSigningKey, KeyError, type SigningKey } from './keys.ts';
export type { MessageAlgorithm, SignatureAlgorithm, SignatureVerifier, Signer } from './ports.ts';
export { createVerifier } from './verifier.ts';
