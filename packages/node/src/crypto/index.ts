export { nativeSigner } from './signer.ts';
export { nativeVerifier } from './verifier.ts';
