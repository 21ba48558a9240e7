import { generateKeyPairSync } from 'node:crypto';

/** A new private key as PEM. */
export const testKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
