import type { SignatureVerifier, Signer } from '@bc4p/protocol/crypto';
import type { SignatureCount } from './demo-market.ts';

/** Counts signatures as they are made and checked, by whoever is handed something from here. */
export class SignatureCounter implements SignatureCount {
  made = 0;
  checked = 0;

  signer(signer: Signer): Signer {
    return {
      algorithm: signer.algorithm,
      sign: (message) => {
        this.made += 1;
        return signer.sign(message);
      },
    };
  }

  verifier(verifier: SignatureVerifier): SignatureVerifier {
    return {
      verify: (algorithm, publicKey, message, signature) => {
        this.checked += 1;
        return verifier.verify(algorithm, publicKey, message, signature);
      },
    };
  }
}
