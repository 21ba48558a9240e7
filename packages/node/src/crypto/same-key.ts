import { createPublicKey } from 'node:crypto';

/** True if the private key in `pem` is the one of the public key in `spki`. */
export function equalKeys(pem: string, spki: Uint8Array): boolean {
  return createPublicKey(pem).export({ format: 'der', type: 'spki' }).equals(spki);
}
