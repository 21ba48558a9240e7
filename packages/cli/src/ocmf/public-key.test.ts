import { ECDH, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Station } from '../../test/support/ocmf-station.ts';
import { CURVES } from './curve.ts';
import { readPublicKey } from './public-key.ts';

const curve = (name: string) => CURVES.get(name)!;
const codeOf = (read: ReturnType<typeof readPublicKey>): string => (read.ok ? 'key' : read.refusal.code);

describe('a public key', () => {
  test.each([...new Set(CURVES.values())].map((one) => [one.name, one] as const))(
    'on %s is the same as SubjectPublicKeyInfo, as X‖Y, as 04‖X‖Y and compressed',
    (name, one) => {
      const station = new Station(name);
      const spki = station.spki.toString('base64url');
      const point = station.point(one.octets);
      const whole = Buffer.concat([Buffer.of(4), point]);
      const compressed = ECDH.convertKey(whole, name, undefined, 'hex', 'compressed') as string;
      for (const bytes of [station.spki, point, whole, Buffer.from(compressed, 'hex')]) {
        const read = readPublicKey({ text: bytes.toString('hex') }, one);
        expect(read.ok && read.value.spki).toBe(spki);
      }
    },
  );

  test('is read from hex, base64, base64url and PEM, whatever white space is between', () => {
    const station = new Station();
    const spki = station.spki.toString('base64url');
    const hex = station.spki.toString('hex');
    const texts = [
      { text: hex.toUpperCase().replaceAll(/(....)/g, '$1 ') },
      { text: hex, encoding: 'hex' },
      { text: hex, encoding: 'plain' },
      { text: station.spki.toString('base64').replaceAll(/(.{64})/g, '$1\n') },
      { text: station.spki.toString('base64'), encoding: 'base64' },
      { text: spki },
      { text: station.pem },
    ];
    for (const text of texts) {
      const read = readPublicKey(text, curve('secp256r1'));
      expect(read.ok && read.value.spki, text.text).toBe(spki);
    }
  });

  test('of another curve or of RSA does not fit', () => {
    const text = new Station('secp256k1').spki.toString('hex');
    expect(codeOf(readPublicKey({ text }, curve('secp256r1')))).toBe('key-unfit');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
    expect(codeOf(readPublicKey({ text: rsa.toString('hex') }, curve('secp256r1')))).toBe('key-unfit');
  });

  test('that is no point of the curve, too short, or no bytes at all cannot be read', () => {
    for (const text of ['ff'.repeat(64), '00'.repeat(64), 'abcd', 'what is this?', ''])
      expect(codeOf(readPublicKey({ text }, curve('secp256r1'))), text).toBe('key-malformed');
  });

  test('in an encoding that nobody knows is refused for that', () => {
    expect(codeOf(readPublicKey({ text: 'abcd', encoding: 'base58' }, curve('secp256r1')))).toBe('encoding-unknown');
  });
});
