export { KnownChains } from '../certificates/known-chains.ts';
export { equalKeys } from './same-key.ts';
export { nativeSigner } from './signer.ts';
export { nativeVerifier } from './verifier.ts';
