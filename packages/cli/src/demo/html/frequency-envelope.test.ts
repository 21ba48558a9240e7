import { instant } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { envelopeOf } from './frequency-envelope.ts';

test('samples are summed up stretch by stretch; stretches without any are left out', () => {
  const samples = [
    [1000, 50_000],
    [1005, 50_030],
    [1009, 49_970],
    [1030, 50_011],
  ].map(([at = 0, millihertz = 0]) => ({ at: instant(at), millihertz }));
  expect(envelopeOf(samples, instant(1000), 10)).toEqual([
    { start: 1000, lowest: 49_970, highest: 50_030, mean: 50_000 },
    { start: 1030, lowest: 50_011, highest: 50_011, mean: 50_011 },
  ]);
});
