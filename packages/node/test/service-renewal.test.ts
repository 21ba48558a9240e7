import { expect, test } from 'vitest';
import { ShiftedClock, TestMarket } from './support/test-market.ts';

test('a node whose service proxy has ended starts with a new one, if it holds the operator’s key', async () => {
  const clock = new ShiftedClock();
  await using market = await TestMarket.prepare({ clock, proxyLifetime: 3600 });
  clock.shiftMs = 7200 * 1000;
  await market.startNode();
  expect(market.node.notReady()).toEqual([]);
  expect(market.log.lines).toContainEqual(
    expect.objectContaining({ level: 'warn', message: expect.stringContaining('a new one was issued') }),
  );
});

test('without the operator’s key it does not start, and says what to renew', async () => {
  const clock = new ShiftedClock();
  await using market = await TestMarket.prepare({ clock, proxyLifetime: 3600, withOperator: false });
  clock.shiftMs = 7200 * 1000;
  await expect(market.startNode()).rejects.toMatchObject({
    code: 'certificate-expired',
    hint: expect.stringContaining('bc4p cert renew'),
  });
});

test('a running node replaces its service proxy before it ends; sessions and trades go on', async () => {
  await using market = await TestMarket.start({ proxyLifetime: 6 });
  const before = market.node.status().certificate;
  await expect.poll(() => market.node.status().certificate.kid, { timeout: 15_000 }).not.toBe(before.kid);
  expect(market.node.status().certificate.until).toBeGreaterThan(before.until);
});
