import { instant } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { ManualClock } from '../manual-clock.ts';
import { TokenBucket, TokenBuckets } from './token-bucket.ts';

const clockAt = () => new ManualClock(instant(1_800_000_000));

test('looking takes nothing; a token comes back after its time', () => {
  const clock = clockAt();
  const bucket = new TokenBucket({ perSecond: 2, burst: 2 }, clock);
  expect([bucket.waitMs(), bucket.waitMs(), bucket.take(), bucket.take(), bucket.take(), bucket.waitMs()]).toEqual([
    0, 0, 0, 0, 500, 500,
  ]);
  clock.moveBy(500);
  expect([bucket.waitMs(), bucket.take(), bucket.take()]).toEqual([0, 0, 500]);
});

test('however many names there are, only so many are remembered, the newest', () => {
  const clock = clockAt();
  const buckets = new TokenBuckets({ perSecond: 1, burst: 1 }, clock);
  for (let name = 0; name < 25_000; name += 1) buckets.take(`name ${name}`);
  expect(buckets.size).toBeLessThanOrEqual(10_000);
  expect(buckets.waitMs('name 24999')).toBe(1000);
});
