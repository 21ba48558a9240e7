import { beforeAll, expect, test, vi } from 'vitest';
import { smallNetwork } from '../../test/support/small-network.ts';
import type { ValidationOptions } from '../certificates/index.ts';
import { createVerifier } from '../crypto/index.ts';
import { encodeBase64url } from '../messages/index.ts';
import { type Instant, instant } from '../units/index.ts';
import { CertificatePool } from './certificate-pool.ts';

const AT = instant(1_800_000_000);

let network: Awaited<ReturnType<typeof smallNetwork>>;
beforeAll(async () => {
  network = await smallNetwork(AT);
});

function poolOf() {
  const pool = CertificatePool.read(network.seller.chain.map(({ der }) => encodeBase64url(der)));
  if (!pool.ok) throw new Error(pool.refusal.code);
  const verifier = createVerifier();
  const verify = vi.spyOn(verifier, 'verify');
  const options = { anchors: [network.root], verifier };
  const judge = async (at: Instant, more: Partial<ValidationOptions> = {}) => {
    const judged = await pool.value.validate(network.seller.kid, { ...options, at, ...more });
    return judged.ok ? 'good' : judged.refusal.code;
  };
  return { judge, verify };
}

test('[PKI-024] [PKI-025] a chain that was found good is not good before and after its certificates', async () => {
  const { judge } = poolOf();
  const [{ notBefore, notAfter }] = network.seller.chain;
  expect(await judge(AT)).toBe('good');
  expect(await judge(instant(notAfter))).toBe('good');
  expect(await judge(instant(notAfter + 1))).toBe('certificate-expired');
  expect(await judge(instant(notBefore - 1))).toBe('certificate-not-yet-valid');
  expect(await judge(AT)).toBe('good');
});

test('signatures of a chain are checked once for as long as it is valid, but for other anchors or what is denied', async () => {
  const { judge, verify } = poolOf();
  await judge(AT);
  const checks = verify.mock.calls.length;
  expect(checks).toBeGreaterThan(0);
  await judge(instant(AT + 1));
  expect(verify).toHaveBeenCalledTimes(checks);
  expect(await judge(AT, { anchors: [] })).not.toBe('good');
  expect(await judge(AT, { denied: new Set([network.seller.kid]) })).not.toBe('good');
});
