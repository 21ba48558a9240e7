import { expect, test } from 'vitest';
import { ForeseeingVerifier } from './foreseeing-verifier.ts';

const [KEY, DATA, SIGNATURE] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)];

/** Accepts what is over `DATA` by `KEY`, and counts how often it is asked. */
function counted() {
  const calls: string[] = [];
  const verify = async (_: string, key: Uint8Array, data: Uint8Array) => {
    calls.push(`${key} ${data}`);
    return key[0] === KEY[0] && data[0] === DATA[0];
  };
  return { calls, verifier: new ForeseeingVerifier({ verify }) };
}

test('a check that was begun ahead is made once, and is forgotten when it is no longer needed', async () => {
  const { calls, verifier } = counted();
  const forget = verifier.foresee('ES256', KEY, DATA, SIGNATURE);
  expect(await verifier.verify('ES256', KEY, DATA, SIGNATURE.slice())).toBe(true);
  expect(calls).toHaveLength(1);
  expect(verifier.waiting).toBe(1);
  forget();
  expect(verifier.waiting).toBe(0);
  expect(await verifier.verify('ES256', KEY, DATA, SIGNATURE)).toBe(true);
  expect(calls).toHaveLength(2);
});

test('a signature that was good over other bytes, or by another key, is none', async () => {
  const { calls, verifier } = counted();
  verifier.foresee('ES256', KEY, DATA, SIGNATURE);
  expect(await verifier.verify('ES256', KEY, Uint8Array.of(9), SIGNATURE)).toBe(false);
  expect(await verifier.verify('ES256', Uint8Array.of(9), DATA, SIGNATURE)).toBe(false);
  expect(calls).toHaveLength(3);
});
