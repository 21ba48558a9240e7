import { describe, expect, test } from 'vitest';
import { evidenceCheck } from './evidence-check.ts';
import { rememberingVerifier } from './remembering-verifier.ts';
import { SignatureCounter } from './signature-counter.ts';

const bytes = (...octets: number[]) => Uint8Array.from(octets);

describe('the check of evidence', () => {
  test('counts each trade once, whoever proves it', () => {
    const proofs = [
      { proven: ['a', 'b'], faults: [] },
      { proven: ['b', 'c'], faults: [] },
    ];
    expect(evidenceCheck(proofs, 3)).toMatchObject({ cases: 3, faults: [] });
    expect(evidenceCheck(proofs, 4).faults).toEqual(['3 of 4 trades are proven']);
  });

  test('passes on what somebody could not prove', () => {
    const proofs = [{ proven: ['a'], faults: ['SGen-1: signature-invalid at /tokens/0'] }];
    expect(evidenceCheck(proofs, 1).faults).toEqual(['SGen-1: signature-invalid at /tokens/0']);
  });
});

describe('a verifier that remembers', () => {
  test('checks each signature once and tells all others apart', async () => {
    const count = new SignatureCounter();
    const genuine = bytes(1);
    const inner = {
      verify: async (_: string, __: Uint8Array, ___: Uint8Array, sig: Uint8Array) => sig[0] === genuine[0],
    };
    const verifier = rememberingVerifier(count.verifier(inner));
    const ask = (key: number[], message: number[], signature: number[]) =>
      verifier.verify('ES256', bytes(...key), bytes(...message), bytes(...signature));
    expect(await ask([7], [8], [1])).toBe(true);
    expect(await ask([7], [8], [1])).toBe(true);
    expect(count.checked).toBe(1);
    expect(await ask([7], [8], [2])).toBe(false);
    expect(await ask([7], [9], [1])).toBe(true);
    expect(await ask([6], [8], [1])).toBe(true);
    // The same octets, divided otherwise.
    expect(await ask([7, 32], [8], [1])).toBe(true);
    expect(await ask([7], [32, 8], [1])).toBe(true);
    expect(count.checked).toBe(6);
  });

  test('signatures are counted as they are made', async () => {
    const count = new SignatureCounter();
    const signer = count.signer({ algorithm: 'ES256', sign: async (message) => message });
    expect(await signer.sign(bytes(5))).toEqual(bytes(5));
    expect([signer.algorithm, count.made]).toEqual(['ES256', 1]);
  });
});
