import { expect, test } from 'vitest';
import { sharedVerifier } from './shared-verifier.ts';

test('never more checks at once than allowed, whoever comes when one has ended', async () => {
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const verifier = sharedVerifier(
    {
      async verify() {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => ends.push(resolve));
        running -= 1;
        return true;
      },
    },
    2,
  );
  const none = new Uint8Array();
  const check = () => verifier.verify('ES256', none, none, none);
  const checks = [check(), check(), check()];
  ends.shift()?.();
  // One more in each step that follows: one of them comes when a place is given up and nobody has taken it yet.
  for (let step = 0; step < 10; step += 1) {
    checks.push(check());
    await Promise.resolve();
  }
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise(setImmediate);
    for (const end of ends.splice(0)) end();
  }
  expect(await Promise.all(checks)).toEqual(checks.map(() => true));
  expect(most).toBe(2);
});

test('[WS-053] who wants a thousand checks lets everybody else have one in between', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const verifier = sharedVerifier(
    {
      async verify(_, __, message) {
        begun.push(new TextDecoder().decode(message));
        await new Promise<void>((resolve) => ends.push(resolve));
        return true;
      },
    },
    4,
  );
  const check = (name: string) =>
    verifier.of(name).verify('ES256', new Uint8Array(), new TextEncoder().encode(name), new Uint8Array());
  const checks = Array.from({ length: 1000 }, () => check('flood'));
  checks.push(check('anna'), check('ben'), check('anna'));
  while (begun.length < 12) {
    await new Promise(setImmediate);
    ends.shift()?.();
  }
  // Four were under way already; then the flood, anna and ben take turns.
  expect(begun.slice(4, 10)).toEqual(['flood', 'anna', 'ben', 'flood', 'anna', 'flood']);
  for (let left = ends.length; left > 0 || begun.length < 1003; left = ends.length) {
    for (const end of ends.splice(0)) end();
    await new Promise(setImmediate);
  }
  expect(await Promise.all(checks)).toHaveLength(1003);
});
