import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { publicKeyFrom } from './public-key.ts';

const KINDS = [
  ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' })],
  ['Ed25519', () => generateKeyPairSync('ed25519')],
] as const;

describe('a public key', () => {
  test.each(KINDS)('of %s is read as the decoders of OpenSSL read it', (_, make) => {
    const spki = new Uint8Array(make().publicKey.export({ format: 'der', type: 'spki' }));
    const decoded = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    expect(publicKeyFrom(spki).equals(decoded)).toBe(true);
    // As a part of something larger, such as a certificate.
    const within = new Uint8Array([1, ...spki, 2]).subarray(1, -1);
    expect(publicKeyFrom(within).equals(decoded)).toBe(true);
  });

  test.each([
    ['a point that is not on the curve', (spki: Uint8Array) => spki.with(90, (spki[90] ?? 0) ^ 1)],
    ['one byte less', (spki: Uint8Array) => spki.subarray(0, -1)],
    ['a form of the point that is none', (spki: Uint8Array) => spki.with(26, 5)],
    ['nothing', () => new Uint8Array()],
  ])('is refused: %s', (_, change) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const changed = change(new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })));
    expect(() => publicKeyFrom(changed)).toThrow();
  });
});
