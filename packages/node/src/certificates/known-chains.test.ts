import { type Instant, instant, seconds, watts } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { nativeVerifier } from '../crypto/verifier.ts';
import { makeNetwork } from '../network/index.ts';
import { systemRandom } from '../random.ts';
import { KnownChains } from './known-chains.ts';

const AT = instant(1_800_000_000);
const LIFETIME = seconds(3600);

const place = { name: 'anna', point: 'house-1', feedIn: watts(10_000), draw: watts(10_000) };
const { root, top } = await makeNetwork(
  {
    operatorLabel: 'grid',
    market: { participants: [place] },
    at: AT,
    longLifetime: seconds(7200),
    proxyLifetime: LIFETIME,
    withMeters: false,
  },
  systemRandom,
);
const ders = (top.participants[0]?.chain ?? []).slice(0, -1).map(({ der }) => der);

/** A desk of its own, and how many signatures it has checked so far. */
function counted() {
  let checks = 0;
  const verifier = nativeVerifier(() => {
    checks += 1;
  });
  const chains = new KnownChains({ anchors: root.chain, verifier });
  const judge = async (given: readonly Uint8Array[], at: Instant) => {
    const valid = await chains.judge(given, at);
    return valid.ok ? 'good' : valid.refusal.code;
  };
  return { chains, judge, checks: () => checks };
}

describe('a chain that was judged before', () => {
  test('is the same again, without another signature check', async () => {
    const { chains, checks } = counted();
    const first = await chains.judge(ders, AT);
    expect(checks()).toBe(ders.length);
    const again = await chains.judge(
      ders.map((der) => der.slice()),
      AT,
    );
    expect(first.ok && again.ok && again.value).toBe(first.ok && first.value);
    expect(checks()).toBe(ders.length);
  });

  test('is not good before it begins or after it has ended, and is good again in between', async () => {
    const { judge } = counted();
    const [begin, end] = [instant(AT - 300), instant(AT + LIFETIME)];
    expect(await judge(ders, AT)).toBe('good');
    expect(await judge(ders, instant(begin - 1))).toBe('certificate-not-yet-valid');
    expect(await judge(ders, begin)).toBe('good');
    expect(await judge(ders, end)).toBe('good');
    expect(await judge(ders, instant(end + 1))).toBe('certificate-expired');
    expect(await judge(ders, AT)).toBe('good');
  });

  test('does not speak for any other bytes', async () => {
    const { judge } = counted();
    expect(await judge(ders, AT)).toBe('good');
    const [leaf = new Uint8Array(), ...rest] = ders;
    const changed = leaf.with(leaf.length - 1, (leaf.at(-1) ?? 0) ^ 1);
    expect(await judge([changed, ...rest], AT)).not.toBe('good');
    expect(await judge(rest.toReversed(), AT)).not.toBe('good');
    expect(await judge([new Uint8Array(Buffer.concat(ders))], AT)).not.toBe('good');
    expect(await judge([], AT)).not.toBe('good');
  });

  test('is judged in full each time if it is not good', async () => {
    const { judge, checks } = counted();
    const [leaf = new Uint8Array(), ...rest] = ders;
    const forged = [leaf.with(leaf.length - 1, (leaf.at(-1) ?? 0) ^ 1), ...rest];
    const first = await judge(forged, AT);
    const sofar = checks();
    expect(await judge(forged, AT)).toBe(first);
    expect(checks()).toBeGreaterThan(sofar);
  });
});
