import { type Instant, instant } from '@bc4p/protocol/units';
import type { FrequencySample } from './page-model.ts';

/** The samples of a stretch of time: lowest, highest and mean, in mHz. */
export interface Stretch {
  readonly start: Instant;
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
}

/** Stretches of equal length from the first on, with what was sampled in each; those without samples are left out. */
export function envelopeOf(samples: readonly FrequencySample[], from: Instant, length: number): readonly Stretch[] {
  const stretches = new Map<number, { lowest: number; highest: number; sum: number; count: number }>();
  for (const { at, millihertz } of samples) {
    const index = Math.floor((at - from) / length);
    const known = stretches.get(index) ?? { lowest: millihertz, highest: millihertz, sum: 0, count: 0 };
    stretches.set(index, {
      lowest: Math.min(known.lowest, millihertz),
      highest: Math.max(known.highest, millihertz),
      sum: known.sum + millihertz,
      count: known.count + 1,
    });
  }
  return [...stretches]
    .sort(([a], [b]) => a - b)
    .map(([index, { lowest, highest, sum, count }]) => {
      return { start: instant(from + index * length), lowest, highest, mean: Math.round(sum / count) };
    });
}
