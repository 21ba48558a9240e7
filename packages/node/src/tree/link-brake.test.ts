import { instant } from '@bc4p/protocol/units';
import { beforeEach, expect, test } from 'vitest';
import { ManualClock } from '../manual-clock.ts';
import { LinkBrake } from './link-brake.ts';

let clock: ManualClock;
let said: string[];
let brake: LinkBrake;
beforeEach(() => {
  clock = new ManualClock(instant(1_800_000_000));
  said = [];
  const neighbour = { pause: () => said.push('pause'), resume: () => said.push('resume') };
  brake = new LinkBrake({ neighbour, rate: { perSecond: 10, burst: 3 }, clock });
});

test('[TREE-046] a neighbour that sends faster than its rate is not read until it may send again', () => {
  for (let count = 0; count < 3; count += 1) brake.onFrame();
  expect(said).toEqual([]);
  brake.onFrame();
  brake.onFrame();
  expect(said).toEqual(['pause']);
  // Both were one too many.
  clock.moveBy(199);
  expect(said).toEqual(['pause']);
  clock.moveBy(1);
  expect(said).toEqual(['pause', 'resume']);
  brake.onFrame();
  expect(said).toEqual(['pause', 'resume', 'pause']);
});

test('it is read again when no reason is left', () => {
  brake.pause('work');
  for (let count = 0; count < 4; count += 1) brake.onFrame();
  clock.moveBy(100);
  expect(said).toEqual(['pause']);
  brake.resume('work');
  expect(said).toEqual(['pause', 'resume']);
});

test('after the end of the session nothing is said any more', () => {
  for (let count = 0; count < 4; count += 1) brake.onFrame();
  brake.stop();
  clock.moveBy(1000);
  expect(said).toEqual(['pause']);
});
