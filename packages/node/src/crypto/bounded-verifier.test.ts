import { expect, test } from 'vitest';
import { boundedVerifier } from './bounded-verifier.ts';

test('never more checks at once than allowed, whoever comes when one has ended', async () => {
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const verifier = boundedVerifier(
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
